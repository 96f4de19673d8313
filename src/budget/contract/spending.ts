import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { cellBatch } from '#core/cell-batch.ts'
import { decimalText, findingShape, idNumber, unitYearParams } from '#core/wire.ts'
import { expenditureTypes } from '../rules/expenditure-type.ts'
import { rupiahNumber } from './ledger.ts'

const spendingKey = {
  activityId: idNumber,
  classCode: z.string().regex(/^[A-Z]{3}$/),
  outputCode: z.string().regex(/^(\d{3}|U\d{2})$/),
  type: z.enum(expenditureTypes),
  month: z.number().int().min(1).max(12),
}
const spendingRow = z.object({ ...spendingKey, amount: rupiahNumber })

/** Realisation to the end of a month; percentages are of the ceiling, unrounded decimals. */
const realisationShape = z.object({
  month: z.number().int(),
  ceiling: rupiahNumber,
  planned: rupiahNumber,
  /** Null after the last month of which spending is known. */
  spent: rupiahNumber.nullable(),
  plannedPercent: decimalText.nullable(),
  spentPercent: decimalText.nullable(),
  target: decimalText.nullable(),
})

export const spendingShape = z.object({
  rows: z.array(spendingRow),
  /** The version whose ceiling is compared; null where the year has no budget. */
  versionName: z.string().nullable(),
  realisation: z.array(realisationShape),
  byType: z.array(z.object({ type: z.enum(expenditureTypes), amount: rupiahNumber })),
  findings: z.array(findingShape),
  can: z.object({ edit: z.boolean() }),
})
export type SpendingShape = z.infer<typeof spendingShape>

const spendingCells = cellBatch(spendingKey, decimalText.nullable())
export type SpendingChange = z.infer<typeof spendingCells.change>

export const spendingContract = {
  getSpending: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/budget/spending',
    access: { permission: 'budget.read' },
    summary: 'Realisasi anggaran per RO, jenis belanja, dan bulan; persentase terhadap pagu',
    params: unitYearParams,
    output: spendingShape,
  }),
  saveSpending: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/years/:year/budget/spending',
    access: { permission: 'budget.edit' },
    summary: 'Mencatat realisasi anggaran',
    params: unitYearParams,
    body: spendingCells.body,
    output: z.object({ results: spendingCells.results }),
  }),
}
