import { sql } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { nameOnDay } from '#organisation/store/units.ts'

/** A unit that carries an indicator of a plan out. */
export interface Executor {
  readonly indicatorId: number
  readonly unitId: number
  /** Short name on the day asked for. */
  readonly name: string
}

/** The executing units of all indicators of a version of a plan, named as on the day. */
export async function listExecutors(tx: Tx, planId: number, on: string): Promise<Executor[]> {
  const { rows } = await sql<Executor>`
    select x.indicator_id as "indicatorId", u.id as "unitId", coalesce(n.short_name, u.slug) as name
    from plan.target_executor x
    join organisation.unit u on u.id = x.executor_unit_id
    left join ${nameOnDay(on)}
    where x.annual_plan_id = ${planId}
    order by x.indicator_id, u.path`.execute(tx)
  return rows
}

/** Makes these the executing units of an indicator; the caller has checked that they belong to the office. */
export async function saveExecutors(
  tx: Tx,
  unit: UnitKey,
  planId: number,
  indicatorId: number,
  unitIds: readonly number[],
): Promise<void> {
  const key = { annual_plan_id: planId, indicator_id: indicatorId }
  await tx
    .deleteFrom('plan.target_executor')
    .where((eb) => eb.and(key))
    .execute()
  if (unitIds.length === 0) return
  const place = { satker_id: unit.id, unit_path: unit.path, ...key }
  await tx
    .insertInto('plan.target_executor')
    .values([...new Set(unitIds)].map((id) => ({ ...place, executor_unit_id: id })))
    .execute()
}
