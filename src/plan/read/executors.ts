import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import { joinUnit, unitShortName } from '#organisation/store/units.ts'
import type { Executor } from '../rules/planned-target.ts'
import type { PlanKey } from './plan-key.ts'

/** A unit that carries an indicator of a plan out. */
export interface IndicatorExecutor extends Executor {
  readonly indicatorId: number
}

/** The executing units of all indicators of a version of a plan, named as on the day. */
export async function listExecutors(tx: Tx, { unit, id }: PlanKey, on: string): Promise<IndicatorExecutor[]> {
  const { rows } = await sql<IndicatorExecutor>`
    select x.indicator_id as "indicatorId", u.id as "unitId", ${unitShortName} as name
    from plan.target_executor x
    ${joinUnit(sql`x.executor_unit_id`, on)}
    where x.satker_id = ${unit.id} and x.annual_plan_id = ${id}
    order by x.indicator_id, u.path`.execute(tx)
  return rows
}
