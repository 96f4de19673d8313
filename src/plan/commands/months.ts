import { months as allMonths } from '#core/period.ts'
import { toDecimalText } from '#core/wire.ts'
import { recordHistories, type ChangeNote, type ChangeCall } from '#platform/history.ts'
import type { AnnualPlan } from '../read/annual-plans.ts'
import { cellText } from '../rules/month-entry.ts'
import type { WholeTarget } from '../rules/planned-target.ts'
import { followMonths } from '../rules/target-change.ts'
import { saveMonths as storeMonths, type MonthChange } from '../store/months.ts'
import { saveParameterAnnual } from '../store/parameters.ts'
import { isSameTarget, storeTarget } from './targets.ts'

/** A row of the months of an indicator: 0 itself, whose year is its target, else one of its parameters. */
interface MonthRow extends Pick<WholeTarget, 'months'> {
  readonly parameterId: number
  readonly annual: WholeTarget['parameters'][number]['annual']
}

const rowsOf = ({ months, parameters }: WholeTarget): readonly MonthRow[] => [
  { parameterId: 0, annual: null, months },
  ...parameters.map(({ id, annual, months: own }) => ({ parameterId: id, annual, months: own })),
]

/** The columns of a row as text, as history keeps them: `annual`, then the months by their number. */
const textsOf = ({ annual, months }: MonthRow): readonly (readonly [string, string | null])[] => [
  ['annual', toDecimalText(annual)],
  ...allMonths.map((month) => [String(month), cellText(months[month - 1] ?? null)] as const),
]

interface RowChange {
  readonly before: MonthRow
  readonly after: MonthRow
  /** The columns that differ. */
  readonly columns: ReadonlySet<string>
}

function changesOf(before: WholeTarget, after: WholeTarget): readonly RowChange[] {
  const now = new Map(rowsOf(after).map((row) => [row.parameterId, row]))
  return rowsOf(before).flatMap((row) => {
    const changed = now.get(row.parameterId)
    if (changed === undefined) return []
    const texts = new Map(textsOf(row))
    const columns = textsOf(changed).flatMap(([column, text]) => (texts.get(column) === text ? [] : column))
    return columns.length === 0 ? [] : [{ before: row, after: changed, columns: new Set(columns) }]
  })
}

const factsOf = (row: MonthRow, columns: ReadonlySet<string>): object =>
  Object.fromEntries(textsOf(row).filter(([column]) => columns.has(column)))

/**
 * Stores what differs in the figures of an indicator and of its lower rows, months and years, from `before` as it was read; one entry of
 * history a row. The quarters of the indicator follow from its months.
 */
export async function saveMonths(
  call: ChangeCall,
  plan: AnnualPlan,
  before: WholeTarget,
  after: WholeTarget,
  { action = 'save', reason = null }: ChangeNote = {},
): Promise<WholeTarget> {
  const { indicatorId } = before.indicator
  const changes = changesOf(before, after)
  const cells = changes.flatMap(({ after: { parameterId, months }, columns }): MonthChange[] =>
    allMonths
      .filter((month) => columns.has(String(month)))
      .map((month) => ({ indicatorId, parameterId, month, cell: months[month - 1] ?? null })),
  )
  await storeMonths(call.tx, plan, cells)
  for (const { after: row, columns } of changes)
    if (columns.has('annual')) await saveParameterAnnual(call.tx, plan, row.parameterId, row.annual)
  await recordHistories(
    call,
    changes.map(({ before: old, after: row, columns }) => ({
      entity: 'plan.targetMonth',
      key: `${plan.id}/${indicatorId}/${row.parameterId}`,
      action,
      before: factsOf(old, columns),
      after: factsOf(row, columns),
      reason,
    })),
  )
  const followed = cells.some(({ parameterId }) => parameterId === 0) ? followMonths(after) : after
  return isSameTarget(before, followed) ? followed : storeTarget(call, plan, before, followed, { reason })
}
