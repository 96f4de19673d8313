import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { backupKind } from '#platform/backup/store.ts'
import type { Database } from '#platform/database/database.ts'
import { makeHousekeeping } from '#platform/jobs/housekeeping.ts'
import { createJobRunner, type JobHandler, type JobRunner } from '#platform/jobs/runner.ts'
import { claimJob } from '#platform/jobs/store.ts'
import { createLogger } from '#platform/log.ts'
import { describeEachEngine } from '../support/engines.ts'

describeEachEngine('jobs', (open) => {
  let db: Database
  beforeAll(async () => {
    db = await open()
  })
  beforeEach(() => db.asPlatform((tx) => tx.deleteFrom('platform.job').execute()))

  const makeRunner = (handlers: Readonly<Record<string, JobHandler>>): JobRunner =>
    createJobRunner({ db, handlers, logger: createLogger('silent') })
  const read = (id: number | undefined) =>
    db.asPlatform((tx) =>
      tx
        .selectFrom('platform.job')
        .where('id', '=', id ?? 0)
        .selectAll()
        .executeTakeFirstOrThrow(),
    )
  /** Lets the time for the next attempt come. */
  const makeDue = () =>
    db.asPlatform((tx) =>
      tx
        .updateTable('platform.job')
        .set({ run_at: sql`now()` })
        .execute(),
    )

  it('runs what is added, and keeps progress and result', async () => {
    const seen: unknown[] = []
    const runner = makeRunner({
      report: async (call) => {
        await call.report({ percent: 40, note: 'Menyusun bab II' })
        const { progress, note, state } = await read(call.id)
        seen.push({ progress, note, state, payload: call.payload })
        return { pages: 22 }
      },
    })
    const id = await runner.add({ kind: 'report', payload: { quarter: 2 } })
    expect(await runner.runDue()).toBe(1)
    expect(seen).toEqual([
      { progress: 40, note: 'Menyusun bab II', state: 'running', payload: { quarter: 2 } },
    ])
    expect(await read(id)).toMatchObject({
      state: 'done',
      progress: 100,
      result: { pages: 22 },
      lease_until: null,
    })
    expect(await runner.runDue()).toBe(0)
  })

  it('tries again later each time, and gives up after the last attempt', async () => {
    let attempts = 0
    const runner = makeRunner({
      flaky: async () => {
        attempts += 1
        throw new Error(`attempt ${attempts}`)
      },
    })
    const id = await runner.add({ kind: 'flaky', maxAttempts: 3 })
    await runner.runDue()
    expect(await read(id)).toMatchObject({ state: 'ready', attempts: 1, error: 'attempt 1' })
    expect(await runner.runDue()).toBe(0)
    const waits: number[] = []
    for (let time = 0; time < 2; time++) {
      const { run_at } = await read(id)
      waits.push(run_at.getTime())
      await makeDue()
      await runner.runDue()
    }
    expect(await read(id)).toMatchObject({ state: 'dead', attempts: 3, error: 'attempt 3' })
    expect((await read(id)).finished_at).not.toBeNull()
    expect(await runner.runDue()).toBe(0)
    expect(attempts).toBe(3)
  })

  it('adds a job with a key once while it waits or runs', async () => {
    const runner = makeRunner({ tidy: async () => null })
    const job = { kind: 'tidy', uniqueKey: 'hourly' }
    expect(await runner.add(job)).toEqual(expect.any(Number))
    expect(await runner.add(job)).toBeUndefined()
    await runner.runDue()
    expect(await runner.add(job)).toEqual(expect.any(Number))
  })

  it('takes over a job whose worker fell silent, and the silent one cannot finish it', async () => {
    const taken: string[] = []
    const slow = makeRunner({
      long: async (call) => {
        await db.asPlatform((tx) =>
          tx
            .updateTable('platform.job')
            .set({ lease_until: sql`now() - interval '1 second'` })
            .execute(),
        )
        const other = makeRunner({
          long: async () => {
            taken.push('other')
            return 'by other'
          },
        })
        await other.runDue()
        await call.report({ percent: 90 })
        taken.push('never')
      },
    })
    const id = await slow.add({ kind: 'long' })
    await slow.runDue()
    expect(taken).toEqual(['other'])
    expect(await read(id)).toMatchObject({ state: 'done', result: 'by other', attempts: 2 })
  })

  it('gives each job to one worker', async () => {
    const runner = makeRunner({ small: async () => null })
    for (let count = 0; count < 6; count++) await runner.add({ kind: 'small' })
    const claims = await Promise.all(
      Array.from({ length: 6 }, (_, worker) =>
        db.asPlatform((tx) => claimJob(tx, `worker-${worker}`, ['small'], 60)),
      ),
    )
    const ids = claims.flatMap((job) => (job === undefined ? [] : [job.id]))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(6)
    expect(await db.asPlatform((tx) => claimJob(tx, 'worker-7', ['small'], 60))).toBeUndefined()
  })

  it('leaves kinds that it does not know to others', async () => {
    const id = await makeRunner({}).add({ kind: 'elsewhere' })
    expect(await makeRunner({ other: async () => null }).runDue()).toBe(0)
    expect(await read(id)).toMatchObject({ state: 'ready' })
  })

  it('gives back, uncounted, the job that the end of the program interrupts', async () => {
    let begun: () => void = () => undefined
    const started = new Promise<void>((resolve) => {
      begun = resolve
    })
    const runner = makeRunner({
      endless: (call) =>
        new Promise((_, reject) => {
          call.signal.addEventListener('abort', () => reject(new Error('stopped')))
          begun()
        }),
    })
    const id = await runner.add({ kind: 'endless' })
    runner.start()
    await started
    await runner.stop()
    expect(await read(id)).toMatchObject({ state: 'ready', attempts: 0 })
  })

  it('keeps house: sessions that are over, jobs that ended a month ago except backups', async () => {
    const now = new Date()
    const past = new Date(now.getTime() - 31 * 86_400_000)
    const done = async () => null
    const tidy = makeHousekeeping(() => now)
    const runner = makeRunner({ small: done, [backupKind]: done, tidy })
    const old = [await runner.add({ kind: 'small' }), await runner.add({ kind: backupKind })]
    await runner.runDue()
    await db.asPlatform(async (tx) => {
      await tx.updateTable('platform.job').set({ finished_at: past }).where('state', '=', 'done').execute()
      const { id } = await tx
        .insertInto('platform.account')
        .values({ username: 'budi', name: 'Budi', password_hash: 'x' })
        .returning('id')
        .executeTakeFirstOrThrow()
      await tx
        .insertInto('platform.session')
        .values([
          { token_hash: 'over', account_id: id, expires_at: past },
          { token_hash: 'open', account_id: id, expires_at: new Date(now.getTime() + 60_000) },
        ])
        .execute()
    })
    const id = await runner.add({ kind: 'tidy' })
    await runner.runDue()
    expect(await read(id)).toMatchObject({ state: 'done', result: { sessions: 1, jobs: 1 } })
    await expect(read(old[0])).rejects.toThrow('no result')
    expect(await read(old[1])).toMatchObject({ kind: backupKind, state: 'done' })
  })
})
