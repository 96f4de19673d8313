import type { Decimal } from '#lib/decimal.ts'
import type { IsoDate } from '#lib/dates.ts'
import { remember } from '#lib/remember.ts'
import type { Quarter } from '#core/period.ts'
import type { Target } from '#core/target.ts'
import type { Policy } from './policy.ts'
import { computeResult, type ExplanationText, type MeasuredIndicator, type QuarterResult } from './results.ts'

interface Question {
  readonly item: MeasuredIndicator
  readonly quarter: Quarter
  readonly policy: Policy
  readonly day: IsoDate
  readonly explanation: ExplanationText | undefined
}

const text = (value: Decimal | null | undefined): string => value?.toFixed() ?? ''
const targetText = (target: Target | null): string =>
  target === null
    ? ''
    : target.kind === 'value'
      ? text(target.value)
      : target.kind === 'range'
        ? `${text(target.lower)}..${text(target.upper)}`
        : '-'

/** Everything a result is computed from, so that a changed figure, name, target or policy asks anew. */
function keyOf({ item, quarter, policy, day, explanation }: Question): string {
  const { indicator, annualTarget, quarterTargets, cells, objectiveId, objectiveCode } = item
  const parts = [
    quarter,
    day,
    objectiveId,
    objectiveCode,
    ...Object.values(indicator),
    targetText(annualTarget),
  ]
  for (const value of quarterTargets) parts.push(text(value))
  for (const [period, value] of Object.entries(cells)) parts.push(period, text(value))
  parts.push(text(policy.cap), text(policy.anomalyThreshold), policy.notDue, policy.zeroTarget)
  if (explanation) parts.push(explanation.version, explanation.cause ?? '', explanation.followUp ?? '')
  return parts.join('\u0000')
}

/** The result of an indicator in a quarter; the same inputs are computed once (bench: list of indicators). */
export const rememberedResult: (question: Question) => QuarterResult = remember(
  4000,
  keyOf,
  ({ item, quarter, policy, day, explanation }) => computeResult(item, quarter, policy, day, explanation),
)
