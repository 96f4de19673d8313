import { sql } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { listSeenUnits } from '#organisation/store/units.ts'
import { findPlanInForce } from '#plan/read/annual-plans.ts'

export interface NamedProgram {
  readonly id: number
  readonly code: string | null
  readonly name: string
  readonly objectives: readonly string[]
}
export interface NamedActivity extends NamedProgram {
  readonly programId: number
}
/** An indicator of the year with the monthly targets of the plan, as text; its name still holds `{unit}`. */
export interface NamedIndicator {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly unitOfMeasure: string
  readonly decimals: number
  readonly objective: string
  readonly target: {
    readonly kind: string
    readonly annual: string | null
    readonly upper: string | null
  } | null
  readonly months: readonly { readonly month: number; readonly value: string }[]
}

/** Programmes in force in the year of the unit or the units above, with their objectives. */
export async function listPrograms(tx: Tx, path: string, year: number): Promise<NamedProgram[]> {
  const { rows } = await sql<NamedProgram>`
    select p.id, p.code, p.name, coalesce((select array_agg(o.statement order by o.code) from strategy.objective o
      where o.work_program_id = p.id and o.activity_id is null and starts_with(${path}, o.unit_path)
        and o.year_from <= ${year} and (o.year_until is null or o.year_until > ${year})), '{}') as objectives
    from strategy.work_program p
    where starts_with(${path}, p.unit_path) and p.year_from <= ${year} and (p.year_until is null or p.year_until > ${year})
    order by p.id`.execute(tx)
  return rows
}

/** Activities in force in the year of the unit or the units above, with their objectives. */
export async function listActivities(tx: Tx, path: string, year: number): Promise<NamedActivity[]> {
  const { rows } = await sql<NamedActivity>`
    select a.id, a.work_program_id as "programId", a.code, a.name,
      coalesce((select array_agg(o.statement order by o.code) from strategy.objective o
        where o.activity_id = a.id and starts_with(${path}, o.unit_path)
          and o.year_from <= ${year} and (o.year_until is null or o.year_until > ${year})), '{}') as objectives
    from strategy.activity a
    where starts_with(${path}, a.unit_path) and a.year_from <= ${year} and (a.year_until is null or a.year_until > ${year})
    order by a.work_program_id, a.id`.execute(tx)
  return rows
}

/**
 * The indicators of the unit's annual plan in force, in its order; none without a plan. A revision that is still being drafted counts when
 * it is approved: money follows what the head decided, as agreements and measurement do.
 */
export async function listIndicators(tx: Tx, unit: UnitKey, year: number): Promise<NamedIndicator[]> {
  const plan = await findPlanInForce(tx, unit, year)
  if (plan === undefined) return []
  const { rows } = await sql<NamedIndicator>`
    with monthly as (
      select indicator_id, json_agg(json_build_object('month', month, 'value', value::text) order by month) as months
      from plan.target_month where annual_plan_id = ${plan.id} and parameter_id = 0 and kind = 'value'
      group by indicator_id)
    select i.id, i.code, i.name, i.unit_of_measure as "unitOfMeasure", i.decimals, o.statement as objective,
      case when t.kind is null then null else json_build_object('kind', t.kind, 'annual', t.annual::text, 'upper', t.annual_upper::text)
        end as target,
      coalesce(m.months, '[]') as months
    from plan.target t
      join strategy.indicator i on i.id = t.indicator_id
      join strategy.objective o on o.id = i.objective_id
      left join monthly m on m.indicator_id = t.indicator_id
    where t.annual_plan_id = ${plan.id}
    order by t.ordinal`.execute(tx)
  return rows
}

/** The office's code in the treasury on the day; null where the registry does not hold it. */
export async function findSatkerCode(tx: Tx, unitId: number, on: string): Promise<string | null> {
  const row = await tx
    .selectFrom('organisation.unit_name')
    .select('satker_code')
    .where('unit_id', '=', unitId)
    .where('satker_code', 'is not', null)
    .where(sql<boolean>`valid_from <= ${on}::date`)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.satker_code ?? null
}

/** The office and its parts, which may be in charge of an output. */
export async function listChargeUnits(
  tx: Tx,
  path: string,
  on: string,
): Promise<{ readonly id: number; readonly name: string }[]> {
  const units = await listSeenUnits(tx, [path], on)
  return units.map(({ id, name }) => ({ id, name }))
}
