import { z } from 'zod'
import type { Output } from '#lib/endpoint.ts'
import { endpoint } from '#lib/endpoint.ts'
import {
  findingShape,
  idNumber,
  longReasonText,
  removalWithReason,
  savedShape,
  slugText,
  unitYearParams,
} from '#core/wire.ts'
import { differenceKinds } from '../rules/differences.ts'
import { revisionCauseNames, revisionCauses } from '../rules/rule-book.ts'
import { agreementKinds, snapshotShape } from '../rules/snapshot.ts'
import { agreementStates } from '../rules/workflow.ts'

const dayText = z.iso.date('Tanggal ditulis tahun-bulan-hari, misalnya 2025-01-31.')
const versionNumber = z.number().int().positive()
/** Text that may stay empty. */
export const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Paling banyak ${most} huruf.`)
    .nullable()
    .default(null)
    .transform((text) => (text === '' ? null : text))

const paperBody = z.object({
  date: dayText.meta({
    title: 'Tanggal perjanjian',
    description: 'Kedua pihak dicari dari data jabatan pada tanggal ini.',
  }),
  place: optionalText(100).meta({ title: 'Tempat' }),
  number: optionalText(100).meta({
    title: 'Nomor',
    description: 'Boleh kosong sampai ditandatangani.',
  }),
})

const summaryShape = z.object({
  id: idNumber,
  kind: z.enum(agreementKinds),
  /** `PK 2025 revisi 1` */
  name: z.string(),
  revision: z.number().int(),
  state: z.enum(agreementStates),
  date: z.string(),
  place: z.string().nullable(),
  number: z.string().nullable(),
  /** Who promises, to whom; null where nobody holds the position. */
  first: z.string().nullable(),
  second: z.string().nullable(),
  cause: z.enum(revisionCauses).nullable(),
  reason: z.string().nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
  signedAt: z.string().nullable(),
  signedBy: z.string().nullable(),
})
export type AgreementSummary = z.infer<typeof summaryShape>

const partyShape = z.object({
  unit: z.object({ slug: slugText, name: z.string() }),
  kind: z.enum(agreementKinds),
  /** How many indicators of the plan it carries. */
  indicators: z.number().int(),
  agreements: z.array(summaryShape),
  can: z.object({ create: z.boolean() }),
})

/** A commitment of the head of a unit: by the agreement that was signed, or written down while the plan was drafted. */
const commitmentShape = z.object({
  unit: z.string().nullable(),
  official: z.string().nullable(),
  on: z.string().nullable(),
  through: z.enum(['agreement', 'draft']),
  note: z.string(),
})

const agreementListShape = z.object({
  unit: z.object({ slug: z.string(), name: z.string(), shortName: z.string(), city: z.string().nullable() }),
  year: z.number().int(),
  today: z.string(),
  /** The approved plan from which agreements are made, and why none can be made. */
  plan: z.object({ title: z.string(), revision: z.number().int(), state: z.string() }).nullable(),
  obstacle: z.object({ reason: z.string(), next: z.string() }).nullable(),
  /** The head first, then the parts of the office that carry indicators or have agreements. */
  parties: z.array(partyShape),
  /** Codes of indicators without an executing unit. */
  unassigned: z.array(z.string()),
  commitments: z.array(commitmentShape),
  /** Executing units whose head has not committed yet. */
  uncommitted: z.array(z.string()),
  can: z.object({ edit: z.boolean() }),
})

const differenceShape = z.object({
  kind: z.enum(differenceKinds),
  place: z.string(),
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})

const agreementShape = summaryShape.extend({
  version: versionNumber,
  party: z.object({ slug: slugText, name: z.string() }),
  snapshot: snapshotShape,
  findings: z.array(findingShape),
  /** What changed since it was signed; null while it is a draft or when it was replaced. */
  changes: z
    .object({
      causes: z.array(z.enum(revisionCauses)),
      /** Null when nothing changed that it states. */
      sentence: z.string().nullable(),
      differences: z.array(differenceShape),
    })
    .nullable(),
  /** All agreements of the same party and year, the first one first. */
  series: z.array(z.object({ id: idNumber, name: z.string(), state: z.enum(agreementStates) })),
  can: z.object({ edit: z.boolean(), sign: z.boolean(), revise: z.boolean(), remove: z.boolean() }),
})

const base = '/api/units/:unit/years/:year/agreements'
const agreementParams = unitYearParams.extend({ agreement: idNumber })

export const agreementsContract = {
  listAgreements: endpoint({
    method: 'GET',
    path: base,
    access: { permission: 'agreement.read' },
    summary: 'Daftar perjanjian kinerja setahun: Kepala dan unit pelaksana, dengan keadaan dan komitmennya',
    params: unitYearParams,
    output: agreementListShape,
  }),
  addAgreement: endpoint({
    method: 'POST',
    path: base,
    access: { permission: 'agreement.edit' },
    summary: 'Menyusun draf perjanjian kinerja dari RKT yang disetujui dan anggaran yang ditetapkan',
    params: unitYearParams,
    body: paperBody.extend({ party: slugText }),
    output: savedShape,
  }),
  getAgreement: endpoint({
    method: 'GET',
    path: `${base}/:agreement`,
    access: { permission: 'agreement.read' },
    summary: 'Isi sebuah perjanjian kinerja, temuannya, dan apa yang berubah sejak ditandatangani',
    params: agreementParams,
    output: agreementShape,
  }),
  saveAgreement: endpoint({
    method: 'PUT',
    path: `${base}/:agreement`,
    access: { permission: 'agreement.edit' },
    summary: 'Menyimpan nomor, tempat, dan tanggal draf; isinya diperbarui dari data terkini',
    params: agreementParams,
    body: paperBody.extend({ version: versionNumber }),
    output: savedShape,
  }),
  signAgreement: endpoint({
    method: 'POST',
    path: `${base}/:agreement/sign`,
    access: { permission: 'agreement.sign' },
    summary: 'Mencatat bahwa perjanjian sudah ditandatangani; sejak itu tidak dapat diubah',
    params: agreementParams,
    body: z.object({ version: versionNumber }),
    output: savedShape,
  }),
  reviseAgreement: endpoint({
    method: 'POST',
    path: `${base}/:agreement/revisions`,
    access: { permission: 'agreement.edit' },
    summary: 'Memulai revisi perjanjian yang ditandatangani, dengan sebab dan alasan',
    params: agreementParams,
    body: z.object({
      cause: z.enum(revisionCauses).meta({ title: 'Sebab', words: revisionCauseNames }),
      reason: longReasonText.meta({ title: 'Alasan' }),
      date: dayText.meta({ title: 'Tanggal revisi' }),
    }),
    output: savedShape,
  }),
  removeAgreement: endpoint({
    method: 'DELETE',
    path: `${base}/:agreement`,
    access: { permission: 'agreement.edit' },
    summary: 'Membuang draf perjanjian atau draf revisinya, dengan alasan',
    params: agreementParams,
    query: removalWithReason,
    output: savedShape,
  }),
  compareAgreements: endpoint({
    method: 'GET',
    path: `${base}/:agreement/differences`,
    access: { permission: 'agreement.read' },
    summary: 'Perbedaan sebuah perjanjian dengan yang lain dari pihak yang sama: isian lama dan baru',
    params: agreementParams,
    query: z.object({ from: idNumber }),
    output: z.object({ from: summaryShape, to: summaryShape, differences: z.array(differenceShape) }),
  }),
} as const

type Contract = typeof agreementsContract
export type AgreementList = Output<Contract['listAgreements']>
export type AgreementRecord = Output<Contract['getAgreement']>
