import { sql } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import { stateAfter } from '#core/workflow.ts'
import type { Tx } from '#platform/database/database.ts'
import type { PlanningMoment } from '../rules/moments.ts'
import { isInForce, planWorkflow, type PlanAction, type PlanState } from '../rules/workflow.ts'
import type { PlanKey } from './plan-key.ts'

/** Something that happened to a version of a plan. */
export interface PlanEvent {
  readonly action: PlanAction
  readonly at: Date
  readonly actor: string
  readonly reason: string | null
}

/** One version of a plan: the first ("awal"), or a later revision. */
export interface AnnualPlan extends PlanKey {
  readonly year: number
  readonly title: string
  readonly revision: number
  readonly revisionReason: string | null
  readonly createdAt: Date
  readonly moment: PlanningMoment
  readonly strategicPlanId: number | null
  /** Counts changes of which indicators the plan holds and in which order. */
  readonly version: number
  readonly state: PlanState
  /** Null while nothing happened to it. */
  readonly last: PlanEvent | null
}

interface PlanRow extends Omit<AnnualPlan, 'unit' | 'state' | 'last'> {
  readonly unitId: number
  readonly unitPath: string
  readonly action: PlanAction | null
  readonly at: Date | null
  readonly actor: string | null
  readonly reason: string | null
}

function toPlan({ unitId, unitPath, action, at, actor, reason, ...row }: PlanRow): AnnualPlan {
  const last = action === null || at === null || actor === null ? null : { action, at, actor, reason }
  return {
    ...row,
    unit: { id: unitId, path: unitPath },
    state: stateAfter(planWorkflow, action),
    last,
  }
}

type Office = Pick<UnitKey, 'id'>

/** Every version of the unit's plans, of one year or of all: the latest year first, its latest version first. */
export async function listPlanVersions(tx: Tx, unit: Office, year?: number): Promise<AnnualPlan[]> {
  const { rows } = await sql<PlanRow>`
    select p.id, p.satker_id as "unitId", p.unit_path as "unitPath", p.year, p.title, p.revision,
      p.revision_reason as "revisionReason", p.created_at as "createdAt", p.moment,
      p.strategic_plan_id as "strategicPlanId", p.version, e.action, e.at, e.actor, e.reason
    from plan.annual_plan p
    left join lateral (select action, at, actor, reason from plan.plan_event
      where satker_id = p.satker_id and annual_plan_id = p.id order by id desc limit 1) e on true
    where p.satker_id = ${unit.id} and (${year ?? null}::int is null or p.year = ${year ?? null}::int)
    order by p.year desc, p.revision desc`.execute(tx)
  return rows.map(toPlan)
}

/** The latest version of the unit's plan of the year, on which planners work. */
export async function findPlan(tx: Tx, unit: Office, year: number): Promise<AnnualPlan | undefined> {
  const [latest] = await listPlanVersions(tx, unit, year)
  return latest
}

/** The version that others go by: the latest approved or locked one, and the only draft as long as none was approved. */
export async function findPlanInForce(tx: Tx, unit: Office, year: number): Promise<AnnualPlan | undefined> {
  return inForceOf(await listPlanVersions(tx, unit, year))
}

/** The same of versions that are known already, the latest first. */
export const inForceOf = (versions: readonly AnnualPlan[]): AnnualPlan | undefined =>
  versions.find(({ state }) => isInForce(state)) ?? versions.at(-1)

/** Lets one change of the plans of a unit and year at a time through, until the transaction ends. */
export async function holdPlans(tx: Tx, unit: Office, year: number): Promise<void> {
  await tx
    .selectFrom('plan.annual_plan')
    .select('id')
    .where('satker_id', '=', unit.id)
    .where('year', '=', year)
    .forUpdate()
    .execute()
}

/** Years for which the unit has a plan, latest first. */
export async function listPlanYears(tx: Tx, unit: Office): Promise<number[]> {
  const rows = await tx
    .selectFrom('plan.annual_plan')
    .select('year')
    .distinct()
    .where('satker_id', '=', unit.id)
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}

/** Which offices at or below the path have plans, and for which years. */
export async function listPlannedYears(
  tx: Tx,
  path: string,
): Promise<{ readonly officeId: number; readonly year: number }[]> {
  return tx
    .selectFrom('plan.annual_plan')
    .select(['satker_id as officeId', 'year'])
    .distinct()
    .where('unit_path', '>=', path)
    .where('unit_path', '<', `${path}~`)
    .execute()
}
