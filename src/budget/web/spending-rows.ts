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
