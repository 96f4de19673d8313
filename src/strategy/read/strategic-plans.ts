import { sql } from 'kysely'
import type { Target } from '#core/target.ts'
import type { Tx } from '#platform/database/database.ts'
import { toTarget, type TargetColumns } from '../store/target-columns.ts'
import { indicatorColumns, joinIndicator, type IndicatorRow } from './indicators.ts'

interface StrategicPlanInForce {
  readonly id: number
  readonly title: string
  readonly yearFrom: number
  /** Exclusive. */
  readonly yearUntil: number
}

/** The nearest strategic plan that covers the year, of the unit at the path or of one above it. */
export async function findStrategicPlanInForce(
  tx: Tx,
  path: string,
  year: number,
): Promise<StrategicPlanInForce | undefined> {
  const { rows } = await sql<StrategicPlanInForce>`
    select id, title, year_from as "yearFrom", year_until as "yearUntil" from strategy.strategic_plan
    where starts_with(${path}, unit_path) and year_from <= ${year} and year_until > ${year}
    order by length(unit_path) desc limit 1`.execute(tx)
  return rows[0]
}

/** A target of a strategic plan with its indicator. */
export interface StrategicTarget extends IndicatorRow {
  readonly definition: string | null
  readonly year: number
  readonly target: Target | null
}

/** The targets of a strategic plan in catalogue order, the years of an indicator after each other. */
export async function listTargetsInForce(tx: Tx, planId: number): Promise<readonly StrategicTarget[]> {
  const { rows } = await sql<IndicatorRow & TargetColumns & Pick<StrategicTarget, 'definition' | 'year'>>`
    select ${indicatorColumns}, i.definition, t.kind, t.annual, t.annual_upper, t.year
    from strategy.strategic_target t ${joinIndicator(sql`t.indicator_id`)}
    where t.strategic_plan_id = ${planId}
    order by o.code collate "und-x-icu", length(o.unit_path), o.id, length(i.code), i.code, t.year`.execute(
    tx,
  )
  return rows.map((row) => ({ ...row, target: toTarget(row) }))
}
