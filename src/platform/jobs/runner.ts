import { randomUUID } from 'node:crypto'
import type { Database } from '../database/database.ts'
import type { Logger } from '../log.ts'
import {
  addJob,
  claimJob,
  failJob,
  finishJob,
  keepJob,
  returnJob,
  type Job,
  type NewJob,
  type Progress,
} from './store.ts'

/** What a job gets while it runs. */
export interface JobCall {
  readonly id: number
  readonly payload: unknown
  readonly db: Database
  readonly attempt: number
  /** Stops when the program ends or another worker took over. */
  readonly signal: AbortSignal
  /** Says how far it is; throws when another worker took over, so that the work ends there. */
  report(progress: Progress): Promise<void>
}
/** Does the work; what it returns is kept as the result. It may run again after a failure or a crash, so it must bear that. */
export type JobHandler = (call: JobCall) => Promise<unknown>

export interface JobRunner {
  /** Adds a job and starts it soon. Undefined when one with the same key waits or runs already. */
  add(job: NewJob): Promise<number | undefined>
  /** Runs what is due now, one after the other, and answers how many. */
  runDue(): Promise<number>
  /** Looks for jobs soon, because one was added in a transaction of its own. Nothing happens before `start`. */
  wake(): void
  /** Begins to look for jobs by itself. */
  start(): void
  /** Stops looking, tells the running job, and waits for it. */
  stop(): Promise<void>
}

export interface JobRunnerOptions {
  readonly db: Database
  readonly logger: Logger
  readonly handlers: Readonly<Record<string, JobHandler>>
  readonly pollSeconds?: number
  readonly leaseSeconds?: number
}

/** Runs background jobs in this process. Several processes may share the table: each job runs in one of them at a time. */
export function createJobRunner(options: JobRunnerOptions): JobRunner {
  const { db, logger, handlers, pollSeconds = 30, leaseSeconds = 60 } = options
  const worker = randomUUID()
  const kinds = Object.keys(handlers)
  const stopping = new AbortController()
  let running: Promise<number> | undefined
  let timer: NodeJS.Timeout | undefined

  const work = async (): Promise<number> => {
    let done = 0
    while (!stopping.signal.aborted) {
      const job = await db.asPlatform((tx) => claimJob(tx, worker, kinds, leaseSeconds))
      if (job === undefined) break
      await runJob({ db, logger, handlers, leaseSeconds, worker, stopping: stopping.signal }, job)
      done += 1
    }
    return done
  }
  const runDue = (): Promise<number> => {
    running ??= work().finally(() => {
      running = undefined
    })
    return running
  }
  const look = (): void => {
    runDue().catch((error: unknown) => logger.error({ err: error }, 'looking for jobs failed'))
  }
  const wake = (): void => {
    if (timer !== undefined) setImmediate(look)
  }
  return {
    runDue,
    wake,
    async add(job) {
      const id = await db.asPlatform((tx) => addJob(tx, job))
      wake()
      return id
    },
    start() {
      timer ??= setInterval(look, pollSeconds * 1000).unref()
      look()
    },
    async stop() {
      clearInterval(timer)
      timer = undefined
      stopping.abort()
      await running?.catch(() => 0)
    },
  }
}

interface Working extends Required<Pick<JobRunnerOptions, 'db' | 'logger' | 'handlers' | 'leaseSeconds'>> {
  readonly worker: string
  readonly stopping: AbortSignal
}

async function runJob(working: Working, job: Job): Promise<void> {
  const { db, worker, leaseSeconds, logger } = working
  const lost = new AbortController()
  const keep = async (progress?: Progress): Promise<void> => {
    if (await db.asPlatform((tx) => keepJob(tx, job.id, worker, leaseSeconds, progress))) return
    lost.abort()
    throw new Error('another worker took this job over')
  }
  const heartbeat = setInterval(() => keep().catch(() => undefined), leaseSeconds * 333).unref()
  const signal = AbortSignal.any([working.stopping, lost.signal])
  try {
    const handler = working.handlers[job.kind]
    if (handler === undefined) throw new Error(`no handler for ${job.kind}`)
    const { id, payload, attempts } = job
    const result = await handler({ id, payload, db, attempt: attempts, signal, report: keep })
    await db.asPlatform((tx) => finishJob(tx, id, worker, result))
  } catch (error) {
    await settle(working, job, error)
    logger.warn({ err: error, job: job.id, kind: job.kind, attempt: job.attempts }, 'job did not finish')
  } finally {
    clearInterval(heartbeat)
  }
}

/** A job that the end of the program interrupted is given back; one that failed is tried again later. */
async function settle({ db, worker, stopping }: Working, job: Job, error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error)
  await db.asPlatform(async (tx) => {
    if (stopping.aborted) await returnJob(tx, job.id, worker)
    else await failJob(tx, job.id, worker, message)
  })
}
