import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, readdirSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { Transform, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { pack, type Pack } from 'tar-stream'
import { fileEntry, LEFT_OUT, MANIFEST, type Manifest, quoteColumns, tableEntry } from './backup-format.ts'
import type { Database } from './database.ts'
import { connectionsOf } from './pooled-database.ts'
import { listTables, type Table } from './tables.ts'

/**
 * Writes every table, as it was at one moment, and every stored file to `out` as one compressed archive that either
 * engine can restore. `filesDir` may be missing. `out` is ended.
 */
export async function backup(db: Database, filesDir: string, out: Writable): Promise<void> {
  const client = await connectionsOf(db).ownerPool.connect()
  const folder = await mkdtemp(join(tmpdir(), 'siklus-backup-'))
  const archive = pack()
  const written = pipeline(archive, createGzip(), out)
  try {
    await Promise.all([written, writeArchive(client, archive, folder, filesDir)])
  } catch (error) {
    archive.destroy()
    throw error
  } finally {
    await client.query('rollback').catch(() => undefined)
    client.release()
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeArchive(
  client: pg.PoolClient,
  archive: Pack,
  folder: string,
  filesDir: string,
): Promise<void> {
  await client.query(`begin transaction isolation level repeatable read read only; set local app.scope = '/'`)
  const { rows: migrations } = await client.query<Manifest['migrations'][number]>(
    'select name, sha256 from public.migration order by name collate "C"',
  )
  const { rows: times } = await client.query<{ now: Date }>('select now() as now')
  const tables: Manifest['tables'] = []
  for (const table of await listTables(client)) {
    if (!LEFT_OUT.has(table.name)) tables.push(await writeTable(client, archive, folder, table))
  }
  const files: Manifest['files'] = []
  for (const path of listFiles(filesDir)) {
    files.push({ path, sha256: await addFile(archive, fileEntry(path), join(filesDir, path)) })
  }
  const createdAt = (times[0]?.now ?? new Date()).toISOString()
  const manifest: Manifest = { format: 'siklus-backup', version: 1, createdAt, migrations, tables, files }
  archive.entry({ name: MANIFEST }, JSON.stringify(manifest, null, 2))
  archive.finalize()
}

/** An archive names the size of an entry before its bytes, so a table goes to a temporary file first. */
async function writeTable(
  client: pg.PoolClient,
  archive: Pack,
  folder: string,
  { name, columns, primaryKey }: Table,
): Promise<Manifest['tables'][number]> {
  const file = join(folder, name)
  const order = primaryKey.length > 0 ? `order by ${quoteColumns(primaryKey)}` : ''
  const rows = client.query(copyTo(`copy (select ${quoteColumns(columns)} from ${name} ${order}) to stdout`))
  await pipeline(rows, createWriteStream(file))
  const sha256 = await addFile(archive, tableEntry(name), file)
  await rm(file)
  return { name, columns: [...columns], rows: rows.rowCount, sha256 }
}

function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted()
}

async function addFile(archive: Pack, name: string, file: string): Promise<string> {
  const hash = createHash('sha256')
  const entry = archive.entry({ name, size: statSync(file).size })
  await pipeline(createReadStream(file), hashing(hash), entry)
  return hash.digest('hex')
}

/** Passes bytes on and adds them to a hash. */
function hashing(hash: { update(bytes: Uint8Array): unknown }): Transform {
  return new Transform({
    transform(bytes: Uint8Array, _encoding, done) {
      hash.update(bytes)
      done(null, bytes)
    },
  })
}
