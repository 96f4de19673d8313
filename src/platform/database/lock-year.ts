import { sql } from 'kysely'
import type { Tx } from './database.ts'

/** Lets one change of an office's figures of a year at a time through, until the transaction ends. */
export async function lockYear(tx: Tx, unitId: number, year: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${unitId}::int, ${year}::int)`.execute(tx)
}
