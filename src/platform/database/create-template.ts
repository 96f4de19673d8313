import { mkdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Database } from './database.ts'
import { findMigrationsFolder } from './folders.ts'
import { hashMigrations } from './migrate.ts'
import { openDatabase } from './open-database.ts'
import { connectionsOf } from './pooled-database.ts'
import { templateFile } from './unpack-template.ts'

/** Writes a migrated, empty embedded database to `file`, and beside it (`.sha256`) which migrations it was made from. */
export async function createTemplate(
  file = templateFile(),
  migrationsDir = findMigrationsFolder(),
): Promise<void> {
  const db = await openDatabase({ migrationsDir })
  try {
    await db.maintain()
    mkdirSync(dirname(file), { recursive: true })
    await writeFile(file, gzipSync(await dumpDatabase(db)))
    await writeFile(`${file}.sha256`, hashMigrations(migrationsDir))
  } finally {
    await db.close()
  }
}

/** A copy of an embedded database as a tar archive, from which another one in memory can start. */
export async function dumpDatabase(db: Database): Promise<Uint8Array<ArrayBuffer>> {
  const { engine } = connectionsOf(db)
  if (!engine) throw new Error('Only the embedded engine can be copied as a whole')
  return new Uint8Array(await engine.dump())
}
