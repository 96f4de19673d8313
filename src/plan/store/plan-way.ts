import { sql } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import type { PlanningMoment } from '../rules/moments.ts'
import { isInForce, stateAfter, type PlanAction, type PlanState } from '../rules/way.ts'

/** The last thing that happened to a version of a plan. */
export interface PlanEvent {
  readonly action: PlanAction
  readonly at: Date
  readonly actor: string
  readonly reason: string | null
}

/** One version of a plan: the first ("awal"), or a later revision. */
export interface AnnualPlan {
  readonly id: number
  readonly year: number
  readonly title: string
  readonly revision: number
  readonly revisionReason: string | null
  readonly createdAt: Date
  readonly moment: PlanningMoment
  readonly copiedFromId: number | null
  readonly strategicPlanId: number | null
  /** Counts changes of which indicators the plan holds and in which order. */
  readonly version: number
  readonly state: PlanState
  /** Null while nothing happened to it. */
  readonly last: PlanEvent | null
}

interface PlanRow extends Omit<AnnualPlan, 'state' | 'last'> {
  readonly action: PlanAction | null
  readonly at: Date | null
  readonly actor: string | null
  readonly reason: string | null
}

function toPlan({ action, at, actor, reason, ...row }: PlanRow): AnnualPlan {
  const last = action === null || at === null || actor === null ? null : { action, at, actor, reason }
  return { ...row, state: stateAfter(action), last }
}

/** Every version of the unit's plan of the year, the latest first. */
export async function listPlanVersions(tx: Tx, unitId: number, year: number): Promise<AnnualPlan[]> {
  const { rows } = await sql<PlanRow>`
    select p.id, p.year, p.title, p.revision, p.revision_reason as "revisionReason", p.created_at as "createdAt", p.moment,
      p.copied_from_id as "copiedFromId", p.strategic_plan_id as "strategicPlanId", p.version, e.action, e.at, e.actor, e.reason
    from plan.annual_plan p
    left join lateral (select action, at, actor, reason from plan.plan_event
      where annual_plan_id = p.id order by id desc limit 1) e on true
    where p.satker_id = ${unitId} and p.year = ${year}
    order by p.revision desc`.execute(tx)
  return rows.map(toPlan)
}

/** The latest version of the unit's plan of the year, on which planners work. */
export async function findPlan(tx: Tx, unitId: number, year: number): Promise<AnnualPlan | undefined> {
  const [latest] = await listPlanVersions(tx, unitId, year)
  return latest
}

/** The version that others go by: the latest approved or locked one, and the only draft as long as none was approved. */
export async function findPlanInForce(tx: Tx, unitId: number, year: number): Promise<AnnualPlan | undefined> {
  return inForceOf(await listPlanVersions(tx, unitId, year))
}

/** The same of versions that are known already, the latest first. */
export const inForceOf = (versions: readonly AnnualPlan[]): AnnualPlan | undefined =>
  versions.find(({ state }) => isInForce(state)) ?? versions.at(-1)

/** Lets one change of the plans of a unit and year at a time through, until the transaction ends. */
export async function holdPlans(tx: Tx, unitId: number, year: number): Promise<void> {
  await tx
    .selectFrom('plan.annual_plan')
    .select('id')
    .where('satker_id', '=', unitId)
    .where('year', '=', year)
    .forUpdate()
    .execute()
}

/** Years for which the unit has a plan, latest first. */
export async function listPlanYears(tx: Tx, unitId: number): Promise<number[]> {
  const rows = await tx
    .selectFrom('plan.annual_plan')
    .select('year')
    .distinct()
    .where('satker_id', '=', unitId)
    .orderBy('year', 'desc')
    .execute()
  return rows.map((row) => row.year)
}

/** Everything that happened to a version, in order of time. */
export async function listPlanEvents(tx: Tx, planId: number): Promise<PlanEvent[]> {
  const rows = await tx
    .selectFrom('plan.plan_event')
    .select(['action', 'at', 'actor', 'reason'])
    .where('annual_plan_id', '=', planId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, action: row.action as PlanAction }))
}

export async function insertPlanEvent(
  tx: Tx,
  unit: UnitKey,
  planId: number,
  event: Omit<PlanEvent, 'at'> & { readonly at?: Date },
): Promise<void> {
  await tx
    .insertInto('plan.plan_event')
    .values({ satker_id: unit.id, unit_path: unit.path, annual_plan_id: planId, ...event })
    .execute()
}

/** When the plan is drafted in the planning calendar. */
export async function saveMoment(tx: Tx, planId: number, moment: PlanningMoment): Promise<void> {
  await tx.updateTable('plan.annual_plan').set({ moment }).where('id', '=', planId).execute()
}
