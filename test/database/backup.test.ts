import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { extract, pack } from 'tar-stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BACKUP_MEDIA_TYPE } from '#platform/database/backup-format.ts'
import { backup, type BackupSummary } from '#platform/database/backup.ts'
import type { Database } from '#platform/database/database.ts'
import { generateTypes } from '#platform/database/generate-types.ts'
import { restore } from '#platform/database/restore.ts'
import { createFileStore } from '#platform/files/store.ts'
import { addJob } from '#platform/jobs/store.ts'
import { engines, openTestDatabase } from '../support/engines.ts'
import { addOffices, listTitles, office, savePosition } from './offices.ts'

const folder = mkdtempSync(join(tmpdir(), 'siklus-backup-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

/** The entries of an archive by name. */
async function readArchive(file: string): Promise<Map<string, Buffer>> {
  const entries = new Map<string, Buffer>()
  const archive = extract()
  archive.end(gunzipSync(readFileSync(file)))
  for await (const entry of archive) entries.set(entry.header.name, await buffer(entry))
  return entries
}
async function writeArchive(file: string, entries: ReadonlyMap<string, Buffer>): Promise<void> {
  const archive = pack()
  for (const [name, bytes] of entries) archive.entry({ name }, bytes)
  archive.finalize()
  writeFileSync(file, gzipSync(await buffer(archive)))
}
const awkward = 'Petugas\t"satu" \\N\r\nñ 😀'

describe.each(engines)('a backup of the %s engine', (engine) => {
  const file = join(folder, `${engine}.tar.gz`)
  const filesDir = join(folder, engine, 'files')
  let evidence = ''
  let summary: BackupSummary
  let source: Database

  beforeAll(async () => {
    source = await openTestDatabase(engine)
    await addOffices(source)
    await savePosition(source, awkward)
    await source.asPlatform((tx) => addJob(tx, { kind: 'report' }))
    const files = createFileStore(source, join(folder, engine))
    evidence = (await files.save(bytesOf('bukti'), 'text/plain')).sha256
    const lost = await files.save(bytesOf('akan hilang'), 'text/plain')
    rmSync(join(filesDir, lost.sha256.slice(0, 2), lost.sha256))
    await files.save(bytesOf('cadangan lama'), BACKUP_MEDIA_TYPE)
    summary = await backup(source, filesDir, createWriteStream(file))
  })
  afterAll(() => source.close())

  const withTarget = async (
    name: Database['engine'],
    work: (db: Database, files: string) => Promise<void>,
  ) => {
    const db = await openTestDatabase(name)
    try {
      await work(db, mkdtempSync(join(folder, 'target-')))
    } finally {
      await db.close()
    }
  }

  it.each(engines)('comes back whole on the %s engine', async (target) => {
    await withTarget(target, async (db, files) => {
      await restore(db, files, file, { overwrite: false })
      expect(await listTitles(db)).toEqual(['Kepala', awkward])
      expect(readFileSync(join(files, evidence.slice(0, 2), evidence), 'utf8')).toBe('bukti')
      await savePosition(db, 'Petugas berikutnya')
      const { rows } = await db.asOwner((tx) =>
        sql<{ id: number }>`select max(id) as id from organisation.position`.execute(tx),
      )
      expect(rows).toEqual([{ id: 5 }])
      expect(await generateTypes(db)).toBe(await generateTypes(source))
    })
  })

  it('holds neither earlier backups nor work under way, and counts files whose bytes are lost', async () => {
    expect(summary.missingFiles).toBe(1)
    await withTarget(engine, async (db, files) => {
      await restore(db, files, file, { overwrite: false })
      const rows = await db.asPlatform((tx) =>
        tx.selectFrom('platform.file').select('media_type').orderBy('size').execute(),
      )
      expect(rows).toEqual([{ media_type: 'text/plain' }, { media_type: 'text/plain' }])
      expect(await db.asPlatform((tx) => tx.selectFrom('platform.job').select('id').execute())).toEqual([])
      const kept = readdirSync(files, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
      expect(kept.map(({ name }) => name)).toEqual([evidence])
    })
  })

  it('fails with the reason of whoever reads it, and leaves the database free', async () => {
    const full = new Error('no space left')
    const failed = backup(source, filesDir, () => Promise.reject(full))
    await expect(failed).rejects.toBe(full)
    const stopped = AbortSignal.abort(new Error('the program ends'))
    await expect(backup(source, filesDir, async () => undefined, { signal: stopped })).rejects.toThrow()
    expect(await listTitles(source)).toContain(awkward)
  })

  it('brings the second wall back with it', async () => {
    await withTarget(engine, async (db, files) => {
      await restore(db, files, file, { overwrite: false })
      const rows = await db.inScope(office.path, (tx) =>
        tx.selectFrom('organisation.position').select('unit_id').where('unit_id', '=', 3).execute(),
      )
      expect(rows).toEqual([])
    })
  })

  it('does not replace data unless told', async () => {
    await withTarget(engine, async (db, files) => {
      await addOffices(db)
      await savePosition(db, 'Lama')
      await expect(restore(db, files, file, { overwrite: false })).rejects.toThrow('sudah berisi data')
      expect(await listTitles(db)).toContain('Lama')
      await restore(db, files, file, { overwrite: true })
      expect(await listTitles(db)).not.toContain('Lama')
    })
  })

  const damages: readonly [string, (bytes: Buffer) => Buffer][] = [
    ['cut off', (bytes) => bytes.subarray(0, bytes.length - 40)],
    ['cut in half', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['altered', (bytes) => Buffer.from(bytes).fill(0x55, 700, 720)],
    ['not a backup', () => Buffer.from('bukan cadangan')],
    ['empty', () => Buffer.alloc(0)],
  ]
  const forgeries: readonly [string, (entries: Map<string, Buffer>) => void][] = [
    [
      'a file that the manifest does not list',
      (entries) => entries.set('files/aa/tersisip', Buffer.from('x')),
    ],
    ['a table that the manifest does not list', (entries) => entries.set('tables/x.copy', Buffer.from('x'))],
    [
      'a stored file whose path is not its hash',
      (entries) => {
        const stored = `files/${evidence.slice(0, 2)}/${evidence}`
        const other = `${evidence.slice(0, 2)}/${'0'.repeat(64)}`
        entries.set(`files/${other}`, entries.get(stored) ?? Buffer.from(''))
        entries.delete(stored)
        const manifest = String(entries.get('manifest.json'))
        const forged = manifest.replace(`${evidence.slice(0, 2)}/${evidence}`, other)
        entries.set('manifest.json', Buffer.from(forged))
      },
    ],
  ]
  it.each(forgeries)('is refused when it holds %s', async (name, forge) => {
    const entries = await readArchive(file)
    await withTarget(engine, async (db, files) => {
      const whole = join(folder, `whole-${engine}.tar.gz`)
      await writeArchive(whole, entries)
      await restore(db, files, whole, { overwrite: false })
      forge(entries)
      const forged = join(folder, `forged-${engine}-${name}.tar.gz`)
      await writeArchive(forged, entries)
      const again = restore(db, files, forged, { overwrite: true })
      await expect(again).rejects.toThrow('bukan cadangan yang utuh')
    })
  })

  it('is refused when it was cut or altered, and nothing changes', async () => {
    await withTarget(engine, async (db, files) => {
      await addOffices(db)
      for (const [name, damage] of damages) {
        const damaged = join(folder, `damaged-${engine}-${name}`)
        writeFileSync(damaged, damage(readFileSync(file)))
        await expect(restore(db, files, damaged, { overwrite: true }), name).rejects.toThrow(
          'bukan cadangan yang utuh',
        )
      }
      expect(await listTitles(db)).toEqual(['Kepala'])
      expect(readdirSync(files)).toEqual([])
    })
  })
})
