import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database/database.ts'
import { housekeeping, makeHousekeeping, scheduleHousekeeping } from '#platform/jobs/housekeeping.ts'
import { createJobRunner } from '#platform/jobs/runner.ts'
import type { Logger } from '#platform/log.ts'

/** Runs the background jobs of all steps in this process. */
export function startJobs(db: Database, clock: Clock, logger: Logger): { stop(): Promise<void> } {
  const handlers = { [housekeeping]: makeHousekeeping(clock.now) }
  const runner = createJobRunner({ db, logger, handlers })
  runner.start()
  const schedule = scheduleHousekeeping(runner, logger)
  return {
    stop: () => {
      schedule.stop()
      return runner.stop()
    },
  }
}
