import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'

/** Copies the steps done and the materials of one version of a plan to another. */
export async function copyDrafting(tx: Tx, from: number, to: number): Promise<void> {
  await sql`
    insert into drafting.step (satker_id, unit_path, annual_plan_id, step, done_at, done_by, note)
    select satker_id, unit_path, ${to}::bigint, step, done_at, done_by, note
    from drafting.step where annual_plan_id = ${from}`.execute(tx)
  await sql`
    insert into drafting.material (satker_id, unit_path, annual_plan_id, kind, ordinal, body, reason, priority, chosen,
      in_strategic_team, contribution, consistency, resources, objective_id, work_program_id, activity_id, official_id, from_unit_id,
      on_date, file_hash, file_name)
    select satker_id, unit_path, ${to}::bigint, kind, ordinal, body, reason, priority, chosen,
      in_strategic_team, contribution, consistency, resources, objective_id, work_program_id, activity_id, official_id, from_unit_id,
      on_date, file_hash, file_name
    from drafting.material where annual_plan_id = ${from}`.execute(tx)
}

/** Removes the steps done and the materials of a version. */
export async function deleteDrafting(tx: Tx, planId: number): Promise<void> {
  for (const part of ['drafting.step', 'drafting.material'] as const)
    await tx.deleteFrom(part).where('annual_plan_id', '=', planId).execute()
}
