import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'

/** The id of the nearest strategic plan that covers the year, of the unit at the path or of one above it; null without any. */
export async function findStrategicPlanId(tx: Tx, path: string, year: number): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select id from strategy.strategic_plan where starts_with(${path}, unit_path) and year_from <= ${year} and year_until > ${year}
    order by length(unit_path) desc limit 1`.execute(tx)
  return rows[0]?.id ?? null
}
