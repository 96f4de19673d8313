import type { Decimal } from '#lib/decimal.ts'
import { round } from '#lib/decimal.ts'
import { formatDecimal } from '#lib/numerals.ts'
import { periodName, quarterName, quarterOfPeriod, quarters, type Quarter } from '#core/period.ts'
import { formatTarget } from '#core/target.ts'
import { toDecimalText, toTargetText } from '#core/wire.ts'
import type { z } from 'zod'
import type {
  AchievementShape,
  GridRowShape,
  policyShape,
  quarterStateShape,
  ResultShape,
} from './contract.ts'
import { formulas } from './rules/formula.ts'
import { policyParts } from './rules/policy.ts'
import type { Achievement } from './rules/achievement.ts'
import type { QuarterResult } from './rules/results.ts'
import type { StatusWord } from './rules/status-word.ts'
import type { Verdict } from './rules/verdict.ts'
import { mustBeConfirmed } from '#core/source.ts'
import { stateAfter } from '#core/workflow.ts'
import { quarterWorkflow } from './rules/workflow.ts'
import type { Cell, QuarterEvent } from './store.ts'
import type { MeasuredQuarter, PolicyInForce } from './read/year.ts'

export type PolicyText = z.infer<typeof policyShape>
export type QuarterState = z.infer<typeof quarterStateShape>

/** Percentages keep 10 decimals on the way to the browser, which rounds them once more to show them. */
const percent = (value: Decimal | null): string | null => (value === null ? null : round(value, 10).toFixed())

const presentFigures = (
  achievement: Achievement,
  verdict: Verdict,
  word: StatusWord,
): Omit<AchievementShape, 'reason'> => ({
  raw: percent(achievement.raw),
  reported: percent(achievement.reported),
  cap: toDecimalText(achievement.cap),
  status: achievement.status,
  anomaly: achievement.anomaly,
  verdict,
  word,
})
const presentAchievement = ({ achievement, verdict, word }: QuarterResult): AchievementShape => ({
  ...presentFigures(achievement, verdict, word),
  reason: achievement.reason,
})

const presented = new WeakMap<QuarterResult, ResultShape>()

/** A result as it travels to the browser; made once for a remembered result. */
export function presentResult(result: QuarterResult): ResultShape {
  const known = presented.get(result)
  if (known !== undefined) return known
  const shape = shapeOf(result)
  presented.set(result, shape)
  return shape
}

function shapeOf(result: QuarterResult): ResultShape {
  const { cause, followUp, version } = result.explanation
  return {
    ...result.indicator,
    objectiveCode: result.objectiveCode,
    annualTarget: toTargetText(result.annualTarget),
    target: toTargetText(result.target),
    actual: toDecimalText(result.actual),
    actualToDate: toDecimalText(result.actualToDate),
    achievement: presentAchievement(result),
    annual: presentFigures(result.annual, result.annualVerdict, result.annualWord),
    findings: [...result.findings],
    explanation: { cause, followUp, version },
  }
}

/** A row of the entry grid: what was entered, and what the four quarters make of it. */
export function presentRow(
  results: readonly QuarterResult[],
  cells: readonly Cell[],
): GridRowShape | undefined {
  const [first] = results
  if (first === undefined) return undefined
  return {
    ...first.indicator,
    objectiveCode: first.objectiveCode,
    annualTarget: toTargetText(first.annualTarget),
    cells: cells.map(({ period, value, changedAt, changedBy }) => ({
      period,
      value: toDecimalText(value),
      changedAt: changedAt.toISOString(),
      changedBy,
    })),
    quarters: results.map((result) => ({
      quarter: result.quarter,
      target: toTargetText(result.target),
      actual: toDecimalText(result.actual),
      actualToDate: toDecimalText(result.actualToDate),
      source: result.source,
      achievement: presentAchievement(result),
      findings: [...result.findings],
    })),
  }
}

/** A quarter is final when the last thing that happened to it was finalising. */
export function quarterState(events: readonly QuarterEvent[], quarter: Quarter): QuarterState {
  const last = events.find((event) => event.quarter === quarter)
  return {
    quarter,
    state: stateAfter(quarterWorkflow, last?.action ?? null),
    at: last?.at.toISOString() ?? null,
    actor: last?.actor ?? null,
    reason: last?.reason ?? null,
  }
}

export const quarterStates = (events: readonly QuarterEvent[]): QuarterState[] =>
  quarters.map((quarter) => quarterState(events, quarter))

export const presentPolicy = ({ policy, setting }: PolicyInForce, unitName: string | null): PolicyText => ({
  cap: toDecimalText(policy.cap),
  anomalyThreshold: policy.anomalyThreshold.toFixed(),
  notDue: policy.notDue,
  zeroTarget: policy.zeroTarget,
  note: setting?.note ?? null,
  origin: { unit: setting ? unitName : null, validFrom: setting?.validFrom ?? null },
  toConfirm: policyParts.filter(({ source }) => mustBeConfirmed(source)).map(({ question }) => question),
  version: setting?.version ?? 0,
})

interface InputLine {
  label: string
  value: string
  changedAt: string | null
  changedBy: string | null
}

/** The entered figures behind a quarter, and its target, for "Dari mana angka ini?". */
export function presentInputs(measured: MeasuredQuarter, result: QuarterResult): InputLine[] {
  const { indicator, quarter } = result
  const own = measured.cells.filter(
    (cell) => cell.indicatorId === indicator.indicatorId && quarterOfPeriod(cell.period) <= quarter,
  )
  const planned = measured.targets.find((target) => target.indicator.indicatorId === indicator.indicatorId)
  const remark = planned?.remark ? ` (${planned.remark})` : ''
  return [
    {
      label: `Target ${quarterName(quarter)}`,
      value: `${formatTarget(result.target)} ${indicator.unitOfMeasure}${remark}`,
      changedAt: null,
      changedBy: measured.plan?.title ?? null,
    },
    ...own.map((cell) => ({
      label: `Realisasi ${periodName(cell.period)}`,
      value:
        cell.value === null
          ? 'dikosongkan'
          : `${formatDecimal(cell.value, indicator.decimals)} ${indicator.unitOfMeasure}`,
      changedAt: cell.changedAt.toISOString(),
      changedBy: cell.changedBy,
    })),
  ]
}

/** The rules that made the figure, with how sure we are of them. */
export function presentSources(result: QuarterResult) {
  const policySources =
    result.achievement.status === 'computed' ? ['cap', 'anomalyThreshold'] : ['notDue', 'zeroTarget']
  const sources = [
    formulas[result.indicator.polarity].source,
    ...policyParts.filter(({ part }) => policySources.includes(part)).map(({ source }) => source),
  ]
  return sources.map((source) => ({ ...source, confirm: mustBeConfirmed(source) }))
}
