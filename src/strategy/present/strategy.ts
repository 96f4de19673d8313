import type { UnitCall } from '#platform/http/call.ts'
import type { StrategyShape } from '../contract/strategy.ts'
import { checkObjective } from '../rules/objectives.ts'
import { checkStrategicPlan } from '../rules/strategic-plans.ts'
import { isInForce, overlap, type Validity } from '../rules/validity.ts'
import type { Owners } from '../read/owners.ts'
import type { CatalogueObjective } from '../store/objectives.ts'
import type { Activity, WorkProgram } from '../store/programs.ts'
import type { StrategicPlan } from '../store/strategic-plans.ts'

/** What every record of the strategic plan carries besides its own fields. */
interface Carried {
  readonly owner: { slug: string; name: string; shortName: string }
  readonly inherited: boolean
  readonly inForce: boolean
  readonly can: { edit: boolean }
}

/** Says whose a record is, whether it holds in the year, and whether it may be changed from the unit of the address. */
export function carry<R extends Validity & { readonly unitId: number }>(
  call: UnitCall,
  owners: Owners,
  year: number,
): (record: R) => Omit<R, 'unitId'> & Carried {
  const mayEdit = call.may('strategy.edit', call.unit.path)
  return ({ unitId, ...record }) => ({
    ...record,
    owner: owners.get(unitId),
    inherited: unitId !== call.unit.id,
    inForce: isInForce(record, year),
    can: { edit: unitId === call.unit.id && mayEdit },
  })
}

/** A strategic plan with what the rules say of it: its parent is looked for among the plans of the units above its owner. */
export function presentPlan(
  call: UnitCall,
  owners: Owners,
  year: number,
  plan: StrategicPlan,
  plans: readonly StrategicPlan[],
): StrategyShape['plans'][number] {
  const { unitPath, ...carried } = carry<StrategicPlan>(call, owners, year)(plan)
  const above = plans.filter((other) => other.unitPath !== unitPath && unitPath.startsWith(other.unitPath))
  const parent = plans.find(({ id }) => id === plan.parentId) ?? null
  return {
    ...carried,
    findings: [
      ...checkStrategicPlan(
        plan,
        parent,
        above.filter((other) => overlap(other, plan)),
      ),
    ],
  }
}

/** An objective with what the rules say of where it stands. */
export function presentObjective(
  call: UnitCall,
  owners: Owners,
  year: number,
  objective: CatalogueObjective,
  all: {
    readonly objectives: readonly CatalogueObjective[]
    readonly programs: readonly WorkProgram[]
    readonly activities: readonly Activity[]
  },
): StrategyShape['objectives'][number] {
  const find = <T extends { readonly id: number }>(items: readonly T[], id: number | null): T | null =>
    items.find((item) => item.id === id) ?? null
  return {
    ...carry<CatalogueObjective>(call, owners, year)(objective),
    statementIds: [...objective.statementIds],
    findings: [
      ...checkObjective(objective, {
        parent: find(all.objectives, objective.parentId),
        program: find(all.programs, objective.workProgramId),
        activity: find(all.activities, objective.activityId),
      }),
    ],
  }
}
