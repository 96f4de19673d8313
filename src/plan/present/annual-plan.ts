import { fromDecimalText, fromTargetText, toDecimalText, toTargetText } from '#core/wire.ts'
import { groupBy } from '#lib/group.ts'
import type { z } from 'zod'
import type { plannedIndicatorShape, PlanShape, targetBody } from '../contract/annual-plan.ts'
import { nameForUnit, checkTarget } from '#strategy/index.ts'
import { splitAnnual, type SplitResult } from '../rules/split.ts'
import type { PlannedTarget, TargetChange } from '../store/annual-plan.ts'
import type { Executor } from '../store/executors.ts'
import type { AnnualPlan } from '../store/plan-way.ts'

type PlannedIndicator = z.infer<typeof plannedIndicatorShape>
type TargetBody = z.infer<typeof targetBody>
export type PresentedPlan = NonNullable<PlanShape['plan']>

/** A version of a plan as screens see it; `closed` says why its contents cannot be changed. */
export const presentPlan = (plan: AnnualPlan, closed: string | null): PresentedPlan => ({
  id: plan.id,
  title: plan.title,
  revision: plan.revision,
  revisionReason: plan.revisionReason,
  createdAt: plan.createdAt.toISOString(),
  state: plan.state,
  last:
    plan.last === null
      ? null
      : { at: plan.last.at.toISOString(), actor: plan.last.actor, reason: plan.last.reason },
  moment: plan.moment,
  closed,
  version: plan.version,
})

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
export function presentTarget(
  planned: PlannedTarget,
  executors: readonly Executor[],
  unitName: string,
): PlannedIndicator {
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
    background: planned.background,
    absolute: toDecimalText(planned.absolute),
    absoluteUnit: planned.absoluteUnit,
    executors: executors.map(({ unitId, name }) => ({ id: unitId, name })),
    version: planned.version,
  }
}

/** Groups targets by objective, in the order of the plan; objectives of two owners stay apart even under one code. */
export function presentObjectives(
  targets: readonly PlannedTarget[],
  executors: readonly Executor[],
  unitName: string,
): PlanShape['objectives'] {
  const objectives = new Map<number, PlanShape['objectives'][number]>()
  const executing = groupBy(executors, ({ indicatorId }) => indicatorId)
  for (const planned of targets) {
    const { objectiveId } = planned.objective
    const group = objectives.get(objectiveId) ?? { ...planned.objective, indicators: [] }
    group.indicators.push(
      presentTarget(planned, executing.get(planned.indicator.indicatorId) ?? [], unitName),
    )
    objectives.set(objectiveId, group)
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
  ...(body.background === undefined ? {} : { background: body.background === '' ? null : body.background }),
  ...(body.absolute === undefined ? {} : { absolute: fromDecimalText(body.absolute) }),
})

/** What history keeps of a target. */
export const targetFacts = (change: PlannedTarget, executors: readonly Executor[]): object => ({
  target: toTargetText(change.target),
  split: change.split,
  profile: change.profile?.map(toDecimalText) ?? null,
  quarters: change.quarters.map(toDecimalText),
  remark: change.remark,
  background: change.background,
  absolute: toDecimalText(change.absolute),
  executors: executors.map(({ name }) => name),
})
