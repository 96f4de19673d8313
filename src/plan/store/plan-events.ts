import { ownedBy } from '#platform/database/versioned.ts'
import type { Tx } from '#platform/database/database.ts'
import type { PlanEvent } from '../read/annual-plans.ts'
import { ofPlan, type PlanKey } from '../read/plan-key.ts'
import type { PlanAction } from '../rules/workflow.ts'

/** Everything that happened to a version, in order of time. */
export async function listPlanEvents(tx: Tx, plan: PlanKey): Promise<PlanEvent[]> {
  const rows = await tx
    .selectFrom('plan.plan_event')
    .select(['action', 'at', 'actor', 'reason'])
    .where((eb) => eb.and(ofPlan(plan)))
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, action: row.action as PlanAction }))
}

/** Writes down that a version went a step further; nothing changes it afterwards. */
export async function insertPlanEvent(tx: Tx, plan: PlanKey, event: PlanEvent): Promise<void> {
  await tx
    .insertInto('plan.plan_event')
    .values({ ...ownedBy(plan.unit), ...ofPlan(plan), ...event })
    .execute()
}
