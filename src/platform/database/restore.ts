import { createReadStream } from 'node:fs'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Refusal } from '#core/refusal.ts'
import { fileEntry, type Manifest, quoteColumns, tableEntry } from './backup-format.ts'
import type { Database } from './database.ts'
import type { EmbeddedEngine } from './embedded-engine.ts'
import { findMigrationsFolder } from './folders.ts'
import {
  applyInTransaction,
  createMigrationTable,
  migrate,
  type Migration,
  readMigrations,
} from './migrate.ts'
import { connectionsOf } from './pooled-database.ts'
import { listSchemas, listTables, type Table } from './tables.ts'
import { unpackBackup } from './unpack-backup.ts'

const CHUNK = 8 * 1024 * 1024

/**
 * Puts the contents of a backup in place of the database's, whichever engine wrote it; a backup of an older schema is
 * loaded into that schema and migrated then. Everything is checked before anything changes, and the tables change in one transaction.
 * @throws Refusal when the file is damaged, comes from a newer program, or the database holds data and `overwrite` is not set
 */
export async function restore(
  db: Database,
  filesDir: string,
  file: string,
  options: { readonly overwrite: boolean; readonly migrationsDir?: string },
): Promise<void> {
  await mkdir(dirname(filesDir), { recursive: true })
  const folder = await mkdtemp(join(dirname(filesDir), `.${basename(filesDir)}-restore-`))
  try {
    const manifest = await unpackBackup(file, folder)
    const migrationsDir = options.migrationsDir ?? findMigrationsFolder()
    const migrations = findMigrationsOf(manifest, readMigrations(migrationsDir))
    if (!options.overwrite && (await holdsData(db))) throw new Refusal('conflict', NOT_EMPTY)
    if (manifest.files.length > 0)
      await cp(join(folder, fileEntry('')), filesDir, { recursive: true, force: false })
    await replaceTables(db, manifest, migrations, folder)
    await migrate(connectionsOf(db).ownerPool, migrationsDir)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const NOT_EMPTY =
  'Basis data tujuan sudah berisi data, sehingga cadangan tidak dipulihkan. Pilih folder data yang kosong, atau nyatakan bahwa isinya boleh ditimpa.'
const OTHER_PROGRAM =
  'Cadangan ini dibuat oleh versi program yang lain dan skemanya tidak dikenal. Perbarui program, lalu pulihkan kembali.'

/** The migrations that made the schema of the backup: the first ones of this program, unchanged. */
function findMigrationsOf(manifest: Manifest, known: readonly Migration[]): readonly Migration[] {
  const isKnown = manifest.migrations.every(
    ({ name, sha256 }, index) => known[index]?.name === name && known[index].sha256 === sha256,
  )
  if (!isKnown) throw new Refusal('invalid', OTHER_PROGRAM)
  return known.slice(0, manifest.migrations.length)
}

function holdsData(db: Database): Promise<boolean> {
  return withOwner(db, async (client) => {
    for (const { name } of await listTables(client)) {
      const { rows } = await client.query(`select from ${name} limit 1`)
      if (rows.length > 0) return true
    }
    return false
  })
}

function replaceTables(
  db: Database,
  manifest: Manifest,
  migrations: readonly Migration[],
  folder: string,
): Promise<void> {
  const { engine } = connectionsOf(db)
  return withOwner(db, async (client) => {
    const schemas = await listSchemas(client)
    if (schemas.length > 0) await client.query(`drop schema ${schemas.join(', ')} cascade`)
    await client.query('drop table public.migration')
    await createMigrationTable(client)
    for (const migration of migrations) await applyInTransaction(client, migration)
    const tables = new Map(manifest.tables.map((table) => [table.name, table]))
    for (const table of await listTables(client)) {
      const saved = tables.get(table.name)
      if (saved) await loadTable(client, engine, table, saved, join(folder, tableEntry(table.name)))
    }
  })
}

/** Loads the rows of a table, counts them, and lets the numbering go on after the last one. */
async function loadTable(
  client: pg.PoolClient,
  engine: EmbeddedEngine | undefined,
  table: Table,
  saved: Manifest['tables'][number],
  file: string,
): Promise<void> {
  const { name } = table
  const target = `${name} (${quoteColumns(saved.columns)})`
  const { rows: policies } = await client.query<{ forced: boolean }>(
    'select relforcerowsecurity as forced from pg_class where oid = $1::regclass',
    [name],
  )
  const isForced = policies[0]?.forced === true
  // COPY does not work under row-level security, which is forced on the owner too
  if (isForced) await client.query(`alter table ${name} no force row level security`)
  if (engine) await copyInChunks(engine, target, file)
  else await pipeline(createReadStream(file), client.query(copyFrom(`copy ${target} from stdin`)))
  if (isForced) await client.query(`alter table ${name} force row level security`)
  const { rows: counts } = await client.query<{ count: number }>(`select count(*) from ${name}`)
  if (counts[0]?.count !== saved.rows) throw new Error(`${name}: not all rows arrived`)
  for (const column of table.identities) await continueNumbering(client, name, column)
}

async function continueNumbering(client: pg.PoolClient, table: string, column: string): Promise<void> {
  const identifier = quoteColumns([column])
  await client.query(
    `select setval(pg_get_serial_sequence($1, $2), coalesce(max(${identifier}), 0) + 1, false) from ${table}`,
    [table, column],
  )
}

/** The embedded engine takes a table in pieces, cut where a row ends: COPY text has a line a row. */
async function copyInChunks(engine: EmbeddedEngine, target: string, file: string): Promise<void> {
  let rest = Buffer.alloc(0)
  for await (const bytes of createReadStream(file, { highWaterMark: CHUNK })) {
    const all = Buffer.concat([rest, bytes as Buffer])
    const end = all.lastIndexOf(NEW_LINE) + 1
    if (end > 0) await engine.copyIn(target, new Uint8Array(all.subarray(0, end)))
    rest = all.subarray(end)
  }
  if (rest.length > 0) await engine.copyIn(target, new Uint8Array(rest))
}
const NEW_LINE = '\n'.charCodeAt(0)

async function withOwner<T>(db: Database, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await connectionsOf(db).ownerPool.connect()
  let isSound = false
  try {
    await client.query(`begin; set local app.scope = '/'`)
    const answer = await work(client)
    await client.query('commit')
    isSound = true
    return answer
  } catch (error) {
    isSound = await client.query('rollback').then(
      () => true,
      () => false,
    )
    throw error
  } finally {
    client.release(!isSound)
  }
}
