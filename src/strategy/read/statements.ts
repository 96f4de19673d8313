import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'

export interface StatementInForce {
  readonly id: number
  readonly parentId: number | null
  readonly unitId: number
  readonly kind: string
  readonly code: string | null
  readonly body: string
  readonly depth: number
}

/** The statements in force in the year, of the office and all units above it; `depth` is larger the nearer to the office. */
export async function listStatementsInForce(tx: Tx, path: string, year: number): Promise<StatementInForce[]> {
  const { rows } = await sql<StatementInForce>`
    select id, parent_id as "parentId", unit_id as "unitId", kind, code, body, length(unit_path) as depth
    from strategy.statement
    where starts_with(${path}, unit_path) and year_from <= ${year} and (year_until is null or year_until > ${year})
    order by ordinal, id`.execute(tx)
  return rows
}
