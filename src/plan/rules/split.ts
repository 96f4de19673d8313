import { decimal, sum, zero } from '#lib/decimal.ts'
import type { Decimal } from '#lib/decimal.ts'
import { allocate } from '#lib/allocation.ts'
import type { Allocation } from '#lib/allocation.ts'
import { finding, type Finding } from '#core/finding.ts'
import { isDue, quarters, shortQuarter } from '#core/period.ts'
import type { MeasuringPeriod } from '#core/period.ts'
import type { Aggregation } from '#core/polarity.ts'
import type { Target } from '#core/target.ts'
import { checkFigures, checkManual, explainManual } from './split-manual.ts'
import { explainAllocation, show } from './split-explanation.ts'

/** How the target of the year becomes targets of quarters; `months`: the office set months, and the quarters follow from them. */
export const splitMethods = ['even', 'profile', 'manual', 'yearEnd', 'months'] as const
export type SplitMethod = (typeof splitMethods)[number]

/**
 * How often is an indicator held against its target? As often as it is measured, but a target for the year end waits for the fourth
 * quarter.
 */
export const assessedEvery = (measuringPeriod: MeasuringPeriod, method: SplitMethod): MeasuringPeriod =>
  method === 'yearEnd' ? 'year' : measuringPeriod

/** The way in which a target is split until somebody chooses another. */
export const usualSplit = (measuringPeriod: MeasuringPeriod): SplitMethod =>
  measuringPeriod === 'year' ? 'yearEnd' : 'even'

/** Null: no target in that quarter, because nothing is due or set; never zero. */
export type QuarterTargets = readonly [Decimal | null, Decimal | null, Decimal | null, Decimal | null]

export interface SplitInput {
  readonly target: Target | null
  readonly method: SplitMethod
  /** Four weights for `profile`, in any scale. */
  readonly profile?: readonly Decimal[] | undefined
  /** Four figures of the office's own for `manual`, or those that follow from `months`. */
  readonly manual?: readonly (Decimal | null)[] | undefined
  readonly aggregation: Aggregation
  readonly decimals: number
  readonly measuringPeriod: MeasuringPeriod
}
/** A target of a plan as far as splitting it goes. */
export interface Splittable {
  readonly indicator: Pick<SplitInput, 'aggregation' | 'measuringPeriod' | 'decimals'>
  readonly target: Target | null
  readonly split: SplitMethod
  readonly profile: readonly Decimal[] | null
  readonly quarters: readonly (Decimal | null)[]
}
export interface SplitResult {
  readonly quarters: QuarterTargets
  /** Indonesian sentences: how the year was spread and where the residue went. */
  readonly explanation: string
  readonly findings: readonly Finding[]
}

const nothing: QuarterTargets = [null, null, null, null]
const toQuarters = (values: readonly (Decimal | null)[]): QuarterTargets => [
  values[0] ?? null,
  values[1] ?? null,
  values[2] ?? null,
  values[3] ?? null,
]
const result = (
  values: readonly (Decimal | null)[],
  explanation: string,
  findings: readonly Finding[] = [],
): SplitResult => ({ quarters: toQuarters(values), explanation, findings })

const problem = (rule: string, message: string, next: string): Finding =>
  finding('error', rule, 'quarters', message, next)

const dueOf = (input: SplitInput): readonly boolean[] =>
  quarters.map((quarter) => isDue(input.measuringPeriod, quarter))

/** The value of the year stands in every quarter in which the indicator is due. */
function carried(input: SplitInput, value: Decimal): SplitResult {
  const due = dueOf(input)
  const where = quarters.filter((quarter) => due[quarter - 1]).map(shortQuarter)
  const names = where.length === 4 ? 'setiap triwulan' : where.join(' dan ')
  return result(
    due.map((isDueThen) => (isDueThen ? value : null)),
    `Nilainya tidak dijumlahkan sepanjang tahun: target ${show(value)} berlaku pada ${names}.`,
  )
}

const yearEnd = (value: Decimal): SplitResult =>
  result(
    [null, null, null, value],
    `Target ${show(value)} dinilai pada akhir tahun; TW I sampai TW III belum jatuh tempo.`,
  )

