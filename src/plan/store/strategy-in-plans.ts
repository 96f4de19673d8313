import { sql } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import type { PlanUsingCard } from '#strategy/store/cards.ts'
import { toYearTarget, type TargetRow, type YearTarget } from '#strategy/store/strategic-plans.ts'

/** Plans that use the card, latest year first: every revision, because an older one stands in documents. Of all offices that use it. */
export async function listPlansUsing(tx: Tx, indicatorId: number): Promise<readonly PlanUsingCard[]> {
  const { rows } = await sql<PlanUsingCard>`
    select p.id as "planId", p.satker_id as "unitId", p.year, p.revision,
      coalesce((select e.action in ('approve', 'lock') from plan.plan_event e
        where e.satker_id = p.satker_id and e.annual_plan_id = p.id order by e.id desc limit 1), false) as "isApproved"
    from plan.target t join plan.annual_plan p on p.satker_id = t.satker_id and p.id = t.annual_plan_id
    where t.indicator_id = ${indicatorId} order by p.year desc, p.satker_id, p.revision`.execute(tx)
  return rows
}

/**
 * The targets of the annual plans of a unit from a year (inclusive) until another (exclusive): of each year the version that was
 * approved last, else the latest draft.
 */
export async function listAnnualTargets(
  tx: Tx,
  unit: Pick<UnitKey, 'id'>,
  from: number,
  until: number,
): Promise<readonly YearTarget[]> {
  const { rows } = await sql<TargetRow>`
    select t.indicator_id as "indicatorId", p.year, t.kind, t.annual, t.annual_upper
    from (select distinct on (a.year) a.id, a.year from plan.annual_plan a
      left join lateral (select action in ('approve', 'lock') as approved from plan.plan_event
        where satker_id = a.satker_id and annual_plan_id = a.id order by id desc limit 1) e on true
      where a.satker_id = ${unit.id} and a.year >= ${from} and a.year < ${until}
      order by a.year, coalesce(e.approved, false) desc, a.revision desc) p
    join plan.target t on t.satker_id = ${unit.id} and t.annual_plan_id = p.id order by t.ordinal, p.year`.execute(
    tx,
  )
  return rows.map(toYearTarget)
}
