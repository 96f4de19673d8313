import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { makeBackupJob } from '#platform/backup/job.ts'
import { backupKind } from '#platform/backup/store.ts'
import type { Database } from '#platform/database/database.ts'
import { restore } from '#platform/database/restore.ts'
import { createFileStore } from '#platform/files/store.ts'
import { createJobRunner, type JobRunner } from '#platform/jobs/runner.ts'
import { createLogger } from '#platform/log.ts'
import { openHttp, type Http } from '../http/harness.ts'
import { addPerson, addUnits } from '../http/people.ts'
import { describeEachEngine, openTestDatabase } from '../support/engines.ts'
import { present } from '../support/present.ts'
import type { DemoClient } from '../support/sample-office.ts'
import { signInClient } from './office.ts'

describeEachEngine('backups', (open, engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-backups-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  let db: Database
  let http: Http
  let admin: DemoClient
  let woken = 0
  let runner: JobRunner
  beforeAll(async () => {
    db = await open()
    const { agency } = await addUnits(db)
    await addPerson(db, { username: 'admin', role: 'administrator', unit: null })
    await addPerson(db, { username: 'admin.badan', role: 'administrator', unit: agency })
    http = await openHttp(db, { SIKLUS_DATA: folder }, { wakeJobs: () => (woken += 1) })
    admin = await signInClient(http, 'admin')
    runner = makeRunner(folder)
  })
  beforeEach(() => db.asPlatform((tx) => tx.deleteFrom('platform.job').execute()))

  const makeRunner = (dataDir: string): JobRunner =>
    createJobRunner({
      db,
      logger: createLogger('silent'),
      handlers: { [backupKind]: makeBackupJob(dataDir) },
    })
  const url = '/api/installation/backups'
  const list = () => admin.send('GET', url)
  const makeOne = async () => {
    const { id } = await admin.send('POST', url)
    await runner.runDue()
    return present((await list()).backups.find((backup) => backup.id === id))
  }

  it('is started once, runs in the background, and is listed with who started it', async () => {
    expect(await list()).toEqual({
      backups: [],
      underWay: false,
      kept: 5,
      pausesSaving: engine === 'embedded',
    })
    const before = woken
    await admin.send('POST', url)
    expect(woken).toBe(before + 1)
    expect(await list()).toMatchObject({
      backups: [{ state: 'waiting', percent: 0, startedBy: 'Orang admin', file: null }],
      underWay: true,
    })
    const again = await admin.send('POST', url, undefined, 409)
    expect(again.detail).toBe('Cadangan lain sedang dibuat. Tunggu sampai selesai, lalu ulangi bila perlu.')
    await runner.runDue()
    expect(await list()).toMatchObject({
      backups: [
        {
          state: 'done',
          percent: 100,
          file: {
            missingFiles: 0,
            pausedMilliseconds: engine === 'embedded' ? expect.any(Number) : null,
          },
        },
      ],
      underWay: false,
    })
  })

  it('is downloaded whole, and the restore command reads it', async () => {
    const { id, file } = await makeOne()
    const { bytes, headers } = await admin.download(`${url}/${id}/file`)
    expect(headers).toMatchObject({
      'content-type': 'application/gzip',
      'content-length': String(file?.size),
      'content-disposition': expect.stringContaining(`filename="siklus-cadangan-2025-07-07-no-${id}.tar.gz"`),
    })
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file?.sha256)
    const archive = join(folder, 'unduhan.tar.gz')
    writeFileSync(archive, bytes)
    const other = await openTestDatabase(engine)
    await restore(other, join(folder, 'lain'), archive, { overwrite: false })
    const people = await other.asPlatform((tx) =>
      tx.selectFrom('platform.account').select('username').execute(),
    )
    expect(people.map(({ username }) => username)).toContain('admin.badan')
    await other.close()
  })

  it('keeps the last five with their files, and none of the files of older ones', async () => {
    for (let count = 0; count < 6; count++) await makeOne()
    const { backups } = await list()
    expect(backups.map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => 'done'))
    const kept = backups.map(({ file }) => file?.sha256 ?? '').toSorted()
    const onDisk = readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true })
    expect(
      onDisk
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(kept)
  })

  it('leaves the other files of the store alone', async () => {
    const files = createFileStore(db, folder)
    const bytes = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('bukti dukung')
    }
    const { sha256 } = await files.save(bytes(), 'text/plain')
    await makeOne()
    expect(await files.find(sha256)).toMatchObject({ size: 12 })
    await files.remove(sha256)
  })

  it('is tried again by itself when it fails, says why, and gives up after three attempts', async () => {
    const blocked = join(folder, 'bukan-folder')
    writeFileSync(blocked, '')
    const failing = makeRunner(blocked)
    await admin.send('POST', url)
    await failing.runDue()
    expect(await list()).toMatchObject({
      backups: [{ state: 'retrying', error: expect.stringContaining('ENOTDIR'), file: null }],
      underWay: true,
    })
    for (let attempt = 2; attempt <= 3; attempt++) {
      await db.asPlatform((tx) =>
        tx
          .updateTable('platform.job')
          .set({ run_at: sql`now()` })
          .execute(),
      )
      await failing.runDue()
    }
    expect(await list()).toMatchObject({ backups: [{ state: 'failed' }], underWay: false })
  })

  it('answers a plain sentence for one that is gone or not finished', async () => {
    const { id } = await admin.send('POST', url)
    for (const wanted of [id, 999_999])
      expect((await admin.send('GET', `${url}/${wanted}/file`, undefined, 404)).detail).toBe(
        'Cadangan ini tidak ada atau sudah dihapus. Muat ulang daftar, atau buat yang baru.',
      )
  })

  it('is for the administrator of the installation only', async () => {
    const other = await signInClient(http, 'admin.badan')
    await other.send('GET', url, undefined, 403)
    await other.send('POST', url, undefined, 403)
    await other.send('GET', `${url}/1/file`, undefined, 403)
    expect((await list()).backups).toEqual([])
  })

  it('is written in the history: who started one, and who took one away', async () => {
    const { id } = await makeOne()
    await admin.download(`${url}/${id}/file`)
    const { entries } = await admin.send('GET', '/api/history?entity=installation.backup&limit=2')
    expect(entries).toMatchObject([
      { actor: 'Orang admin', entityKey: String(id), action: 'download', unitSlug: null },
      { actor: 'Orang admin', entityKey: String(id), action: 'start', unitSlug: null },
    ])
  })
})
