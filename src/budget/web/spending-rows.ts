import { months, type Month } from '#core/period.ts'
import type { CellChange, CellResult, EntryCell } from '#ui/entry-grid/types.ts'
import type { SpendingChange, SpendingShape } from '../contract/spending.ts'
import {
  commonExpenditureTypes,
  expenditureTypeOf,
  expenditureTypes,
  type ExpenditureType,
} from '../rules/expenditure-type.ts'
import { outputKey, type LedgerOutput } from '../rules/ledger.ts'

/** A line of the grid of spending: an output and a type of expenditure. */
export interface SpendingRow {
  readonly key: string
  readonly output: LedgerOutput
  readonly outputCode: string
  readonly type: ExpenditureType
}

type Stored = SpendingShape['rows'][number]

/** The types that an output spends: those of its accounts and those spent already; the three common ones where neither is known. */
function typesOf(output: LedgerOutput, stored: readonly Stored[]): readonly ExpenditureType[] {
  const known = new Set<ExpenditureType>([
    ...output.components.flatMap(({ accountCode }) => expenditureTypeOf(accountCode) ?? []),
    ...stored.filter((row) => outputKey(row) === outputKey(output)).map(({ type }) => type),
  ])
  return known.size === 0 ? commonExpenditureTypes : expenditureTypes.filter((type) => known.has(type))
}

/** The lines of the grid. An output without a code of its own cannot be spent on yet. */
export const spendingRows = (
  entries: readonly LedgerOutput[],
  stored: readonly Stored[],
): readonly SpendingRow[] =>
  entries.flatMap((output) => {
    const { outputCode } = output
    if (outputCode === null) return []
    return typesOf(output, stored).map((type) => ({
      key: `${outputKey(output)}/${type}`,
      output,
      outputCode,
      type,
    }))
  })

export const monthOfColumn = (column: string): Month => months.find((month) => `m${month}` === column) ?? 1

/** What the server holds of a cell; version 0 where nobody entered anything. */
export function spendingCell(
  stored: readonly Stored[],
  row: SpendingRow,
  column: string,
  locked: string | null,
): EntryCell {
  const month = monthOfColumn(column)
  const found = stored.find(
    (one) => outputKey(one) === outputKey(row.output) && one.type === row.type && one.month === month,
  )
  return {
    value: found === undefined ? null : String(found.amount),
    version: found?.version ?? 0,
    ...(locked === null ? {} : { locked }),
  }
}

/** Changes of the grid as the endpoint takes them; a figure that is no whole rupiah is not sent. */
export function toSpending(
  changes: readonly CellChange[],
  rows: readonly SpendingRow[],
): readonly (SpendingChange | null)[] {
  const byKey = new Map(rows.map((row) => [row.key, row]))
  return changes.map(({ row: key, column, value, version }) => {
    const row = byKey.get(key)
    const amount = value === null || value === '-' ? null : Number(value)
    if (row === undefined || (amount !== null && !Number.isSafeInteger(amount))) return null
    return {
      activityId: row.output.activityId,
      classCode: row.output.classCode,
      outputCode: row.outputCode,
      type: row.type,
      month: monthOfColumn(column),
      amount,
      seen: version ?? 0,
    }
  })
}

export const notWhole: CellResult = {
  saved: false,
  message: 'Jumlah uang ditulis dalam rupiah bulat, tanpa desimal.',
}
