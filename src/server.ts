import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sessionContract, type DemoAccount } from '#core/session.ts'
import { systemClock, type Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/database/database.ts'
import { findPackageFolder } from '#platform/database/folders.ts'
import { openDatabase } from '#platform/database/open-database.ts'
import { createApp } from '#platform/http/app.ts'
import { createFileStore } from '#platform/files/store.ts'
import { bind } from '#platform/http/bind.ts'
import { addDocumentation } from '#platform/http/documentation.ts'
import { limitSignIns, usualLimits, type SignInLimits } from '#platform/http/limits.ts'
import { listen } from '#platform/http/listen.ts'
import { makeOpenApi } from '#platform/http/openapi.ts'
import type { Services } from '#platform/http/services.ts'
import { createUnits } from '#platform/http/units.ts'
import { createLogger, type Logger } from '#platform/log.ts'
import { makeSessionHandlers } from '#platform/sign-in/handlers.ts'
import { createSessions } from '#platform/sign-in/sessions.ts'
import { loadGrants } from '#organisation/store/roles.ts'
import { findUnit } from '#organisation/store/units.ts'
import { closeReportWriters } from '#report/actions/write.ts'
import { createJobs } from './server/jobs.ts'
import { greet, listUsable, prepareInstallation, type Samples } from './server/prepare.ts'
import { allContracts, allPermissions, steps } from './server/steps.ts'

export { allContracts, allPermissions }

export interface ServerParts {
  readonly db: Database
  readonly clock: Clock
  readonly logger: Logger
  /** Offered on the sign-in page; empty on a real installation. */
  readonly demoAccounts: readonly DemoAccount[]
  readonly limits?: SignInLimits
  /** Called when a request added a job. */
  readonly wakeJobs?: () => void
}

/** The web server with all steps, not listening yet. */
export async function createServer(config: Config, parts: ServerParts): Promise<FastifyInstance> {
  const { db, clock, logger, demoAccounts, limits = usualLimits, wakeJobs = () => undefined } = parts
  const packageFolder = findPackageFolder()
  const https = config.publicUrl?.startsWith('https:') ?? false
  const { trustProxy, metricsToken, checkOutput } = config
  const webDir = join(packageFolder, 'dist', 'web')
  const app = await createApp({ db, logger, webDir, https, trustProxy, metricsToken })
  const services: Services = {
    db,
    clock,
    permissions: allPermissions,
    sessions: createSessions(db, clock, { loadGrants, demo: config.samples }),
    units: createUnits(db, clock, findUnit),
    files: createFileStore(db, config.dataDir),
    wakeJobs,
    checkOutput,
    secureCookie: https,
  }
  const guards = { signIn: limitSignIns(app, limits) }
  bind(app, sessionContract, makeSessionHandlers(demoAccounts, config.samples), services, guards)
  for (const each of Object.values(steps)) each.bind(app, services)
  await addDocumentation(app, () => makeOpenApi(allContracts, readVersion(packageFolder)))
  return app
}

const readVersion = (packageFolder: string): string =>
  (JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }).version

export interface RunningServer {
  readonly url: string
  /** Finishes what runs, stops the jobs, closes the database. */
  close(): Promise<void>
}

/**
 * Opens the database, prepares a new installation, and serves it. `say` gets the lines for the person who started it, on standard
 * output. Throws a StartupError with one clear sentence when it cannot start.
 */
export async function startServer(
  config: Config,
  samples: Samples,
  say: (line: string) => void = (line) => void process.stdout.write(`${line}\n`),
): Promise<RunningServer> {
  const logger = createLogger(config.logLevel)
  const clock = systemClock(config.timeZone)
  const db = await openDatabase({
    dataDir: config.dataDir,
    url: config.databaseUrl,
    migrationUrl: config.databaseMigrationUrl,
    template: config.samples ? samples.template : undefined,
  })
  try {
    await prepareInstallation(config, db, clock, samples, say)
    const demoAccounts = config.samples ? await listUsable(db, samples.demoAccounts) : []
    const jobs = createJobs(db, clock, logger, config.dataDir)
    const app = await createServer(config, { db, clock, logger, demoAccounts, wakeJobs: jobs.wake })
    const url = await listen(app, config)
    jobs.start()
    for (const line of greet(config, url, demoAccounts)) say(line)
    const close = async (): Promise<void> => {
      await app.close()
      await jobs.stop()
      await closeReportWriters()
      await db.close()
    }
    return { url, close }
  } catch (error) {
    await db.close()
    throw error
  }
}
