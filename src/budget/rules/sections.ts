import { isoDate } from '#lib/dates.ts'
import { groupBy } from '#lib/group.ts'
import { sumRupiah, type Rupiah } from '#core/rupiah.ts'
import { allocationByIndicator } from './allocation.ts'
import { outputLabel } from './codes.ts'
import { totalOf, type LedgerEntry, type LedgerNames } from './ledger.ts'
import { findOutputClass } from './output-classes.ts'

/** Outputs of one class below a common heading. */
export interface ClassGroup<E> {
  readonly classCode: string
  /** Its name, or its code where the list of classes does not know it. */
  readonly className: string
  readonly entries: readonly E[]
}
/** What stands below one indicator in the tables of the budget; `indicator` null: outputs that serve none. */
export interface IndicatorSection<E> {
  readonly indicator: LedgerNames['indicators'][number] | null
  readonly groups: readonly ClassGroup<E>[]
  /** What counts for the indicator: its outputs, or their shares. */
  readonly amount: Rupiah
}

/** The name of a class in the year; its code where the list does not know it. */
export const classNameOf = (classCode: string, year: number): string =>
  findOutputClass(classCode, isoDate(`${year}-01-01`))?.name ?? classCode

/** Outputs grouped by class, in the order in which the classes first come. */
export const groupByClass = <E extends LedgerEntry>(
  entries: readonly E[],
  year: number,
): readonly ClassGroup<E>[] =>
  [...groupBy(entries, ({ classCode }) => classCode)].map(([classCode, group]) => ({
    classCode,
    className: classNameOf(classCode, year),
    entries: group,
  }))

/**
 * The outputs below their indicators, in the order of the plan; an output that serves several stands below each. Outputs that serve none come
 * last. Totals of a table are never sums over sections: see `totalOf`.
 *
 * @source the tables of RKT Jambi 2024 list outputs per indicator and class [SEED]
 */
export function sectionsByIndicator<E extends LedgerEntry>(
  entries: readonly E[],
  names: Pick<LedgerNames, 'indicators'>,
  year: number,
): readonly IndicatorSection<E>[] {
  const ids = names.indicators.map(({ id }) => id)
  const allocation = allocationByIndicator(entries, ids)
  const sections = allocation.indicators.map(({ outputs, amount }, index) => ({
    indicator: names.indicators[index] ?? null,
    groups: groupByClass(
      outputs.map(({ entry }) => entry),
      year,
    ),
    amount,
  }))
  const { unlinked } = allocation
  return unlinked.length === 0
    ? sections
    : [...sections, { indicator: null, groups: groupByClass(unlinked, year), amount: totalOf(unlinked) }]
}

/** An output in the four tables of the plan: what each says it costs. */
export interface Reconciliation {
  readonly label: string
  readonly name: string
  readonly allocation: Rupiah | null
  readonly funding: Rupiah
  readonly schedule: Rupiah
  /** Whether the tables that have figures agree. */
  readonly agrees: boolean
}

/**
 * Do the tables of the plan agree on each output: its allocation (in the tables of indicators and of needs), its sources, its months? The
 * first two cannot differ, because both read the same line.
 *
 * @source the four tables of RKT Jambi 2024 contradict each other [SEED]; the check is our recommendation [INF]
 */
export const reconcile = (entries: readonly LedgerEntry[]): readonly Reconciliation[] =>
  entries.map((entry) => {
    const funding = sumRupiah(entry.funding.map(({ amount }) => amount))
    const schedule = sumRupiah(entry.months.map(({ amount }) => amount))
    const allocation = entry.amount
    return {
      label: outputLabel(entry),
      name: entry.name,
      allocation,
      funding,
      schedule,
      agrees: funding === (allocation ?? 0) && schedule === (allocation ?? 0),
    }
  })
