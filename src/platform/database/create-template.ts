import { mkdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Database } from './database.ts'
import { findMigrationsFolder } from './folders.ts'
import { hashMigrations } from './migrate.ts'
import { connectionsOf } from './pooled-database.ts'

/** Writes a copy of an embedded database to `file`, and beside it (`.sha256`) which migrations it was made from. */
export async function createTemplate(
  db: Database,
  file: string,
  migrationsDir = findMigrationsFolder(),
): Promise<void> {
  await db.maintain()
  mkdirSync(dirname(file), { recursive: true })
  await writeFile(file, gzipSync(await dumpDatabase(db), { level: 1 }))
  await writeFile(`${file}.sha256`, hashMigrations(migrationsDir))
}

/** A copy of an embedded database as a tar archive of its files. */
async function dumpDatabase(db: Database): Promise<Uint8Array> {
  const { engine } = connectionsOf(db)
  if (!engine) throw new Error('Only the embedded engine can be copied as a whole')
  return engine.dump()
}
