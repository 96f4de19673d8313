import type { z } from 'zod'
import type { Finding } from '#core/finding.ts'
import { fromDecimalText, fromTargetText, toDecimalText, toTargetText } from '#core/wire.ts'
import { checkTarget, nameForUnit } from '#strategy/index.ts'
import type { plannedIndicatorShape, PlanShape, targetBody } from '../contract/annual-plan.ts'
import type { AnnualPlan } from '../read/annual-plans.ts'
import type { CarriedTarget, PlannedTarget } from '../rules/planned-target.ts'
import { splitTarget } from '../rules/split.ts'
import type { TargetFigures } from '../rules/target-change.ts'

type PlannedIndicator = z.infer<typeof plannedIndicatorShape>

/** A version of a plan as screens see it; `closed` says why its contents cannot be changed. */
export const presentPlan = (plan: AnnualPlan, closed: string | null): NonNullable<PlanShape['plan']> => ({
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

/** Everything that stands against a target as it is stored. */
export const findingsOf = (planned: PlannedTarget): readonly Finding[] => [
  ...checkTarget(planned.target, planned.indicator),
  ...splitTarget(planned).findings,
]

/** A target as screens see it: the name with the office's own, how it was spread, and every finding. */
function presentTarget(planned: CarriedTarget, unitName: string): PlannedIndicator {
  const { indicator, target } = planned
  const split = splitTarget(planned)
  const profile = planned.profile?.map((part) => part.toFixed()) ?? null
  return {
    ...indicator,
    name: nameForUnit(indicator.name, unitName),
    target: toTargetText(target),
    split: planned.split,
    profile: profile && four(profile, '0'),
    quarters: four(planned.quarters.map(toDecimalText), null),
    explanation: split.explanation,
    findings: [...checkTarget(target, indicator), ...split.findings],
    remark: planned.remark,
    background: planned.background,
    absolute: toDecimalText(planned.absolute),
    absoluteUnit: planned.absoluteUnit,
    executors: planned.executors.map(({ unitId, name }) => ({ id: unitId, name })),
    version: planned.version,
  }
}

/** Groups targets by objective, in the order of the plan; objectives of two owners stay apart even under one code. */
export function presentObjectives(
  targets: readonly CarriedTarget[],
  unitName: string,
): PlanShape['objectives'] {
  const objectives = new Map<number, PlanShape['objectives'][number]>()
  for (const planned of targets) {
    const { objectiveId } = planned.objective
    const group = objectives.get(objectiveId) ?? { ...planned.objective, indicators: [] }
    group.indicators.push(presentTarget(planned, unitName))
    objectives.set(objectiveId, group)
  }
  return [...objectives.values()]
}

const nullIfEmpty = (text: string | null): string | null => (text === '' ? null : text)

/** What the browser asked for; quarters are still those that were sent. */
export const readTargetBody = ({
  target,
  split,
  profile,
  quarters,
  remark,
  background,
  absolute,
}: Omit<z.infer<typeof targetBody>, 'version' | 'executors'>): Partial<TargetFigures> => ({
  target: fromTargetText(target),
  split,
  profile: profile?.flatMap((part) => fromDecimalText(part) ?? []) ?? null,
  quarters: four(quarters?.map(fromDecimalText) ?? [], null),
  remark: nullIfEmpty(remark),
  ...(background === undefined ? {} : { background: nullIfEmpty(background) }),
  ...(absolute === undefined ? {} : { absolute: fromDecimalText(absolute) }),
})
