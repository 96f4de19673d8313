import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database/database.ts'
import { makeBackupJob } from '#platform/backup/job.ts'
import { backupKind } from '#platform/backup/store.ts'
import { housekeeping, makeHousekeeping, scheduleHousekeeping } from '#platform/jobs/housekeeping.ts'
import { createJobRunner } from '#platform/jobs/runner.ts'
import type { Logger } from '#platform/log.ts'

export interface Jobs {
  /** Begins to work, and to keep house every hour. */
  start(): void
  /** Looks for new jobs now. */
  wake(): void
  /** Ends the schedule, interrupts what runs, and waits for it. */
  stop(): Promise<void>
}

/** The background jobs of all steps, run in this process one after the other. */
export function createJobs(db: Database, clock: Clock, logger: Logger, dataDir: string): Jobs {
  const handlers = { [housekeeping]: makeHousekeeping(clock.now), [backupKind]: makeBackupJob(dataDir) }
  const runner = createJobRunner({ db, logger, handlers })
  let schedule: { stop(): void } | undefined
  return {
    start: () => {
      runner.start()
      schedule = scheduleHousekeeping(runner, logger)
    },
    wake: () => runner.wake(),
    stop: () => {
      schedule?.stop()
      return runner.stop()
    },
  }
}
