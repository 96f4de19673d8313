import { sql, type RawBuilder } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { insertRow, insertUnique, ownedBy, updateAt } from '#platform/database/versioned.ts'
import type { AnnualPlan } from '../read/annual-plans.ts'
import { ofPlan, type PlanKey } from '../read/plan-key.ts'
import type { PlanningMoment } from '../rules/moments.ts'
import { deleteTargets } from './targets.ts'

export interface NewPlan {
  readonly year: number
  readonly title: string
  readonly strategicPlanId: number | null
  readonly copiedFromId: number | null
  readonly moment: PlanningMoment
}

/** Makes the first version of a plan without any indicator; undefined when somebody made one at the same moment. */
export async function insertPlan(
  tx: Tx,
  unit: UnitKey,
  { year, title, strategicPlanId, copiedFromId, moment }: NewPlan,
): Promise<PlanKey | undefined> {
  const id = await insertUnique(tx, 'plan.annual_plan', {
    ...ownedBy(unit),
    year,
    title,
    strategic_plan_id: strategicPlanId,
    copied_from_id: copiedFromId,
    moment,
  })
  return id === undefined ? undefined : { unit, id }
}

const planKey = ({ unit, id }: PlanKey) => ({ satker_id: unit.id, id })

/** Counts a change of what a plan holds; false when somebody else was faster. */
export const raisePlanVersion = (tx: Tx, plan: PlanKey, version: number): Promise<boolean> =>
  updateAt(tx, 'plan.annual_plan', planKey(plan), version, {})

/** When the plan is drafted in the planning calendar. */
export async function saveMoment(tx: Tx, plan: PlanKey, moment: PlanningMoment): Promise<void> {
  await tx
    .updateTable('plan.annual_plan')
    .set({ moment })
    .where((eb) => eb.and(planKey(plan)))
    .execute()
}

/** Begins a revision: a new version with everything that the approved one holds. */
export async function insertRevision(tx: Tx, from: AnnualPlan, reason: string): Promise<PlanKey> {
  const id = await insertRow(tx, 'plan.annual_plan', {
    ...ownedBy(from.unit),
    year: from.year,
    revision: from.revision + 1,
    revision_reason: reason,
    title: from.title,
    copied_from_id: from.id,
    strategic_plan_id: from.strategicPlanId,
    moment: from.moment,
  })
  const to = { unit: from.unit, id }
  await copyTargets(tx, from, to)
  await copyCitations(tx, from, to)
  return to
}

/** Removes a version with everything in it that belongs to no other; what was said about its targets belongs to the year and stays. */
export async function deleteRevision(tx: Tx, plan: PlanKey): Promise<void> {
  await deleteTargets(tx, plan)
  await tx
    .deleteFrom('plan.citation')
    .where((eb) => eb.and(ofPlan(plan)))
    .execute()
  await tx
    .deleteFrom('plan.annual_plan')
    .where((eb) => eb.and(planKey(plan)))
    .execute()
}

/** Copies the rows of a table from one version to another, in these columns. */
const copyRows = (
  table: RawBuilder<unknown>,
  columns: RawBuilder<unknown>,
  from: PlanKey,
  to: PlanKey,
): RawBuilder<unknown> => sql`
  insert into ${table} (satker_id, unit_path, annual_plan_id, ${columns})
  select satker_id, unit_path, ${to.id}::bigint, ${columns}
  from ${table} where satker_id = ${from.unit.id} and annual_plan_id = ${from.id}`

/** The legal bases of one plan become those of another. */
export async function copyCitations(tx: Tx, from: PlanKey, to: PlanKey): Promise<void> {
  const columns = sql`ordinal, place, regulation_id, as_written`
  await copyRows(sql`plan.citation`, columns, from, to).execute(tx)
}

async function copyTargets(tx: Tx, from: PlanKey, to: PlanKey): Promise<void> {
  const target = sql`indicator_id, ordinal, kind, annual, annual_upper, split, profile, quarter_1, quarter_2, quarter_3, quarter_4,
    remark, background, absolute`
  const parameter = sql`indicator_id, ordinal, role, label, name, unit_of_measure, standard, annual, is_cumulative, combination,
    factor, formula, combination_reason`
  await copyRows(sql`plan.target`, target, from, to).execute(tx)
  await copyRows(sql`plan.target_executor`, sql`indicator_id, executor_unit_id`, from, to).execute(tx)
  await copyRows(sql`plan.target_parameter`, parameter, from, to).execute(tx)
  await copyMonths(tx, from, to)
}

/** Months of a parameter go with its copy, which stands at the same ordinal. */
async function copyMonths(tx: Tx, from: PlanKey, to: PlanKey): Promise<void> {
  await sql`
    insert into plan.target_month (satker_id, unit_path, annual_plan_id, indicator_id, parameter_id, month, kind, value)
    select m.satker_id, m.unit_path, ${to.id}::bigint, m.indicator_id, coalesce(made.id, 0), m.month, m.kind, m.value
    from plan.target_month m
    left join plan.target_parameter old on old.satker_id = m.satker_id and old.id = m.parameter_id
    left join plan.target_parameter made on made.satker_id = m.satker_id and made.annual_plan_id = ${to.id}
      and made.indicator_id = old.indicator_id and made.ordinal = old.ordinal
    where m.satker_id = ${from.unit.id} and m.annual_plan_id = ${from.id}`.execute(tx)
}
