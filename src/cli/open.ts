import type { Command } from 'commander'
import { readConfig, type Config } from '#platform/config.ts'
import type { Database } from '#platform/database/database.ts'
import { openDatabase } from '#platform/database/open-database.ts'
import type { Streams } from './streams.ts'

/** The settings of the environment; `--data` counts more than `SIKLUS_DATA`. */
export function readSettings(command: Command, { environment }: Streams): Config {
  const { data } = command.optsWithGlobals<{ data?: string }>()
  return readConfig(data === undefined ? environment : { ...environment, SIKLUS_DATA: data })
}

/** Opens (creates, migrates) the database of the settings for one piece of work, and closes it afterwards. */
export async function withDatabase<T>(config: Config, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase({
    dataDir: config.dataDir,
    url: config.databaseUrl,
    migrationUrl: config.databaseMigrationUrl,
  })
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}
