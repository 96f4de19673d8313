import type { Writable } from 'node:stream'
import type { Database } from '#platform/database/database.ts'
import { distributionScript } from '#platform/database/growth.ts'
import { connectionsOf } from '#platform/database/pooled-database.ts'
import { listTables } from '#platform/database/tables.ts'

/** Writes the SQL that spreads the tables of this database over several machines, and nothing else. */
export async function printDistribution(db: Database, output: Writable): Promise<void> {
  const client = await connectionsOf(db).ownerPool.connect()
  try {
    output.write(distributionScript(await listTables(client)))
  } finally {
    client.release()
  }
}
