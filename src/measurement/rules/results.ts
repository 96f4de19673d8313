import type { Decimal } from '#lib/decimal.ts'
import type { IsoDate } from '#lib/dates.ts'
import type { Finding } from '#core/finding.ts'
import { isDue, type Quarter } from '#core/period.ts'
import type { Target } from '#core/target.ts'
import type { Indicator } from '#strategy/index.ts'
import { computeAchievement, type Achievement } from './achievement.ts'
import { aggregateYear, type EntryCells, type QuarterFigures } from './aggregate.ts'
import { computeAnnualProgress } from './annual.ts'
import type { Policy } from './policy.ts'
import { statusThresholdsOn, statusWordOf, type StatusWord } from './status-word.ts'
import { decideVerdict, type Verdict } from './verdict.ts'

/** What is known of an indicator in a year: its plan, and what was entered and said. */
export interface MeasuredIndicator {
  readonly indicator: Indicator
  readonly objectiveId: number
  readonly objectiveCode: string
  readonly annualTarget: Target | null
  /** Targets of the four quarters; null where nothing is due or set. */
  readonly quarterTargets: readonly (Decimal | null)[]
  readonly cells: EntryCells
}

export interface ExplanationText {
  readonly cause: string | null
  readonly followUp: string | null
  readonly version: number
}

/** Everything that screens and documents say of an indicator in a quarter; computed in one place. */
export interface QuarterResult extends Omit<MeasuredIndicator, 'cells'> {
  readonly quarter: Quarter
  readonly due: boolean
  readonly target: Target | null
  readonly actual: Decimal | null
  readonly actualToDate: Decimal | null
  readonly source: QuarterFigures['source']
  readonly achievement: Achievement
  readonly verdict: Verdict
  readonly word: StatusWord
  readonly annual: Achievement
  readonly annualVerdict: Verdict
  readonly annualWord: StatusWord
  readonly findings: readonly Finding[]
  readonly explanation: ExplanationText
}

const nothingSaid: ExplanationText = { cause: null, followUp: null, version: 0 }

/**
 * What is to be reached in a quarter? Where the year has no target the quarter has none either; a range holds in every due quarter.
 * Null: not due, or not set.
 */
export function targetOfQuarter(
  measured: Pick<MeasuredIndicator, 'indicator' | 'annualTarget' | 'quarterTargets'>,
  quarter: Quarter,
): Target | null {
  const { indicator, annualTarget, quarterTargets } = measured
  if (annualTarget?.kind === 'none') return annualTarget
  if (annualTarget?.kind === 'range') return isDue(indicator.measuringPeriod, quarter) ? annualTarget : null
  const value = quarterTargets[quarter - 1] ?? null
  return value === null ? null : { kind: 'value', value }
}

/**
 * What came of an indicator in a quarter? Aggregates the entered figures, compares them with the target of the quarter and of the year,
 * and gathers every finding. A draft and a final quarter are computed alike.
 */
export function computeResult(
  measured: MeasuredIndicator,
  quarter: Quarter,
  policy: Policy,
  on: IsoDate,
  explanation: ExplanationText = nothingSaid,
): QuarterResult {
  const { indicator, annualTarget } = measured
  const { polarity, aggregation, measuringPeriod } = indicator
  const figures = aggregateYear(measured.cells, aggregation)
  const own = figures.quarters[quarter - 1]
  const due = isDue(measuringPeriod, quarter)
  const target = targetOfQuarter(measured, quarter)
  const actual = own?.measured ?? null
  const thresholds = statusThresholdsOn(on)
  const hasWord = due || annualTarget?.kind === 'none'
  const achievement = computeAchievement({ polarity, target, actual, due, measuringPeriod, policy })
  const year = computeAnnualProgress({ polarity, aggregation, annualTarget, figures, quarter, due, policy })
  const annualInput = { polarity, target: annualTarget, actual: year.toDate, due }
  return {
    indicator,
    annualTarget,
    objectiveId: measured.objectiveId,
    objectiveCode: measured.objectiveCode,
    quarterTargets: measured.quarterTargets,
    quarter,
    due,
    target,
    actual,
    achievement,
    explanation,
    actualToDate: year.toDate,
    source: own?.source ?? 'none',
    verdict: decideVerdict({ polarity, target, actual, due }),
    word: hasWord ? statusWordOf(achievement, thresholds) : 'notDue',
    annual: year.achievement,
    annualVerdict: decideVerdict(annualInput),
    annualWord: hasWord ? statusWordOf(year.achievement, thresholds) : 'notDue',
    findings: [...(own?.findings ?? []), ...achievement.findings, ...year.findings],
  }
}

/** Whether people must explain the result before the quarter can be final: it is an anomaly, or a zero target was left open. */
export const needsExplanation = (result: QuarterResult): boolean =>
  result.achievement.anomaly || result.achievement.status === 'zeroTarget'

/**
 * What still stands in the way of making a quarter final: due indicators without a figure or a target, contradicting
 * entries, anomalies that nobody explained.
 *
 * @source Siklus, an explanation is mandatory when flagged [INF]
 */
export function checkReadiness(results: readonly QuarterResult[]): readonly Finding[] {
  return results.flatMap((result): Finding[] => {
    const { code } = result.indicator
    const problems = result.findings
      .filter(({ severity }) => severity === 'error')
      .map((finding) => ({ ...finding, place: code, message: `${code}: ${finding.message}` }))
    if (result.due && result.target?.kind !== 'none' && result.actual === null)
      problems.push({
        rule: 'quarter.noData',
        severity: 'error',
        place: code,
        message: `${code} belum mempunyai realisasi pada triwulan ini.`,
        next: 'Isi realisasinya; tulis 0 bila memang tidak ada.',
      })
    if (result.due && result.target === null)
      problems.push({
        rule: 'quarter.noTarget',
        severity: 'error',
        place: code,
        message: `${code} belum mempunyai target pada triwulan ini.`,
        next: 'Tetapkan targetnya pada RKT; tulis "-" bila memang tidak bertarget.',
      })
    if (needsExplanation(result) && !result.explanation.cause)
      problems.push({
        rule: 'quarter.notExplained',
        severity: 'error',
        place: code,
        message: `${code} ditandai ${result.achievement.anomaly ? 'anomali' : 'target nol'} dan belum dijelaskan.`,
        next: 'Tulis penyebabnya pada kolom penjelasan.',
      })
    return problems
  })
}
