import { sql } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { copyCitations } from './plan-contents.ts'
import type { AnnualPlan } from './plan-way.ts'

/** Begins a revision: a new version with everything that the approved one holds. Answers its id. */
export async function insertRevision(
  tx: Tx,
  unit: UnitKey,
  from: AnnualPlan,
  reason: string,
): Promise<number> {
  const { id } = await tx
    .insertInto('plan.annual_plan')
    .values({
      satker_id: unit.id,
      unit_path: unit.path,
      year: from.year,
      revision: from.revision + 1,
      revision_reason: reason,
      title: from.title,
      copied_from_id: from.id,
      strategic_plan_id: from.strategicPlanId,
      moment: from.moment,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await copyTargets(tx, from.id, id)
  await copyMonths(tx, from.id, id)
  await copyCitations(tx, from.id, id)
  return id
}

/** Removes a version with everything in it that belongs to no other; what was said about its targets belongs to the year and stays. */
export async function deleteRevision(tx: Tx, planId: number): Promise<void> {
  const parts = [
    'plan.target_month',
    'plan.target_parameter',
    'plan.target_executor',
    'plan.target',
    'plan.citation',
  ] as const
  for (const part of parts) await tx.deleteFrom(part).where('annual_plan_id', '=', planId).execute()
  await tx.deleteFrom('plan.annual_plan').where('id', '=', planId).execute()
}

async function copyTargets(tx: Tx, from: number, to: number): Promise<void> {
  await sql`
    insert into plan.target (satker_id, unit_path, annual_plan_id, indicator_id, ordinal, kind, annual, annual_upper, split,
      profile, quarter_1, quarter_2, quarter_3, quarter_4, remark, background, absolute)
    select satker_id, unit_path, ${to}::bigint, indicator_id, ordinal, kind, annual, annual_upper, split,
      profile, quarter_1, quarter_2, quarter_3, quarter_4, remark, background, absolute
    from plan.target where annual_plan_id = ${from}`.execute(tx)
  await sql`
    insert into plan.target_executor (satker_id, unit_path, annual_plan_id, indicator_id, executor_unit_id)
    select satker_id, unit_path, ${to}::bigint, indicator_id, executor_unit_id
    from plan.target_executor where annual_plan_id = ${from}`.execute(tx)
  await sql`
    insert into plan.target_parameter (satker_id, unit_path, annual_plan_id, indicator_id, ordinal, role, label, name,
      unit_of_measure, standard, annual, is_cumulative, combination, factor, formula, combination_reason)
    select satker_id, unit_path, ${to}::bigint, indicator_id, ordinal, role, label, name,
      unit_of_measure, standard, annual, is_cumulative, combination, factor, formula, combination_reason
    from plan.target_parameter where annual_plan_id = ${from}`.execute(tx)
}

/** Months of a parameter go with its copy, which stands at the same ordinal. */
async function copyMonths(tx: Tx, from: number, to: number): Promise<void> {
  await sql`
    insert into plan.target_month (satker_id, unit_path, annual_plan_id, indicator_id, parameter_id, month, kind, value)
    select m.satker_id, m.unit_path, ${to}::bigint, m.indicator_id, coalesce(made.id, 0), m.month, m.kind, m.value
    from plan.target_month m
    left join plan.target_parameter old on old.id = m.parameter_id
    left join plan.target_parameter made on made.annual_plan_id = ${to}
      and made.indicator_id = old.indicator_id and made.ordinal = old.ordinal
    where m.annual_plan_id = ${from}`.execute(tx)
}
