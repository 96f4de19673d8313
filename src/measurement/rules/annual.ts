import type { Decimal } from '#lib/decimal.ts'
import { zero } from '#lib/decimal.ts'
import { formatPercent, formatTrimmed } from '#lib/numerals.ts'
import type { Finding } from '#core/finding.ts'
import { quarterName, quarterPeriod } from '#core/period.ts'
import type { Quarter } from '#core/period.ts'
import type { Aggregation, Polarity } from '#core/polarity.ts'
import type { Target } from '#core/target.ts'
import { computeAchievement } from './achievement.ts'
import type { Achievement } from './achievement.ts'
import type { YearFigures } from './aggregate.ts'
import type { Policy } from './policy.ts'

export interface AnnualInput {
  readonly polarity: Polarity
  readonly aggregation: Aggregation
  readonly annualTarget: Target | null
  readonly figures: YearFigures
  /** The quarter that is reported: figures after it do not count. */
  readonly quarter: Quarter
  /** Whether the indicator is due in that quarter. */
  readonly due: boolean
  readonly policy: Policy
}
export interface AnnualProgress {
  /** Figure from January to the end of the quarter. */
  readonly toDate: Decimal | null
  /** That figure against the target of the year. */
  readonly achievement: Achievement
  readonly findings: readonly Finding[]
}

const show = (value: Decimal): string => formatTrimmed(value, 6)
/** The most that the target of the year asks for. */
const upperOf = (target: Target | null): Decimal | undefined =>
  target?.kind === 'value' ? target.value : target?.kind === 'range' ? target.upper : undefined

/**
 * Has one quarter alone gone past the target of the whole year? Only for figures that add up over the year.
 *
 * @source requirement MEA-45 [SEED]
 */
export function checkYearInOneQuarter(input: AnnualInput): readonly Finding[] {
  const limit = upperOf(input.annualTarget)
  const period = input.figures.quarters[input.quarter - 1]?.period ?? null
  if (input.aggregation !== 'sum' && input.aggregation !== 'cumulative') return []
  if (limit === undefined || period === null || period.lte(limit)) return []
  const share = limit.gt(zero) ? ` (${formatPercent(period.times(100).div(limit))})` : ''
  return [
    {
      rule: 'annual.exceededByOneQuarter',
      severity: 'warning',
      place: quarterPeriod(input.quarter),
      message: `Realisasi ${quarterName(input.quarter)} saja, ${show(period)}, sudah melebihi target setahun ${show(limit)}${share}.`,
      next: 'Periksa angkanya; bila benar, jelaskan sebabnya dan pertimbangkan perubahan target.',
    },
  ]
}

/**
 * How far has the year come? The figure from January to the end of the quarter against the target of the year, in percent, and the
 * alert of MEA-45. Sums before the fourth quarter are interim: their percentage is a share of the way, not a verdict.
 *
 * @source requirement MEA-07 [SEED]
 * @example target of the year 33, 83 to date: 251.52
 */
export function computeAnnualProgress(input: AnnualInput): AnnualProgress {
  const toDate = input.figures.quarters[input.quarter - 1]?.toDate ?? null
  const achievement = computeAchievement({
    polarity: input.polarity,
    target: input.annualTarget,
    actual: toDate,
    due: input.due,
    measuringPeriod: 'year',
    policy: input.policy,
  })
  return { toDate, achievement, findings: checkYearInOneQuarter(input) }
}
