import { sql, type RawBuilder } from 'kysely'
import type { Target } from '#core/target.ts'
import type { UnitKey } from '#core/unit.ts'
import { targetColumns, toTarget } from './target-columns.ts'
import type { Tx } from '#platform/database/database.ts'
import { putRow } from '#platform/database/put-row.ts'
import { insertUnique, updateAt } from '#platform/database/versioned.ts'

export interface StrategicPlanFields {
  readonly title: string
  readonly yearFrom: number
  /** Exclusive: a plan 2025-2029 ends at 2030. */
  readonly yearUntil: number
  readonly parentId: number | null
  readonly decree: string | null
  readonly note: string | null
}
export interface StrategicPlan extends StrategicPlanFields {
  readonly id: number
  readonly unitId: number
  readonly unitPath: string
  readonly version: number
}

const plans = (which: RawBuilder<unknown>): RawBuilder<StrategicPlan> => sql<StrategicPlan>`
  select id, unit_id as "unitId", unit_path as "unitPath", parent_id as "parentId", title, year_from as "yearFrom",
    year_until as "yearUntil", decree, note, version
  from strategy.strategic_plan where ${which} order by unit_path, year_from`

/** Strategic plans of the unit and of the units above it, of all periods. */
export const listStrategicPlans = async (tx: Tx, unitPath: string): Promise<readonly StrategicPlan[]> =>
  (await plans(sql`starts_with(${unitPath}, unit_path)`).execute(tx)).rows

/** Strategic plans in force in the year, of the units at or below the path. */
export const listPlansBelow = async (
  tx: Tx,
  path: string,
  year: number,
): Promise<readonly StrategicPlan[]> => {
  const which = sql`unit_path >= ${path} and unit_path < ${`${path}~`} and year_from <= ${year} and year_until > ${year}`
  return (await plans(which).execute(tx)).rows
}

export async function findStrategicPlan(tx: Tx, id: number): Promise<StrategicPlan | undefined> {
  return (await plans(sql`id = ${id}`).execute(tx)).rows[0]
}

/** Lets one change of a plan's targets at a time through, until the transaction ends. */
export async function lockStrategicPlan(tx: Tx, unitId: number, id: number): Promise<void> {
  await sql`select from strategy.strategic_plan where unit_id = ${unitId} and id = ${id} for update`.execute(
    tx,
  )
}

const row = (fields: StrategicPlanFields) => ({
  title: fields.title,
  year_from: fields.yearFrom,
  year_until: fields.yearUntil,
  parent_id: fields.parentId,
  decree: fields.decree,
  note: fields.note,
})

/** Adds a strategic plan and answers its id; undefined when the unit has one that begins in that year. */
export const insertStrategicPlan = (
  tx: Tx,
  unit: UnitKey,
  fields: StrategicPlanFields,
): Promise<number | undefined> =>
  insertUnique(tx, 'strategy.strategic_plan', { unit_id: unit.id, unit_path: unit.path, ...row(fields) })

/** Saves a plan of the unit if it still is at `version`; false when somebody else was faster. */
export const updateStrategicPlan = (
  tx: Tx,
  unitId: number,
  id: number,
  version: number,
  fields: StrategicPlanFields,
): Promise<boolean> => updateAt(tx, 'strategy.strategic_plan', { unit_id: unitId, id }, version, row(fields))

/** The target of one indicator in one year, in a strategic plan or in the annual plan of the year. */
export interface YearTarget {
  readonly indicatorId: number
  readonly year: number
  readonly target: Target | null
}
export interface TargetRow {
  indicatorId: number
  year: number
  kind: string | null
  annual: string | null
  annual_upper: string | null
}
export const toYearTarget = (found: TargetRow): YearTarget => ({
  indicatorId: found.indicatorId,
  year: found.year,
  target: toTarget(found),
})

/** The yearly targets of a strategic plan. */
export async function listStrategicTargets(tx: Tx, planId: number): Promise<readonly YearTarget[]> {
  const { rows } = await sql<TargetRow>`
    select indicator_id as "indicatorId", year, kind, annual, annual_upper
    from strategy.strategic_target where strategic_plan_id = ${planId} order by indicator_id, year`.execute(
    tx,
  )
  return rows.map(toYearTarget)
}

/** Writes the target of a year; null takes it away. Whoever calls it holds the plan and has compared what the person saw. */
export async function saveStrategicTarget(
  tx: Tx,
  planId: number,
  unit: UnitKey,
  { indicatorId, year, target }: YearTarget,
): Promise<void> {
  const key = { strategic_plan_id: planId, indicator_id: indicatorId, year }
  const columns = target && { unit_id: unit.id, unit_path: unit.path, ...targetColumns(target) }
  await putRow(tx, 'strategy.strategic_target', key, columns)
}

/** The targets that the strategic plans of the unit and of the units above it have for one indicator. */
export async function listTargetsOfIndicator(
  tx: Tx,
  unitPath: string,
  indicatorId: number,
): Promise<readonly YearTarget[]> {
  const { rows } = await sql<TargetRow>`
    select indicator_id as "indicatorId", year, kind, annual, annual_upper
    from strategy.strategic_target where indicator_id = ${indicatorId} and starts_with(${unitPath}, unit_path)
    order by unit_path, year`.execute(tx)
  return rows.map(toYearTarget)
}
