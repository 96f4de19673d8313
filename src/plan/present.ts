import { fromDecimalText, fromTargetText, toDecimalText, toTargetText } from '#core/wire.ts'
import type { z } from 'zod'
import type { plannedIndicatorShape, PlanShape, targetBody } from './contract/annual-plan.ts'
import { nameForUnit } from './rules/shapes.ts'
import { splitAnnual, type SplitResult } from './rules/split.ts'
import { checkTarget } from './rules/target.ts'
import type { PlannedTarget, TargetChange } from './store/annual-plan.ts'

type PlannedIndicator = z.infer<typeof plannedIndicatorShape>
type TargetBody = z.infer<typeof targetBody>

const four = <T>(items: readonly T[], none: T): [T, T, T, T] => [
  items[0] ?? none,
  items[1] ?? none,
  items[2] ?? none,
  items[3] ?? none,
]

/** Spreads a target as it is stored or asked for; the same rule for both, so that the screen cannot promise otherwise. */
export function spread(
  indicator: PlannedTarget['indicator'],
  change: Omit<TargetChange, 'remark'>,
): SplitResult {
  return splitAnnual({
    target: change.target,
    method: change.split,
    profile: change.profile ?? undefined,
    manual: change.quarters,
    aggregation: indicator.aggregation,
    measuringPeriod: indicator.measuringPeriod,
    decimals: indicator.decimals,
  })
}

/** A target as screens see it: the name with the office's own, how it was spread, and every finding. */
export function presentTarget(planned: PlannedTarget, unitName: string): PlannedIndicator {
  const { indicator, target } = planned
  const split = spread(indicator, planned)
  return {
    ...indicator,
    name: nameForUnit(indicator.name, unitName),
    target: toTargetText(target),
    split: planned.split,
    profile:
      planned.profile === null
        ? null
        : four(
            planned.profile.map((part) => part.toFixed()),
            '0',
          ),
    quarters: four(planned.quarters.map(toDecimalText), null),
    explanation: split.explanation,
    findings: [...checkTarget(target, indicator), ...split.findings],
    remark: planned.remark,
    version: planned.version,
  }
}

/** Groups targets by objective, in the order of the plan. */
export function presentObjectives(
  targets: readonly PlannedTarget[],
  unitName: string,
): PlanShape['objectives'] {
  const objectives = new Map<string, PlanShape['objectives'][number]>()
  for (const planned of targets) {
    const { code } = planned.objective
    const group = objectives.get(code) ?? { ...planned.objective, indicators: [] }
    group.indicators.push(presentTarget(planned, unitName))
    objectives.set(code, group)
  }
  return [...objectives.values()]
}

/** What the browser asked for, as the store takes it; quarters are still those that were sent. */
export const readTargetBody = (body: TargetBody): TargetChange => ({
  target: fromTargetText(body.target),
  split: body.split,
  profile:
    body.profile === null
      ? null
      : body.profile.map((part) => fromDecimalText(part)).filter((part) => part !== null),
  quarters: body.quarters === null ? [null, null, null, null] : body.quarters.map(fromDecimalText),
  remark: body.remark === '' ? null : body.remark,
})

/** What history keeps of a target. */
export const targetFacts = (change: TargetChange): object => ({
  target: toTargetText(change.target),
  split: change.split,
  profile: change.profile?.map(toDecimalText) ?? null,
  quarters: change.quarters.map(toDecimalText),
  remark: change.remark,
})
