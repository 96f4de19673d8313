import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { findingShape, idNumber, removalWithReason, savedShape, slugText, unitParams } from '#core/wire.ts'
import {
  educationLevels,
  jobFamilies,
  jobFamilyNames,
  rankGroups,
  ruangs,
  staffEmployments,
} from '../rules/staff.ts'
import { dateText, endDate, onQuery, optionalText, requiredText, startDate, versionNumber } from './shapes.ts'

/** A choice that may stay open. */
const openChoice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values).nullable().default(null)

const staffBody = z.object({
  jobTitle: requiredText(200).meta({ title: 'Jabatan' }),
  jobFamily: openChoice(jobFamilies).meta({ title: 'Jenis jabatan', words: jobFamilyNames }),
  employment: z.enum(staffEmployments).meta({ title: 'Status' }),
  rankGroup: openChoice(rankGroups).meta({ title: 'Golongan', description: 'PPPK tanpa ruang.' }),
  ruang: openChoice(ruangs).meta({ title: 'Ruang' }),
  educationLevel: openChoice(educationLevels).meta({ title: 'Pendidikan' }),
  educationField: optionalText(100).meta({
    title: 'Bidang pendidikan',
    description: 'Misalnya Kesehatan Masyarakat, Dokter.',
  }),
  positionClass: z.coerce
    .number()
    .int()
    .min(1, 'Kelas 1 sampai 17.')
    .max(17, 'Kelas 1 sampai 17.')
    .nullable()
    .default(null)
    .meta({ title: 'Kelas jabatan', description: '1 sampai 17.' }),
  /** A part of the unit; null: the unit itself. */
  placement: optionalText(60).pipe(slugText.nullable()).meta({ title: 'Tempat kerja' }),
  /** The official of the registry; name and number then come from there. */
  officialId: idNumber.nullable().default(null).meta({
    title: 'Pejabat',
    description: 'Nama dan NIP pejabat diambil dari menu Organisasi.',
  }),
  name: optionalText(120).meta({
    title: 'Nama',
    description: 'Boleh kosong; jabatannya yang ditampilkan.',
  }),
  /** As typed; the rules decide. */
  nip: optionalText(40).meta({ title: 'NIP', description: '18 angka; boleh kosong.' }),
  validFrom: startDate,
  validUntil: endDate.meta({ description: 'Kosongkan selama masih bekerja.' }),
  source: optionalText(300).meta({ title: 'Sumber', description: 'Dari mana datanya.' }),
})

const member = z.object({
  id: idNumber,
  version: versionNumber,
  officialId: idNumber.nullable(),
  /** The name, or the job title with its number among those without a name. */
  label: z.string(),
  name: z.string().nullable(),
  /** Null also for those who may not change the list: a NIP tells birth date and sex. */
  nip: z.string().nullable(),
  employment: z.enum(staffEmployments),
  rank: z.string().nullable(),
  rankGroup: z.enum(rankGroups).nullable(),
  ruang: z.enum(ruangs).nullable(),
  qualification: z.string().nullable(),
  educationLevel: z.enum(educationLevels).nullable(),
  educationField: z.string().nullable(),
  jobTitle: z.string(),
  jobFamily: z.enum(jobFamilies).nullable(),
  positionClass: z.number().int().nullable(),
  placement: z.object({ slug: slugText, name: z.string() }).nullable(),
  validFrom: dateText,
  validUntil: dateText.nullable(),
  source: z.string().nullable(),
})

const staffRow = z.object({ label: z.string(), cells: z.array(z.number().int()), total: z.number().int() })
const staffTable = z.object({
  key: z.string(),
  title: z.string(),
  heading: z.string(),
  columns: z.array(
    z.object({ key: z.string(), group: z.string().nullable(), name: z.string(), isSum: z.boolean() }),
  ),
  rows: z.array(staffRow),
  total: staffRow,
})
const staffChart = z.object({
  key: z.string(),
  title: z.string(),
  series: z.array(z.string()),
  rows: z.array(z.object({ label: z.string(), values: z.array(z.number().int()) })),
})

const memberParams = unitParams.extend({ member: idNumber })

export const staffContract = {
  listStaff: endpoint({
    method: 'GET',
    path: '/api/units/:unit/staff',
    access: { permission: 'unit.read' },
    summary: 'Daftar pegawai unit pada suatu tanggal: status, golongan, pendidikan, jabatan, penempatan',
    params: unitParams,
    query: onQuery,
    output: z.object({
      on: dateText,
      staff: z.array(member),
      placements: z.array(z.object({ slug: slugText, name: z.string() })),
      officials: z.array(z.object({ id: idNumber, name: z.string() })),
      findings: z.array(findingShape),
      can: z.object({ edit: z.boolean() }),
    }),
  }),
  getStaffTables: endpoint({
    method: 'GET',
    path: '/api/units/:unit/staff-tables',
    access: { permission: 'unit.read' },
    summary: 'Tabel, grafik, dan kalimat kepegawaian unit pada suatu tanggal, semuanya dari satu daftar',
    params: unitParams,
    query: onQuery,
    output: z.object({
      on: dateText,
      sentence: z.string(),
      counts: z.object({
        civilServants: z.number().int(),
        pns: z.number().int(),
        pppk: z.number().int(),
        ppnpn: z.number().int(),
        structural: z.number().int(),
        specific: z.number().int(),
        general: z.number().int(),
        unknownFamily: z.number().int(),
      }),
      tables: z.array(staffTable),
      charts: z.array(staffChart),
      /** Where the list comes from and what it leaves open. */
      sources: z.array(z.string()),
    }),
  }),
  addStaff: endpoint({
    method: 'POST',
    path: '/api/units/:unit/staff',
    access: { permission: 'staff.edit' },
    summary: 'Tambah pegawai; yang tanpa nama dapat ditambah beberapa sekaligus',
    params: unitParams,
    body: staffBody.extend({
      /** How many alike, for people without a name. */
      count: z.coerce
        .number()
        .int()
        .min(1, 'Paling sedikit 1.')
        .max(500, 'Paling banyak 500.')
        .default(1)
        .meta({ title: 'Jumlah orang', description: 'Lebih dari 1 hanya untuk yang tanpa nama.' }),
    }),
    output: z.object({ ids: z.array(idNumber), findings: z.array(findingShape) }),
  }),
  saveStaff: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/staff/:member',
    access: { permission: 'staff.edit' },
    summary: 'Ubah data pegawai, atau akhiri dengan tanggal berakhir',
    params: memberParams,
    body: staffBody.extend({ version: versionNumber }),
    output: savedShape,
  }),
  removeStaff: endpoint({
    method: 'DELETE',
    path: '/api/units/:unit/staff/:member',
    access: { permission: 'staff.edit' },
    summary: 'Hapus catatan pegawai yang keliru; yang berhenti diakhiri, bukan dihapus',
    params: memberParams,
    query: removalWithReason,
    output: savedShape,
  }),
} as const