const noWeights: SplitResult = result(nothing, 'Target belum dapat dibagi.', [
  problem(
    'split.profile',
    'Profil pembagian harus berisi empat bobot yang tidak negatif dan tidak semuanya nol.',
    'Isi bobot tiap triwulan, misalnya 20, 30, 25, 25.',
  ),
])

/** Only quarters that are due take part; the others have no target rather than zero. */
function shared(input: SplitInput, value: Decimal, weights: readonly Decimal[]): SplitResult {
  const due = dueOf(input)
  const allocation = allocate(
    value,
    weights.map((weight, index) => (due[index] ? weight : zero)),
    input.decimals,
  )
  if (weights.length !== 4 || allocation === null) return noWeights
  const parts = input.aggregation === 'cumulative' ? runningSums(allocation) : allocation.parts
  return result(
    parts.map((part, index) => (due[index] ? part : null)),
    explainAllocation({ value, weights, due, allocation, cumulative: input.aggregation === 'cumulative' }),
  )
}

const runningSums = ({ parts }: Allocation): readonly Decimal[] =>
  parts.map((_, index) => sum(parts.slice(0, index + 1)))

const equalWeights = quarters.map(() => decimal(1))

function byMethod(input: SplitInput, value: Decimal): SplitResult {
  const { method, aggregation } = input
  if (method === 'manual') {
    const manual = toQuarters(input.manual ?? [])
    return result(manual, explainManual(manual), [
      ...checkFigures(manual, input.decimals),
      ...checkManual(manual, value, aggregation),
    ])
  }
  if (method === 'yearEnd') return yearEnd(value)
  const addsUp = aggregation === 'sum' || (aggregation === 'cumulative' && method === 'profile')
  if (!addsUp) return carried(input, value)
  return shared(input, value, method === 'profile' ? (input.profile ?? []) : equalWeights)
}

function rangeResult(input: SplitInput): SplitResult {
  if (input.aggregation !== 'sum')
    return result(
      nothing,
      'Target berupa rentang: rentang yang sama berlaku pada setiap triwulan yang jatuh tempo.',
    )
  return result(nothing, 'Target belum dapat dibagi.', [
    problem(
      'split.range',
      'Target berupa rentang tidak dapat dibagi ke triwulan untuk indikator yang dijumlahkan.',
      'Tetapkan satu angka, atau ubah cara agregasi indikatornya.',
    ),
  ])
}

/**
 * How is the target of the year spread over the quarters, so that nothing is lost or made up? Sums are split by largest remainder at
 * the indicator's decimals, the residue to the last quarters; values that do not add up hold in every due quarter; `yearEnd` leaves
 * the quarters before the fourth without target; `manual` keeps the office's figures and checks their sum, `months`
 * those that follow from the months (`checkMonths` checks these). Cumulative figures follow a profile as running totals.
 *
 * @source our recommendation, requirements MEA-09, VAL-21 [INF]; `manual` keeps the printed targets of seed 003 [SEED]
 * @example 25.945 even: 6.486, 6.486, 6.486, 6.487
 */
export function splitAnnual(input: SplitInput): SplitResult {
  const { target } = input
  if (input.method === 'months')
    return result(toQuarters(input.manual ?? []), 'Target triwulan mengikuti target bulanan.')
  if (target === null && input.method === 'manual') {
    const manual = toQuarters(input.manual ?? [])
    return result(manual, explainManual(manual), checkFigures(manual, input.decimals))
  }
  if (target === null) return result(nothing, 'Target tahun belum diisi.')
  if (target.kind === 'none') return result(nothing, 'Indikator ini tidak bertarget (-) pada tahun ini.')
  if (target.kind === 'range') return rangeResult(input)
  return byMethod(input, target.value)
}

/** The same for a target as it stands in a plan, or as it is asked for: one rule for both, so that the screen cannot promise otherwise. */
export const splitTarget = ({
  indicator: { aggregation, measuringPeriod, decimals },
  target,
  split,
  profile,
  quarters: manual,
}: Splittable): SplitResult =>
  splitAnnual({
    target,
    method: split,
    profile: profile ?? undefined,
    manual,
    aggregation,
    measuringPeriod,
    decimals,
  })
