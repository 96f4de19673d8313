import { hundred, zero } from '#lib/decimal.ts'
import type { Decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import type { Polarity } from '#core/polarity.ts'
import type { Source } from '#core/source.ts'
import type { Target } from '#core/target.ts'

/** One line of "Dari mana angka ini?". */
export interface Step {
  readonly label: string
  readonly expression: string
}
/** A target that a figure can be held against. */
export type Measurable = Exclude<Target, { kind: 'none' }>

/** The raw achievement in percent, unrounded, and how it came about. */
export interface Ratio {
  readonly value: Decimal
  readonly steps: readonly Step[]
}

interface Formula {
  readonly expression: string
  /** Figures in place of the words, e.g. `15.432 ÷ 6.486 × 100`. */
  readonly worked: (actual: string, target: string) => string
  readonly compute: (actual: Decimal, target: Decimal) => Decimal
  /** The result for a target of zero, where there is one. */
  readonly atZero: (actual: Decimal) => Decimal | null
  /** Results below zero become zero. */
  readonly floored: boolean
  readonly source: Source
}

/**
 * Achievement in percent by polarity. For a target of zero: more is better has no answer; less is better and as close as possible
 * give 100 for zero and 0 for anything above, which is also where their formulas lead when the target shrinks to zero.
 *
 * @source PermenPANRB 8/2021 annex [SRC] for maximize and minimize; floors, stabilize and zero targets are our recommendation [INF]
 * @since 2021
 */
export const formulas: Readonly<Record<Polarity, Formula>> = {
  maximize: {
    expression: 'realisasi ÷ target × 100',
    worked: (actual, target) => `${actual} ÷ ${target} × 100`,
    compute: (actual, target) => actual.times(hundred).div(target),
    atZero: () => null,
    floored: false,
    source: { id: 'PermenPANRB 8/2021', place: 'lampiran', certainty: 'SRC' },
  },
  minimize: {
    expression: '(2 × target − realisasi) ÷ target × 100, paling rendah 0',
    worked: (actual, target) => `(2 × ${target} − ${actual}) ÷ ${target} × 100`,
    compute: (actual, target) => target.times(2).minus(actual).times(hundred).div(target),
    atZero: (actual) => (actual.gt(zero) ? zero : hundred),
    floored: true,
    source: { id: 'PermenPANRB 8/2021', place: 'lampiran', certainty: 'SRC' },
  },
  stabilize: {
    expression: '(target − |realisasi − target|) ÷ target × 100, paling rendah 0',
    worked: (actual, target) => `(${target} − |${actual} − ${target}|) ÷ ${target} × 100`,
    compute: (actual, target) => target.minus(actual.minus(target).abs()).times(hundred).div(target),
    atZero: (actual) => (actual.eq(zero) ? hundred : zero),
    floored: true,
    source: { id: 'Siklus', place: 'usulan rumus', certainty: 'INF' },
  },
}

const show = (value: Decimal): string => formatTrimmed(value, 20)
const showResult = (value: Decimal): string => {
  const exact = value.eq(value.round(4))
  return `${exact ? '=' : '≈'} ${formatTrimmed(value, 4)}`
}

/** The bound that a figure is held against; undefined inside a range. */
function referenceOf(target: Measurable, actual: Decimal): Decimal | undefined {
  if (target.kind === 'value') return target.value
  if (actual.lt(target.lower)) return target.lower
  return actual.gt(target.upper) ? target.upper : undefined
}

function atZeroTarget(formula: Formula, actual: Decimal): Ratio | null {
  const value = formula.atZero(actual)
  if (value === null) return null
  const rule = 'Target nol: realisasi nol bernilai 100, selain itu 0'
  return {
    value,
    steps: [
      { label: 'Perhitungan', expression: `${rule}; realisasi ${show(actual)} bernilai ${show(value)}` },
    ],
  }
}

/** The steps are worded when somebody asks for them: a list of many figures does not. */
function calculate(formula: Formula, actual: Decimal, reference: Decimal): Ratio {
  const result = formula.compute(actual, reference)
  const isFloored = formula.floored && result.lt(zero)
  return {
    value: isFloored ? zero : result,
    get steps(): readonly Step[] {
      const worked = `${formula.worked(show(actual), show(reference))} ${showResult(result)}`
      return [
        { label: 'Rumus', expression: formula.expression },
        { label: 'Perhitungan', expression: worked },
        ...(isFloored ? [{ label: 'Batas bawah', expression: `${show(result)} menjadi 0` }] : []),
      ]
    },
  }
}

/**
 * How many percent of the target was reached? Inside a range it is 100; outside, the nearer bound counts. Unrounded; null where the
 * target is zero and more is better.
 *
 * @source PermenPANRB 8/2021 annex [SRC]; 100 inside a range, ranges to stabilize [INF]
 */
export function computeRatio(polarity: Polarity, target: Measurable, actual: Decimal): Ratio | null {
  const formula = formulas[polarity]
  const reference = referenceOf(target, actual)
  if (reference === undefined)
    return {
      value: hundred,
      steps: [{ label: 'Perhitungan', expression: 'Realisasi berada di dalam rentang target: 100' }],
    }
  return reference.eq(zero) ? atZeroTarget(formula, actual) : calculate(formula, actual, reference)
}
