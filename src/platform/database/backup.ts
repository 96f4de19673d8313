import { createHash } from 'node:crypto'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transform, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack, type Pack } from 'tar-stream'
import { fileEntry, MANIFEST, type Manifest, tableEntry } from './backup-format.ts'
import { takeSnapshot, type Snapshot } from './backup-snapshot.ts'
import type { Database } from './database.ts'

export interface BackupOptions {
  /** Gives the backup up; `backup` then throws. */
  readonly signal?: AbortSignal
  /** Called now and then, never while the snapshot holds the database. */
  readonly report?: (progress: { readonly percent: number; readonly note: string }) => Promise<void>
}

export interface BackupSummary {
  /** How long one transaction read the tables. On the embedded engine everybody else waited that long. */
  readonly snapshotMilliseconds: number
  /** How many stored files the database knows whose bytes are lost; they are not in the backup. */
  readonly missingFiles: number
}

type Bytes = AsyncIterable<Uint8Array>

/**
 * Writes every table, as it was at one moment, and every stored file to `out` as one compressed archive that either
 * engine can restore. `filesDir` may be missing. A stream `out` is ended. The tables are copied aside in one short transaction;
 * packing, which takes longer, happens after it.
 */
export async function backup(
  db: Database,
  filesDir: string,
  out: Writable | ((bytes: Bytes) => Promise<void>),
  options: BackupOptions = {},
): Promise<BackupSummary> {
  const folder = await mkdtemp(join(tmpdir(), 'siklus-backup-'))
  const archive = pack()
  const broken = new AbortController()
  const signal = AbortSignal.any([broken.signal, ...(options.signal ? [options.signal] : [])])
  const written = send(archive, out)
  const writing = writeArchive(db, archive, folder, filesDir, { ...options, signal })
  // whichever side fails first ends the other, and its reason is the one to tell
  written.catch(() => broken.abort())
  writing.catch((error: Error) => archive.destroy(error))
  try {
    await written
    return await writing
  } finally {
    await writing.catch(() => undefined)
    await rm(folder, { recursive: true, force: true })
  }
}

const send = (archive: Pack, out: Writable | ((bytes: Bytes) => Promise<void>)): Promise<void> =>
  typeof out === 'function' ? pipeline(archive, createGzip(), out) : pipeline(archive, createGzip(), out)

async function writeArchive(
  db: Database,
  archive: Pack,
  folder: string,
  filesDir: string,
  { signal, report = () => Promise.resolve() }: BackupOptions,
): Promise<BackupSummary> {
  await report({ percent: 5, note: 'Membaca isi basis data' })
  const snapshot = await takeSnapshot(db, folder, signal)
  await report({ percent: 30, note: 'Menyusun arsip' })
  const tables: Manifest['tables'] = []
  for (const { name, columns, rows, file } of snapshot.tables) {
    tables.push({
      name,
      columns: [...columns],
      rows,
      sha256: await addFile(archive, tableEntry(name), file, signal),
    })
    await rm(file)
  }
  const present = snapshot.files.filter((path) => existsSync(join(filesDir, path)))
  const files: Manifest['files'] = []
  for (const [index, path] of present.entries()) {
    const sha256 = await addFile(archive, fileEntry(path), join(filesDir, path), signal)
    files.push({ path, sha256 })
    await reportFile(report, index + 1, present.length)
  }
  archive.entry({ name: MANIFEST }, JSON.stringify(describe(snapshot, tables, files), null, 2))
  archive.finalize()
  const { milliseconds } = snapshot
  return { snapshotMilliseconds: milliseconds, missingFiles: snapshot.files.length - present.length }
}

const describe = (
  { createdAt, migrations }: Snapshot,
  tables: Manifest['tables'],
  files: Manifest['files'],
): Manifest => ({
  format: 'siklus-backup',
  version: 1,
  createdAt,
  migrations: [...migrations],
  tables,
  files,
})

/** Says which file was packed, once a percent: every report is a write. */
async function reportFile(
  report: NonNullable<BackupOptions['report']>,
  done: number,
  all: number,
): Promise<void> {
  const percentAt = (count: number): number => 40 + Math.floor((55 * count) / all)
  if (percentAt(done) > percentAt(done - 1))
    await report({ percent: percentAt(done), note: `Menyimpan berkas ${done} dari ${all}` })
}

/** An archive names the size of an entry before its bytes. */
async function addFile(archive: Pack, name: string, file: string, signal?: AbortSignal): Promise<string> {
  signal?.throwIfAborted()
  const hash = createHash('sha256')
  const entry = archive.entry({ name, size: statSync(file).size })
  await pipeline(createReadStream(file), hashing(hash), entry, signal === undefined ? {} : { signal })
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
