import pg from 'pg'
import type { Database } from '#platform/database/database.ts'
import { openDatabase } from '#platform/database/open-database.ts'
import { connectionsOf } from '#platform/database/pooled-database.ts'
import { createPostgresServer, findPostgres } from '../../test/support/postgres-server.ts'
import { reportSkipped } from './ratio.ts'

/**
 * Compares on the embedded engine and then on a server, where PostgreSQL is installed. The bare pool is the peer's: on the server it
 * connects as superuser, whom row-level security does not concern, so that it finds the same rows.
 */
export async function onBothEngines(
  what: string,
  compare: (db: Database, barePool: pg.Pool) => Promise<void>,
): Promise<void> {
  const embedded = await openDatabase({})
  await compare(embedded, connectionsOf(embedded).pool)
  await embedded.close()
  const programs = findPostgres()
  if (programs === undefined) return reportSkipped(`${what}, server`, 'PostgreSQL is not installed')
  const server = await createPostgresServer(programs, false)
  const db = await openDatabase({ url: server.url('siklus') })
  const superuser = new URL(server.url('siklus'))
  superuser.username = 'postgres'
  const barePool = new pg.Pool({ connectionString: superuser.href, max: 10 })
  await compare(db, barePool)
  await barePool.end()
  await db.close()
  await server.remove()
}
