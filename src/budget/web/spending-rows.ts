import { months, type Month } from '#core/period.ts'
import type { CellChange, EntryCell } from '#ui/entry-grid/types.ts'
import type { SpendingChange, SpendingShape } from '../contract/spending.ts'
import {
  commonExpenditureTypes,
  expenditureTypeOf,
  expenditureTypes,
  type ExpenditureType,
} from '../rules/expenditure-type.ts'
import { outputKey, type LedgerOutput } from '../rules/ledger.ts'
import { figureOf } from './ledger-cells.ts'

/** A line of the grid of spending: an output and a type of expenditure. */
export interface SpendingRow {
  readonly key: string
  readonly output: LedgerOutput
  readonly outputCode: string
  readonly type: ExpenditureType
}

type Stored = SpendingShape['rows'][number]

/** A type of expenditure of an output, as the key of its line names it. */
export const spendingKey = (output: LedgerOutput, type: ExpenditureType): string =>
  `${outputKey(output)}/${type}`

/**
 * The types of an output: those of its accounts, or the three common ones while it has none, with those that something was spent on or
 * that somebody added. What is entered never takes another type away.
 */
function typesOf(
  output: LedgerOutput,
  stored: readonly Stored[],
  added: readonly string[],
): readonly ExpenditureType[] {
  const ofAccounts = output.components.flatMap(({ accountCode }) => expenditureTypeOf(accountCode) ?? [])
  const known = new Set<ExpenditureType>([
    ...(ofAccounts.length === 0 ? commonExpenditureTypes : ofAccounts),
    ...stored.filter((row) => outputKey(row) === outputKey(output)).map(({ type }) => type),
  ])
  return expenditureTypes.filter((type) => known.has(type) || added.includes(spendingKey(output, type)))
}

/** The lines of the grid, with those that were `added` by their key. An output without a code of its own cannot be spent on yet. */
export const spendingRows = (
  entries: readonly LedgerOutput[],
  stored: readonly Stored[],
  added: readonly string[] = [],
): readonly SpendingRow[] =>
  entries.flatMap((output) => {
    const { outputCode } = output
    if (outputCode === null) return []
    return typesOf(output, stored, added).map((type) => ({
      key: spendingKey(output, type),
      output,
      outputCode,
      type,
    }))
  })

const monthOfColumn = (column: string): Month => months.find((month) => `m${month}` === column) ?? 1

/** What the server holds of a cell. */
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
    ...(locked === null ? {} : { locked }),
  }
}

/** A change of the grid as the endpoint takes it; a line is named by its output and type. */
export function toSpending({ row, column, before, value }: CellChange): SpendingChange {
  const [activityId, classCode = '', outputCode = '', type] = row.split('/')
  return {
    activityId: Number(activityId),
    classCode,
    outputCode,
    type: type as ExpenditureType,
    month: monthOfColumn(column),
    before,
    value: figureOf(value),
  }
}
