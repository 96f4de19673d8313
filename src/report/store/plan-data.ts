import { sql } from 'kysely'
import type { Aggregation } from '#core/polarity.ts'
import { nameOnDay } from '#organisation/store/units.ts'
import type { Tx } from '#platform/database/database.ts'

/** Reads what the earlier steps hold, as rows; `load/` makes the data of documents from them. All money is whole rupiah as text. */

export interface PartRow {
  readonly name: string
  readonly kind: string
}

/** The parts directly below the office that are no work areas: subdivisions first. */
export async function listParts(tx: Tx, unitId: number, on: string): Promise<PartRow[]> {
  const { rows } = await sql<PartRow>`
    select coalesce(n.name, u.slug) as name, u.kind
    from organisation.unit u left join ${nameOnDay(on)}
    where u.parent_id = ${unitId} and u.kind <> 'workArea'
      and (u.valid_from is null or u.valid_from <= ${on}) and (u.valid_until is null or u.valid_until > ${on})
    order by u.kind <> 'subdivision', u.kind, name`.execute(tx)
  return rows
}

export interface StatementRow {
  readonly id: number
  readonly parentId: number | null
  readonly unitId: number
  readonly kind: string
  readonly code: string | null
  readonly body: string
  readonly depth: number
}

/** The statements in force in the year, of the office and all units above it; `depth` is larger the nearer to the office. */
export async function listStatements(tx: Tx, path: string, year: number): Promise<StatementRow[]> {
  const { rows } = await sql<StatementRow>`
    select id, parent_id as "parentId", unit_id as "unitId", kind, code, body, length(unit_path) as depth
    from strategy.statement
    where starts_with(${path}, unit_path) and year_from <= ${year} and (year_until is null or year_until > ${year})
    order by ordinal, id`.execute(tx)
  return rows
}

export interface ActivityRow {
  readonly programId: number
  readonly programCode: string | null
  readonly programName: string
  readonly id: number | null
  readonly code: string | null
  readonly name: string | null
}

/** Programmes in force in the year with their activities. */
export async function listActivities(tx: Tx, path: string, year: number): Promise<ActivityRow[]> {
  const { rows } = await sql<ActivityRow>`
    select p.id as "programId", p.code as "programCode", p.name as "programName", a.id, a.code, a.name
    from strategy.work_program p
    left join strategy.activity a on a.work_program_id = p.id
      and a.year_from <= ${year} and (a.year_until is null or a.year_until > ${year})
    where starts_with(${path}, p.unit_path)
      and p.year_from <= ${year} and (p.year_until is null or p.year_until > ${year})
    order by p.code nulls last, p.id, a.code nulls last, a.id`.execute(tx)
  return rows
}

export interface TargetRow {
  readonly indicatorId: number
  readonly code: string
  readonly name: string
  readonly unitOfMeasure: string
  readonly decimals: number
  readonly aggregation: Aggregation
  readonly definition: string | null
  readonly objectiveId: number
  readonly objectiveCode: string
  readonly level: string
  readonly statement: string
  readonly programId: number | null
  readonly activityId: number | null
  readonly kind: string | null
  readonly annual: string | null
  readonly annualUpper: string | null
  readonly absolute: string | null
  readonly remark: string | null
}

const targetColumns = sql`i.id as "indicatorId", i.code, i.name, i.unit_of_measure as "unitOfMeasure", i.decimals, i.aggregation, i.definition,
  o.id as "objectiveId", o.code as "objectiveCode", o.level, o.statement, o.work_program_id as "programId", o.activity_id as "activityId"`

/** The targets of an annual plan in its order. */
export async function listPlanTargets(tx: Tx, planId: number): Promise<TargetRow[]> {
  const { rows } = await sql<TargetRow>`
    select ${targetColumns}, t.kind, t.annual, t.annual_upper as "annualUpper", t.absolute, t.remark
    from plan.target t join strategy.indicator i on i.id = t.indicator_id join strategy.objective o on o.id = i.objective_id
    where t.annual_plan_id = ${planId} order by t.ordinal`.execute(tx)
  return rows
}

export interface ExecutorRow {
  readonly indicatorId: number
  readonly name: string
}

export async function listExecutors(tx: Tx, planId: number, on: string): Promise<ExecutorRow[]> {
  const { rows } = await sql<ExecutorRow>`
    select e.indicator_id as "indicatorId", coalesce(n.short_name, u.slug) as name
    from plan.target_executor e join organisation.unit u on u.id = e.executor_unit_id left join ${nameOnDay(on)}
    where e.annual_plan_id = ${planId} order by name`.execute(tx)
  return rows
}

export interface ParameterRow {
  readonly id: number
  readonly indicatorId: number
  readonly role: 'total' | 'part'
  readonly label: string | null
  readonly name: string
  readonly unitOfMeasure: string | null
  readonly standard: string | null
  readonly annual: string | null
  readonly isCumulative: boolean
}

export async function listParameters(tx: Tx, planId: number): Promise<ParameterRow[]> {
  const { rows } = await sql<ParameterRow>`
    select id, indicator_id as "indicatorId", role, label, name, unit_of_measure as "unitOfMeasure", standard, annual,
      is_cumulative as "isCumulative"
    from plan.target_parameter where annual_plan_id = ${planId} order by indicator_id, ordinal`.execute(tx)
  return rows
}

export interface MonthRow {
  readonly indicatorId: number
  readonly parameterId: number
  readonly month: number
  readonly kind: string
  readonly value: string | null
}

export async function listMonthTargets(tx: Tx, planId: number): Promise<MonthRow[]> {
  const { rows } = await sql<MonthRow>`
    select indicator_id as "indicatorId", parameter_id as "parameterId", month, kind, value
    from plan.target_month where annual_plan_id = ${planId}`.execute(tx)
  return rows
}

export interface StepRow {
  readonly indicatorCode: string
  readonly name: string
  readonly startMonth: number
  readonly endMonth: number
  readonly isMilestone: boolean
  readonly output: string | null
  readonly personInCharge: string | null
}

export async function listSteps(tx: Tx, unitId: number, year: number): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select i.code as "indicatorCode", s.name, s.start_month as "startMonth", s.end_month as "endMonth",
      s.is_milestone as "isMilestone", s.output, s.person_in_charge as "personInCharge"
    from agreement.action_step s join strategy.indicator i on i.id = s.indicator_id
    where s.satker_id = ${unitId} and s.year = ${year} order by i.code, s.start_month, s.end_month, s.id`.execute(
    tx,
  )
  return rows
}
