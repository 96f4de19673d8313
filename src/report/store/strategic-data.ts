import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import type { TargetRow } from './plan-data.ts'

export interface StrategicPlanRow {
  readonly id: number
  readonly title: string
  readonly yearFrom: number
  readonly yearUntil: number
}

/** The strategic plan in force in the year: the office's own, else that of the nearest unit above. */
export async function findStrategicPlan(
  tx: Tx,
  path: string,
  year: number,
): Promise<StrategicPlanRow | undefined> {
  const { rows } = await sql<StrategicPlanRow>`
    select id, title, year_from as "yearFrom", year_until as "yearUntil" from strategy.strategic_plan
    where starts_with(${path}, unit_path) and year_from <= ${year} and year_until > ${year}
    order by length(unit_path) desc limit 1`.execute(tx)
  return rows[0]
}

export interface StrategicTargetRow extends TargetRow {
  readonly year: number
}

export async function listStrategicTargets(tx: Tx, planId: number): Promise<StrategicTargetRow[]> {
  const { rows } = await sql<StrategicTargetRow>`
    select i.id as "indicatorId", i.code, i.name, i.unit_of_measure as "unitOfMeasure", i.decimals, i.aggregation, i.definition,
      o.id as "objectiveId", o.code as "objectiveCode", o.level, o.statement, o.work_program_id as "programId", o.activity_id as "activityId",
      t.kind, t.annual, t.annual_upper as "annualUpper", null as absolute, null as remark, t.year
    from strategy.strategic_target t join strategy.indicator i on i.id = t.indicator_id join strategy.objective o on o.id = i.objective_id
    where t.strategic_plan_id = ${planId}
    order by o.code collate "und-x-icu", length(o.unit_path), o.id, length(i.code), i.code, t.year`.execute(
    tx,
  )
  return rows
}
