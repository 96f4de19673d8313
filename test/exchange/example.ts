import { isoDate } from '#lib/dates.ts'
import { budgetLimitsOn } from '#budget/index.ts'
import type { Decisions } from '#exchange/rules/conflict.ts'
import type { Context, Fields } from '#exchange/rules/context.ts'
import { examine, type Examination } from '#exchange/rules/examine.ts'
import type { Cell } from '#exchange/rules/cells.ts'
import type { Sheet } from '#exchange/rules/head.ts'
import type { Entity } from '#exchange/rules/kind.ts'
import type { ImportedRecord } from '#exchange/rules/records.ts'
import { stageWorkbook } from '#exchange/rules/stage.ts'

/** An office of 2025 with two indicators and two activities, for the tests of the rules of import; it holds no records yet. */
export const office: Context = {
  year: 2025,
  indicators: [
    { code: 'IKK 1', name: 'Indeks deteksi faktor risiko', card: { decimals: 2 } },
    { code: 'IKK 2', name: 'Persentase tindakan tepat waktu', card: { decimals: 2, unitOfMeasure: '%' } },
  ],
  activities: [
    { code: '4249', name: 'Dukungan Manajemen Pelaksanaan Program' },
    { code: '4815', name: 'Surveilans dan karantina kesehatan' },
  ],
  placements: ['Tim Kerja 1', 'Wilker Bandara'],
  ledger: {
    codes: {
      activities: [
        { id: 1, code: '4249' },
        { id: 2, code: '4815' },
      ],
      indicators: [
        { id: 11, code: 'IKK 1' },
        { id: 12, code: 'IKK 2' },
      ],
    },
    limits: budgetLimitsOn(isoDate('2025-01-01')),
  },
  current: {},
}

/** The same office with records of one kind in its database. */
export const holding = (
  entity: Entity,
  records: Readonly<Record<string, Fields>>,
  context: Context = office,
): Context => ({ ...context, current: { ...context.current, [entity]: new Map(Object.entries(records)) } })

export const sheet = (
  name: string,
  rows: readonly (readonly Cell[])[],
  more: Partial<Sheet> = {},
): Sheet => ({
  name,
  rows,
  merges: [],
  ...more,
})

/** Everything that the rules say of a workbook with these sheets. */
export const examineSheets = (
  sheets: readonly Sheet[],
  context: Context = office,
  decisions: Decisions = {},
): Examination => examine(stageWorkbook(sheets), decisions, context)

/** A record as a workbook told it, every field in a cell of its own: D7, E7 and so on. */
export const told = (entity: Entity, key: string, fields: Fields): ImportedRecord => ({
  entity,
  key,
  fields,
  places: Object.fromEntries(
    Object.keys(fields).map((field, index) => [field, { sheet: 'Lembar', row: 7, col: 3 + index }]),
  ),
})
