import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import {
  decimalText,
  findingShape,
  idNumber,
  removalWithReason,
  savedShape,
  targetShape,
  unitYearParams,
  versionNumber,
} from '#core/wire.ts'
import { versionKindNames, versionKinds } from '../rules/versions.ts'
import { outputShape, rupiahNumber } from './ledger.ts'

export const versionShape = z.object({
  id: idNumber,
  year: z.number().int(),
  ordinal: z.number().int(),
  kind: z.enum(versionKinds),
  name: z.string(),
  dipaNumber: z.string().nullable(),
  dipaDate: z.string().nullable(),
  statedTotal: rupiahNumber.nullable(),
  basedOnId: idNumber.nullable(),
  reason: z.string().nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
  adoptedAt: z.string().nullable(),
  adoptedBy: z.string().nullable(),
  version: z.number().int(),
})
export type VersionShape = z.infer<typeof versionShape>

const headerItem = z.object({
  code: z.string().nullable(),
  name: z.string(),
  objectives: z.array(z.string()),
})
const programShape = headerItem.extend({ id: idNumber })
const activityShape = programShape.extend({ programId: idNumber })
const indicatorShape = z.object({
  id: idNumber,
  code: z.string(),
  name: z.string(),
  unitOfMeasure: z.string(),
  objective: z.string(),
  target: targetShape.nullable(),
  months: z.array(z.object({ month: z.number().int(), value: decimalText })),
})

export const budgetShape = z.object({
  unit: z.object({ slug: z.string(), name: z.string(), shortName: z.string() }),
  year: z.number().int(),
  /** Years for which this office has a budget. */
  years: z.array(z.number().int()),
  versions: z.array(versionShape),
  /** The version whose ledger this is; null where the year has none. */
  versionId: idNumber.nullable(),
  /** Why its lines cannot be changed; null while they can. */
  closed: z.string().nullable(),
  outputs: z.array(outputShape),
  programs: z.array(programShape),
  activities: z.array(activityShape),
  indicators: z.array(indicatorShape),
  /** The office and its parts, for persons in charge. */
  units: z.array(z.object({ id: idNumber, name: z.string() })),
  header: z.object({
    institution: z.string(),
    unit: z.string(),
    programs: z.array(headerItem),
    activities: z.array(headerItem),
  }),
  /** Every output once. */
  total: rupiahNumber,
  findings: z.array(findingShape),
  unitCostJump: z.object({ percent: decimalText, own: z.boolean(), version: z.number().int() }),
  can: z.object({ edit: z.boolean(), adopt: z.boolean() }),
})
export type BudgetShape = z.infer<typeof budgetShape>

const dateText = z.iso.date('Tanggal ditulis seperti 2025-01-31.')
const factsBody = z.object({
  dipaNumber: z.string().trim().max(60).nullable().default(null).meta({
    title: 'Nomor DIPA',
    description: 'Seperti tercetak, misalnya DIPA-006.01.2.007130/2025. Boleh kosong sebelum DIPA terbit.',
  }),
  dipaDate: dateText.nullable().default(null).meta({ title: 'Tanggal DIPA' }),
  statedTotal: rupiahNumber.nullable().default(null).meta({
    title: 'Jumlah pagu menurut dokumen (Rp)',
    description: 'Jumlah semua RO diperiksa terhadap angka ini.',
  }),
  reason: z
    .string()
    .trim()
    .max(2000)
    .nullable()
    .default(null)
    .meta({ title: 'Alasan', description: 'Wajib untuk revisi.' }),
})
export const versionParams = unitYearParams.extend({ version: idNumber })

export const versionContract = {
  getBudget: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/budget',
    access: { permission: 'budget.read' },
    summary:
      'Anggaran setahun: versi, rincian output dengan sumber dana, RPD dan prakiraan maju, pemeriksaan',
    params: unitYearParams,
    query: z.object({ version: idNumber.optional() }),
    output: budgetShape,
  }),
  addBudgetVersion: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/budget/versions',
    access: { permission: 'budget.edit' },
    summary: 'Membuat versi anggaran baru; barisnya disalin dari versi terakhir',
    params: unitYearParams,
    body: factsBody.extend({ kind: z.enum(versionKinds).meta({ title: 'Tahap', words: versionKindNames }) }),
    output: savedShape,
  }),
  saveBudgetVersion: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/years/:year/budget/versions/:version',
    access: { permission: 'budget.edit' },
    summary: 'Mengubah keterangan versi: nomor dan tanggal DIPA, jumlah pagu, alasan',
    params: versionParams,
    body: factsBody.extend({ version: versionNumber }),
    output: savedShape,
  }),
  adoptBudgetVersion: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/budget/versions/:version/adopt',
    access: { permission: 'budget.adopt' },
    summary: 'Menetapkan versi anggaran; sesudah itu barisnya tertutup',
    params: versionParams,
    body: z.object({ version: versionNumber, note: z.string().trim().max(2000).nullable().default(null) }),
    output: savedShape,
  }),
  removeBudgetVersion: endpoint({
    method: 'DELETE',
    path: '/api/units/:unit/years/:year/budget/versions/:version',
    access: { permission: 'budget.edit' },
    summary: 'Menghapus versi anggaran yang belum ditetapkan',
    params: versionParams,
    query: removalWithReason,
    output: savedShape,
  }),
  saveUnitCostJump: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/years/:year/budget/unit-cost-jump',
    access: { permission: 'budget.edit' },
    summary: 'Menetapkan batas lonjakan biaya satuan yang dipertanyakan, dalam persen',
    params: unitYearParams,
    body: z.object({
      percent: decimalText.meta({
        title: 'Perubahan dari tahun ke tahun (%)',
        description: 'Di atas batas ini prakiraan maju memerlukan alasan.',
      }),
      version: z.number().int(),
    }),
    output: z.object({ percent: decimalText, version: z.number().int() }),
  }),
}
