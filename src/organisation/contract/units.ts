import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { findingShape, idNumber, savedShape, slugText, unitParams } from '#core/wire.ts'
import {
  dateText,
  onQuery,
  optionalEmail,
  optionalText,
  requiredText,
  signatureShape,
  slugShape,
  unitKindShape,
  versionNumber,
} from './shapes.ts'

const optionalDigits = (count: number, what: string) =>
  optionalText(count).pipe(
    z
      .string()
      .regex(new RegExp(`^\\d{${count}}$`), `${what} terdiri atas ${count} angka.`)
      .nullable(),
  )

const nameBody = z.object({
  name: requiredText(200).meta({ title: 'Nama lengkap' }),
  shortName: requiredText(60).meta({ title: 'Nama singkat' }),
  class: optionalText(60).meta({
    title: 'Kelas',
    description: 'Misalnya Kelas II; kosongkan bila tidak ada.',
  }),
  satkerCode: optionalDigits(6, 'Kode satker').meta({
    title: 'Kode satker',
    description: '6 angka; nol di depan ikut ditulis.',
  }),
  validFrom: dateText.meta({ title: 'Berlaku mulai' }),
  legalBasis: optionalText(300).meta({
    title: 'Dasar hukum',
    description: 'Peraturan yang menetapkannya.',
  }),
})
/** A name with the days it holds: from inclusive, until exclusive (null: still in use). */
const unitName = z.object({
  validFrom: dateText,
  validUntil: dateText.nullable(),
  name: z.string(),
  shortName: z.string(),
  class: z.string().nullable(),
  satkerCode: z.string().nullable(),
  legalBasis: z.string().nullable(),
})

const contactBody = z.object({
  address: optionalText(300).meta({ title: 'Alamat' }),
  city: optionalText(100).meta({
    title: 'Kota atau kabupaten',
    description: 'Tempat penandatanganan pada dokumen.',
  }),
  province: optionalText(100).meta({ title: 'Provinsi' }),
  postalCode: optionalDigits(5, 'Kode pos').meta({ title: 'Kode pos', description: '5 angka.' }),
  phone: optionalText(60).meta({ title: 'Telepon' }),
  fax: optionalText(60).meta({ title: 'Faksimile' }),
  email: optionalEmail,
  website: optionalText(200).meta({ title: 'Situs web' }),
})

const contact = z.object({
  province: z.string().nullable(),
  address: z.string().nullable(),
  city: z.string().nullable(),
  postalCode: z.string().nullable(),
  phone: z.string().nullable(),
  fax: z.string().nullable(),
  email: z.string().nullable(),
  website: z.string().nullable(),
})

const unitLink = z.object({ slug: slugText, name: z.string(), shortName: z.string(), kind: unitKindShape })
/** A part of the unit, any depth; `leader` is who holds its leading position on the day. */
const unitPart = unitLink.extend({
  id: idNumber,
  kindName: z.string(),
  parentSlug: slugText,
  depth: z.number().int(),
  leader: z.object({ position: z.string(), name: z.string() }).nullable(),
})

const unitProfile = z.object({
  id: idNumber,
  slug: slugText,
  kind: unitKindShape,
  kindName: z.string(),
  version: versionNumber,
  isSample: z.boolean(),
  on: dateText,
  name: z.string(),
  shortName: z.string(),
  class: z.string().nullable(),
  satkerCode: z.string().nullable(),
  /** Newest first. */
  names: z.array(unitName),
  /** From the root to the parent. */
  parents: z.array(unitLink.extend({ canOpen: z.boolean() })),
  /** All units below, each after its parent. */
  parts: z.array(unitPart),
  contact,
  signature: signatureShape,
  findings: z.array(findingShape),
  can: z.object({
    edit: z.boolean(),
    editContact: z.boolean(),
    editOfficials: z.boolean(),
    manageUsers: z.boolean(),
    readHistory: z.boolean(),
  }),
})

export const unitContract = {
  getUnit: endpoint({
    method: 'GET',
    path: '/api/units/:unit',
    access: { permission: 'unit.read' },
    summary: 'Profil unit pada suatu tanggal: nama, kelas, kode, alamat, susunan, penanda tangan',
    params: unitParams,
    query: onQuery,
    output: unitProfile,
  }),
  saveContact: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/contact',
    access: { permission: 'contact.edit' },
    summary: 'Ubah alamat dan kontak unit',
    params: unitParams,
    body: contactBody.extend({ version: versionNumber }),
    output: savedShape,
  }),
  addName: endpoint({
    method: 'POST',
    path: '/api/units/:unit/names',
    access: { permission: 'unit.edit' },
    summary: 'Catat nama, kelas, atau kode satker yang berlaku mulai suatu tanggal',
    params: unitParams,
    body: nameBody.extend({ version: versionNumber }),
    output: savedShape,
  }),
  addUnit: endpoint({
    method: 'POST',
    path: '/api/units/:unit/parts',
    access: { permission: 'unit.edit' },
    summary: 'Tambah unit di bawah unit ini: subbagian, instalasi, wilayah kerja, kelompok fungsional',
    params: unitParams,
    body: z.object({
      kind: unitKindShape,
      ...nameBody.shape,
      slug: optionalText(60).pipe(slugShape.nullable()).meta({
        title: 'Alamat singkat',
        description:
          'Muncul pada alamat halaman, misalnya bkk-jambi-talang-duku. Kosongkan untuk memakai nama singkat.',
      }),
    }),
    output: savedShape,
  }),
  getSignature: endpoint({
    method: 'GET',
    path: '/api/units/:unit/signature',
    access: { permission: 'unit.read' },
    summary: 'Blok tanda tangan unit dan atasannya pada suatu tanggal',
    params: unitParams,
    query: onQuery,
    output: z.object({ unit: signatureShape, superior: signatureShape.nullable() }),
  }),
} as const
