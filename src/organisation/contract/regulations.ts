import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { findingShape, idNumber, savedShape, slugText, unitParams } from '#core/wire.ts'
import { entryCertainties, entryCertaintyNames, regulationStates } from '../rules/regulations.ts'
import { dateText, onQuery, optionalText, requiredText, versionNumber } from './shapes.ts'

/** A regulation in short, as others point to it. */
export const regulationLinkShape = z.object({ id: idNumber, text: z.string() })

const regulation = z.object({
  id: idNumber,
  version: versionNumber,
  kind: z.string(),
  number: z.string(),
  year: z.number().int(),
  title: z.string(),
  /** `Peraturan Presiden Nomor 29 Tahun 2014` */
  label: z.string(),
  gazette: z.string().nullable(),
  validFrom: dateText.nullable(),
  /** Exclusive; null while it is in force. */
  validUntil: dateText.nullable(),
  replacedBy: regulationLinkShape.nullable(),
  certainty: z.enum(entryCertainties),
  mustBeConfirmed: z.boolean(),
  source: z.string().nullable(),
  state: z.enum(regulationStates),
  /** Who keeps it; null: the installation, for everybody. */
  keeper: z.object({ slug: slugText, name: z.string() }).nullable(),
  can: z.object({ edit: z.boolean() }),
})

const regulationBody = z.object({
  kind: requiredText(200).meta({
    title: 'Jenis',
    description: 'Boleh singkat, misalnya UU, PP, Perpres, Permenkes; tersimpan lengkap.',
  }),
  number: requiredText(30).meta({ title: 'Nomor' }),
  year: z.coerce
    .number()
    .int()
    .min(1945, 'Tahun paling awal 1945.')
    .max(2100, 'Tahun paling akhir 2100.')
    .meta({ title: 'Tahun' }),
  title: requiredText(500).meta({ title: 'Tentang' }),
  gazette: optionalText(200).meta({ title: 'Lembaran atau berita negara' }),
  validFrom: dateText.nullable().default(null).meta({ title: 'Berlaku sejak' }),
  validUntil: dateText
    .nullable()
    .default(null)
    .meta({ title: 'Tidak berlaku sejak', description: 'Kosongkan selama berlaku.' }),
  replacedById: idNumber.nullable().default(null).meta({ title: 'Diganti oleh' }),
  certainty: z.enum(entryCertainties).default('SEC').meta({ title: 'Kepastian', words: entryCertaintyNames }),
  source: optionalText(500).meta({ title: 'Sumber', description: 'Di mana datanya dibaca.' }),
})

/** A citation in a text with what became of it. */
const checkedCitation = z.object({
  asWritten: z.string(),
  label: z.string(),
  right: regulationLinkShape.nullable(),
  findings: z.array(findingShape),
})

export const regulationContract = {
  listRegulations: endpoint({
    method: 'GET',
    path: '/api/units/:unit/regulations',
    access: { permission: 'unit.read' },
    summary: 'Daftar peraturan milik unit dan unit di atasnya, dengan keadaannya pada suatu tanggal',
    params: unitParams,
    query: onQuery,
    output: z.object({
      on: dateText,
      regulations: z.array(regulation),
      can: z.object({ add: z.boolean(), addForAll: z.boolean() }),
    }),
  }),
  addRegulation: endpoint({
    method: 'POST',
    path: '/api/units/:unit/regulations',
    access: { permission: 'regulation.edit' },
    summary: 'Tambah peraturan untuk unit ini dan unit di bawahnya, atau untuk seluruh instalasi',
    params: unitParams,
    body: regulationBody.extend({
      forAll: z
        .boolean()
        .default(false)
        .meta({ title: 'Untuk', words: { false: 'unit ini dan unit di bawahnya', true: 'semua kantor' } }),
    }),
    output: savedShape,
  }),
  saveRegulation: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/regulations/:regulation',
    access: { permission: 'regulation.edit' },
    summary: 'Ubah peraturan: judul, lembaran negara, masa berlaku, pengganti',
    params: unitParams.extend({ regulation: idNumber }),
    body: regulationBody.extend({ version: versionNumber }),
    output: savedShape,
  }),
  checkText: endpoint({
    method: 'POST',
    path: '/api/units/:unit/text-check',
    access: { permission: 'unit.read' },
    summary:
      'Periksa naskah: peraturan yang dirujuk, nama unit, dan jumlah pegawai, terhadap tanggal dokumen',
    params: unitParams,
    body: z.object({
      text: z.string().trim().min(1, 'Tempelkan naskahnya.').max(200_000, 'Paling banyak 200.000 huruf.'),
      on: dateText,
    }),
    output: z.object({
      citations: z.array(checkedCitation),
      names: z.array(findingShape),
      staff: z.array(findingShape),
    }),
  }),
} as const
