import { allocate } from '#lib/allocation.ts'
import { decimal, hundred, round, sum, zero, type Decimal } from '#lib/decimal.ts'
import type { Target } from '#core/target.ts'
import { isFigure, type MonthCell, type MonthNature } from './months.ts'

/** A figure after a raise: what it comes to exactly, and rounded half up to the decimals of the card. */
export interface Raised {
  readonly exact: Decimal
  readonly value: Decimal
}

/**
 * What is a figure raised by so many percent? Rounded once, half up, to the indicator's decimals.
 *
 * @source our recommendation [INF]
 * @example 25.945 raised by 5 percent: exactly 27.242,25, rounded 27.242
 */
export function raiseFigure(value: Decimal, percent: Decimal, decimals: number): Raised {
  const exact = value.times(hundred.plus(percent)).div(hundred)
  return { exact, value: round(exact, decimals) }
}

/** The target raised; a dash stays a dash, what is not set stays so. */
export function raiseTarget(target: Target | null, percent: Decimal | null, decimals: number): Target | null {
  if (target === null || target.kind === 'none' || percent === null) return target
  const raise = (value: Decimal): Decimal => raiseFigure(value, percent, decimals).value
  if (target.kind === 'value') return { kind: 'value', value: raise(target.value) }
  return { kind: 'range', lower: raise(target.lower), upper: raise(target.upper) }
}

export interface Scaling {
  readonly cells: readonly (MonthCell | null)[]
  readonly nature: MonthNature
  readonly before: Decimal | null
  readonly after: Decimal | null
  readonly decimals: number
}

/** Figures that add up to the year do so afterwards: their shares stay, the residue goes to the largest remainders. */
function shareAgain({ cells, before, after, decimals }: Scaling): readonly (MonthCell | null)[] | null {
  const figures = cells.map((cell) => (isFigure(cell) ? cell : zero))
  if (before === null || after === null || !sum(figures).eq(before)) return null
  const allocation = allocate(after, figures, decimals)
  return allocation && cells.map((cell, index) => (isFigure(cell) ? (allocation.parts[index] ?? zero) : cell))
}

/**
 * The parts of a year (months or quarters) after its figure was raised. Unchanged years keep their parts to the digit. Parts that add
 * up are shared anew in the same proportion; others are raised in the same proportion and rounded, and those that equalled the year equal
 * the new one. Dashes and empty parts stay.
 */
export function scaleParts(scaling: Scaling): readonly (MonthCell | null)[] {
  const { cells, nature, before, after, decimals } = scaling
  if (before === null || after === null || before.eq(after) || before.eq(zero)) return cells
  const shared = nature === 'period' ? shareAgain(scaling) : null
  if (shared !== null) return shared
  return cells.map((cell) => {
    if (!isFigure(cell)) return cell
    return cell.eq(before) ? after : round(cell.times(after).div(before), decimals)
  })
}

/** Percent as people type it; null for none. */
export const percentOf = (text: string | null): Decimal | null =>
  text === null || decimal(text).eq(zero) ? null : decimal(text)
