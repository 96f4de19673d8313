import { backupKind } from '../backup/store.ts'
import type { Logger } from '../log.ts'
import { purgeSessions } from '../sign-in/sessions.ts'
import type { JobHandler, JobRunner } from './runner.ts'
import { purgeJobs } from './store.ts'

const hour = 3_600_000
const jobsKeptFor = 30 * 24 * hour
export const housekeeping = 'platform.housekeeping'

/** Removes sessions that are over and jobs that ended a month ago (backups stay), and tidies the database. */
export const makeHousekeeping =
  (now: () => Date): JobHandler =>
  async ({ db }) => {
    const moment = now()
    const sessions = await db.asPlatform((tx) => purgeSessions(tx, moment))
    const ended = new Date(moment.getTime() - jobsKeptFor)
    const jobs = await db.asPlatform((tx) => purgeJobs(tx, ended, [backupKind]))
    await db.maintain()
    return { sessions, jobs }
  }

/** Adds the housekeeping job now and every hour; several processes agree on one by its key. */
export function scheduleHousekeeping(runner: JobRunner, logger: Logger): { stop(): void } {
  const add = (): void => {
    runner
      .add({ kind: housekeeping, uniqueKey: 'hourly', maxAttempts: 3 })
      .catch((error: unknown) => logger.error({ err: error }, 'housekeeping was not added'))
  }
  add()
  const timer = setInterval(add, hour).unref()
  return { stop: () => clearInterval(timer) }
}
