import { sql } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { joinIndicator } from '#strategy/read/indicators.ts'
import { findPlanInForce } from './annual-plans.ts'

/** An indicator of the year with the monthly targets of the plan, as text; its name still holds `{unit}`. */
export interface MonthlyIndicator {
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

/**
 * The indicators of the unit's annual plan in force, in its order; none without a plan. A revision that is still being drafted counts when
 * it is approved: money follows what the head decided, as agreements and measurement do.
 */
export async function listMonthlyIndicators(
  tx: Tx,
  unit: UnitKey,
  year: number,
): Promise<MonthlyIndicator[]> {
  const plan = await findPlanInForce(tx, unit, year)
  if (plan === undefined) return []
  const { rows } = await sql<MonthlyIndicator>`
    with monthly as (
      select indicator_id, json_agg(json_build_object('month', month, 'value', value::text) order by month) as months
      from plan.target_month where satker_id = ${unit.id} and annual_plan_id = ${plan.id} and parameter_id = 0 and kind = 'value'
      group by indicator_id)
    select i.id, i.code, i.name, i.unit_of_measure as "unitOfMeasure", i.decimals, o.statement as objective,
      case when t.kind is null then null else json_build_object('kind', t.kind, 'annual', t.annual::text, 'upper', t.annual_upper::text)
        end as target,
      coalesce(m.months, '[]') as months
    from plan.target t ${joinIndicator(sql`t.indicator_id`)}
      left join monthly m on m.indicator_id = t.indicator_id
    where t.satker_id = ${unit.id} and t.annual_plan_id = ${plan.id}
    order by t.ordinal`.execute(tx)
  return rows
}
