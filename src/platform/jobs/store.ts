import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

export interface Job {
  readonly id: number
  readonly kind: string
  readonly payload: unknown
  readonly attempts: number
}

export interface NewJob {
  readonly kind: string
  readonly payload?: unknown
  /** While a job of this kind with this key waits or runs, it is not added again. */
  readonly uniqueKey?: string | null
  readonly maxAttempts?: number
  readonly createdBy?: number | null
}

const inSeconds = (seconds: number) => sql<Date>`now() + make_interval(secs => ${seconds})`

/** Adds a job and answers its id; undefined when one with the same key waits or runs already. */
export async function addJob(tx: Tx, job: NewJob): Promise<number | undefined> {
  const added = await tx
    .insertInto('platform.job')
    .values({
      kind: job.kind,
      payload: JSON.stringify(job.payload ?? {}),
      unique_key: job.uniqueKey ?? null,
      max_attempts: job.maxAttempts ?? 5,
      created_by: job.createdBy ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added?.id
}

/** Takes the next job that is due, or one whose worker fell silent, so that no other worker takes it. */
export async function claimJob(
  tx: Tx,
  worker: string,
  kinds: readonly string[],
  leaseSeconds: number,
): Promise<Job | undefined> {
  const { rows } = await sql<Job>`
    update platform.job j set state = 'running', worker = ${worker}, attempts = j.attempts + 1, error = null,
      lease_until = ${inSeconds(leaseSeconds)}
    from (select id from platform.job
      where kind = any(${[...kinds]}::text[]) and ((state = 'ready' and run_at <= now()) or (state = 'running' and lease_until < now()))
      order by run_at, id limit 1 for update skip locked) due
    where j.id = due.id returning j.id, j.kind, j.payload, j.attempts`.execute(tx)
  return rows[0]
}

const mine = (tx: Tx, id: number, worker: string) =>
  tx
    .updateTable('platform.job')
    .where('id', '=', id)
    .where('worker', '=', worker)
    .where('state', '=', 'running')

export interface Progress {
  /** 0 to 100 */
  readonly percent: number
  readonly note?: string
}

/** Says that the worker is alive, and how far it is. False when the job was given to another worker meanwhile. */
export async function keepJob(
  tx: Tx,
  id: number,
  worker: string,
  leaseSeconds: number,
  progress?: Progress,
): Promise<boolean> {
  const percent =
    progress === undefined ? undefined : Math.max(0, Math.min(100, Math.round(progress.percent)))
  const kept = await mine(tx, id, worker)
    .set({
      lease_until: inSeconds(leaseSeconds),
      ...(percent === undefined ? {} : { progress: percent }),
      ...(progress?.note === undefined ? {} : { note: progress.note }),
    })
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

export async function finishJob(tx: Tx, id: number, worker: string, result: unknown): Promise<void> {
  await mine(tx, id, worker)
    .set({
      state: 'done',
      progress: 100,
      finished_at: sql`now()`,
      lease_until: null,
      result: JSON.stringify(result ?? null),
    })
    .execute()
}

/** Puts a failed job back, later each time, until its attempts are used up. Answers the state it is in now. */
export async function failJob(
  tx: Tx,
  id: number,
  worker: string,
  message: string,
): Promise<string | undefined> {
  const failed = await mine(tx, id, worker)
    .set({
      state: sql`case when attempts >= max_attempts then 'dead' else 'ready' end`,
      finished_at: sql`case when attempts >= max_attempts then now() end`,
      run_at: sql`now() + make_interval(secs => least(300, power(2, attempts)))`,
      error: message.slice(0, 2000),
      lease_until: null,
    })
    .returning('state')
    .executeTakeFirst()
  return failed?.state
}

/** Gives back a job that was interrupted because the program ends; the attempt does not count. */
export async function returnJob(tx: Tx, id: number, worker: string): Promise<void> {
  await mine(tx, id, worker)
    .set({ state: 'ready', lease_until: null, attempts: sql`attempts - 1` })
    .execute()
}

/** Removes jobs that ended before a moment, but not the done ones of `keptKinds`, whose results are still asked for. */
export async function purgeJobs(tx: Tx, olderThan: Date, keptKinds: readonly string[]): Promise<number> {
  const purged = await tx
    .deleteFrom('platform.job')
    .where((where) =>
      where.or([
        where('state', '=', 'dead'),
        where.and([where('state', '=', 'done'), sql<boolean>`kind <> all(${[...keptKinds]}::text[])`]),
      ]),
    )
    .where('finished_at', '<', olderThan)
    .executeTakeFirst()
  return Number(purged.numDeletedRows)
}
