import { sql } from 'kysely'
import { ofPlan, type PlanKey } from '#plan/read/plan-key.ts'
import type { Tx } from '#platform/database/database.ts'

/** Copies the steps done and the materials of one version of a plan to another. */
export async function copyDrafting(tx: Tx, from: PlanKey, to: PlanKey): Promise<void> {
  await sql`
    insert into drafting.step (satker_id, unit_path, annual_plan_id, step, done_at, done_by, note)
    select satker_id, unit_path, ${to.id}::bigint, step, done_at, done_by, note
    from drafting.step where satker_id = ${from.unit.id} and annual_plan_id = ${from.id}`.execute(tx)
  const columns = sql`kind, ordinal, body, reason, priority, chosen, in_strategic_team, contribution, consistency, resources,
    objective_id, work_program_id, activity_id, official_id, from_unit_id, on_date, file_hash, file_name`
  await sql`
    insert into drafting.material (satker_id, unit_path, annual_plan_id, ${columns})
    select satker_id, unit_path, ${to.id}::bigint, ${columns}
    from drafting.material where satker_id = ${from.unit.id} and annual_plan_id = ${from.id}`.execute(tx)
}

/** Removes the steps done and the materials of a version. */
export async function deleteDrafting(tx: Tx, plan: PlanKey): Promise<void> {
  for (const part of ['drafting.step', 'drafting.material'] as const)
    await tx
      .deleteFrom(part)
      .where((eb) => eb.and(ofPlan(plan)))
      .execute()
}
