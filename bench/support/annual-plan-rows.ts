import { sql, type RawBuilder } from 'kysely'

/**
 * One statement that returns, as a column of JSON each, the rows of every table of an office's annual plan that its screens read: the
 * plan with its events, targets with indicators and objectives, executing units, lower rows, months, and the ledger's latest version.
 */
export function annualPlanRows(slug: string, year: number): RawBuilder<Record<string, unknown[] | null>> {
  const rowsOf = (rows: RawBuilder<unknown>) => sql`(select json_agg(row_to_json(t)) from (${rows}) t)`
  const ofPlan = sql`annual_plan_id = (select id from planned)`
  const ofLedger = sql`output_id in (select id from outputs)`
  const inForce = sql`starts_with((select path from office), x.unit_path) and x.year_from <= ${year}::int and (x.year_until is null or x.year_until > ${year}::int)`
  return sql`
    with office as (select * from organisation.unit where slug = ${slug}),
      planned as (
        select * from plan.annual_plan where satker_id = (select id from office) and year = ${year}::int
        order by revision desc limit 1),
      ledger as (
        select * from budget.budget_version where satker_id = (select id from office) and year = ${year}::int
        order by ordinal desc limit 1),
      outputs as (select * from budget.output where budget_version_id = (select id from ledger))
    select ${rowsOf(sql`select * from planned`)} as plan,
      ${rowsOf(sql`select * from plan.plan_event where ${ofPlan} order by id`)} as events,
      ${rowsOf(sql`
        select t.*, i.code, i.name, i.unit_of_measure, i.decimals, i.polarity, i.aggregation, i.measuring_period, i.absolute_unit,
          o.id as objective_id, o.code as objective_code, o.level, o.statement
        from plan.target t
          join strategy.indicator i on i.id = t.indicator_id
          join strategy.objective o on o.id = i.objective_id
        where ${ofPlan} order by t.ordinal`)} as targets,
      ${rowsOf(sql`
        select x.*, coalesce(n.short_name, u.slug) as name from plan.target_executor x
          join organisation.unit u on u.id = x.executor_unit_id
          left join lateral (
            select short_name from organisation.unit_name where unit_id = u.id order by valid_from desc limit 1) n on true
        where ${ofPlan}`)} as executors,
      ${rowsOf(sql`select * from plan.target_parameter where ${ofPlan} order by indicator_id, ordinal`)} as parameters,
      ${rowsOf(sql`select * from plan.target_month where ${ofPlan} order by indicator_id, parameter_id, month`)} as months,
      ${rowsOf(sql`select * from strategy.work_program x where ${inForce} order by id`)} as programs,
      ${rowsOf(sql`select * from strategy.activity x where ${inForce} order by id`)} as activities,
      ${rowsOf(sql`select * from strategy.objective x where ${inForce} order by id`)} as objectives,
      ${rowsOf(sql`select * from ledger`)} as ledger,
      ${rowsOf(sql`select * from outputs order by ordinal, id`)} as outputs,
      ${rowsOf(sql`select * from budget.funding where ${ofLedger}`)} as funding,
      ${rowsOf(sql`select * from budget.forward_estimate where ${ofLedger} order by year`)} as forward,
      ${rowsOf(sql`select * from budget.disbursement where ${ofLedger} order by month`)} as disbursement,
      ${rowsOf(sql`select * from budget.output_indicator where ${ofLedger} order by indicator_id`)} as links`
}
