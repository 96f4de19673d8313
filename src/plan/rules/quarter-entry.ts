import { allocate } from '#lib/allocation.ts'
import { decimal, sum, zero } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { monthsOf, quarterName, type Quarter } from '#core/period.ts'
import { isFigure, type MonthCell, type MonthCells, type MonthNature } from './months.ts'

export interface QuarterQuestion {
  /** The twelve months as they are now. */
  readonly cells: MonthCells
  readonly nature: MonthNature
  readonly quarter: Quarter
  /** What was entered for the quarter; null empties it. */
  readonly value: MonthCell | null
  readonly decimals: number
}
export type QuarterAnswer =
  | { readonly kind: 'cells'; readonly cells: readonly (MonthCell | null)[] }
  | { readonly kind: 'impossible'; readonly why: string }

const thirds = [decimal(1), decimal(1), decimal(1)]

/**
 * What do the three months become when the target of their quarter is entered? Figures of each month share it without residue, the odd
 * unit in the last ones; figures from January on rise evenly from the month before the quarter to it; values that stand and means hold
 * in all three. A dash is a dash in all three, empty is empty.
 *
 * @source our recommendation, requirements PLN-30, PLN-31, MEA-09 [INF]
 * @example a quarter of 10, each month its own: 3, 3, 4; cumulative after 30, a quarter of 40: 33, 36, 40
 */
export function spreadQuarter({ cells, nature, quarter, value, decimals }: QuarterQuestion): QuarterAnswer {
  if (!isFigure(value) || nature === 'standing' || nature === 'mean')
    return { kind: 'cells', cells: [value, value, value] }
  const before = nature === 'cumulative' ? cells.slice(0, monthsOf(quarter)[0] - 1).filter(isFigure) : []
  const start = before.at(-1) ?? zero
  const parts = value.lt(start) ? null : (allocate(value.minus(start), thirds, decimals)?.parts ?? null)
  if (parts === null)
    return {
      kind: 'impossible',
      why: `Angka kumulatif ${quarterName(quarter)} ${formatTrimmed(value, 10)} kurang dari bulan sebelumnya, ${formatTrimmed(start, 10)}. Periksa kedua angka itu.`,
    }
  if (nature === 'period') return { kind: 'cells', cells: parts }
  return { kind: 'cells', cells: parts.map((_, index) => start.plus(sum(parts.slice(0, index + 1)))) }
}
