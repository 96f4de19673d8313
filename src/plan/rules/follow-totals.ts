import type { Decimal } from '#lib/decimal.ts'
import { months } from '#core/period.ts'
import { computeTotal, familiesOf, figureIn, type Combination, type ParameterRow } from './parameters.ts'

type Identified = ParameterRow & { readonly id: number }
/** `annual`, or the number of a month. */
export type FigureColumn = 'annual' | number

export interface FollowedCell {
  readonly id: number
  readonly column: FigureColumn
  readonly value: Decimal | null
}

const columns: readonly FigureColumn[] = ['annual', ...months]

/**
 * Which totals follow when their parts were changed? One that was empty, or agreed with its parts before, agrees with them afterwards.
 * One that disagreed stays as it was printed, for a person to decide; so does one that was entered itself just now.
 *
 * @source our recommendation, requirement PLN-24 and issue part 4: a parent is sum, factor or formula of its parts [INF]
 */
export function followTotals(
  before: readonly Identified[],
  after: readonly Identified[],
  isEntered: (id: number, column: FigureColumn) => boolean,
): readonly FollowedCell[] {
  const old = new Map(familiesOf(before).map((family) => [family.total.id, family]))
  return familiesOf(after).flatMap(({ total, parts }) => {
    const past = old.get(total.id)
    if (past === undefined) return []
    return columns.flatMap((column): readonly FollowedCell[] => {
      const how = total.combination as Combination
      const was = computeTotal(
        how,
        past.parts.map((row) => figureIn(row, column)),
      )
      const is = computeTotal(
        how,
        parts.map((row) => figureIn(row, column)),
      )
      const own = column === 'annual' ? total.annual : (total.months[column - 1] ?? null)
      const agreed = own === null || (own !== 'none' && was !== null && own.eq(was))
      const same = was === null ? is === null : is !== null && is.eq(was)
      if (same || !agreed || isEntered(total.id, column)) return []
      return [{ id: total.id, column, value: is }]
    })
  })
}
