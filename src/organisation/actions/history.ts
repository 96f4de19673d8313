import type { Input, Output } from '#lib/endpoint.ts'
import type { Tx } from '#platform/database/database.ts'
import type { SignedCall, UnitCall } from '#platform/http/call.ts'
import type { organisationContract } from '../contract.ts'
import { listHistory as listRows } from '../store/history.ts'

type Contract = typeof organisationContract
type Query = Input<Contract['listHistory']>['query']
type Page = Output<Contract['listHistory']>

async function readPage(tx: Tx, path: string, query: Query, on: string): Promise<Page> {
  const rows = await listRows(tx, { ...query, path }, on)
  const entries = rows.slice(0, query.limit)
  return {
    entries: entries.map((row) => ({ ...row, at: row.at.toISOString() })),
    next: rows.length > query.limit ? (entries.at(-1)?.id ?? null) : null,
  }
}

/** What happened to the records of the unit and of every unit below it, newest first. */
export const listHistory = (call: UnitCall, { query }: Input<Contract['listHistory']>): Promise<Page> =>
  readPage(call.tx, call.unit.path, query, call.today)

/** What happened in the whole installation, newest first; the permission on `/` is checked by the server. */
export const listInstallationHistory = (
  call: SignedCall,
  { query }: Input<Contract['listInstallationHistory']>,
): Promise<Page> => call.db.inScope('/', (tx) => readPage(tx, '/', query, call.today))
