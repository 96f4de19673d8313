import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { keptRows, LEFT_OUT, type Manifest, quoteColumns } from './backup-format.ts'
import type { Database } from './database.ts'
import { connectionsOf } from './pooled-database.ts'
import { listTables, type Table } from './tables.ts'

interface CopiedTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: number
  /** Where its rows lie, in COPY text format. */
  readonly file: string
}

/** All rows as they were at one moment, copied aside. */
export interface Snapshot {
  readonly createdAt: string
  readonly migrations: Manifest['migrations']
  readonly tables: readonly CopiedTable[]
  /** Paths of the stored files, below the folder of files. Their bytes never change, so they can be read later. */
  readonly files: readonly string[]
  /** How long the transaction was open. */
  readonly milliseconds: number
}

/** Copies all tables into `folder` in one read-only transaction, which does nothing else, because others may wait for it. */
export async function takeSnapshot(db: Database, folder: string, signal?: AbortSignal): Promise<Snapshot> {
  const client = await connectionsOf(db).ownerPool.connect()
  const begun = performance.now()
  try {
    const snapshot = await copyAll(client, folder, signal)
    return { ...snapshot, milliseconds: Math.round(performance.now() - begun) }
  } finally {
    const ended = await client.query('rollback').then(
      () => true,
      () => false,
    )
    client.release(!ended)
  }
}

async function copyAll(
  client: pg.PoolClient,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<Omit<Snapshot, 'milliseconds'>> {
  await client.query(`begin transaction isolation level repeatable read read only; set local app.scope = '/'`)
  const { rows: migrations } = await client.query<Manifest['migrations'][number]>(
    'select name, sha256 from public.migration order by name collate "C"',
  )
  const { rows: times } = await client.query<{ now: Date }>('select now() as now')
  const tables: CopiedTable[] = []
  for (const table of await listTables(client)) {
    signal?.throwIfAborted()
    if (!LEFT_OUT.has(table.name)) tables.push(await copyTable(client, folder, table))
  }
  const files = await listFiles(client)
  return { createdAt: (times[0]?.now ?? new Date()).toISOString(), migrations, tables, files }
}

async function copyTable(
  client: pg.PoolClient,
  folder: string,
  { name, columns, primaryKey }: Table,
): Promise<CopiedTable> {
  const file = join(folder, name)
  const order = primaryKey.length > 0 ? `order by ${quoteColumns(primaryKey)}` : ''
  const source = `select ${quoteColumns(columns)} from ${name} where ${keptRows(name)} ${order}`
  const rows = client.query(copyTo(`copy (${source}) to stdout`))
  await pipeline(rows, createWriteStream(file))
  return { name, columns, rows: rows.rowCount, file }
}

async function listFiles(client: pg.PoolClient): Promise<readonly string[]> {
  const name = 'platform.file'
  const { rows } = await client.query<{ path: string }>(
    `select left(sha256, 2) || '/' || sha256 as path from ${name} where ${keptRows(name)} order by sha256`,
  )
  return rows.map(({ path }) => path)
}
