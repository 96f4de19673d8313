import type { FastifyInstance } from 'fastify'
import { afterAll } from 'vitest'
import { fixedClock } from '#platform/clock.ts'
import { readConfig, type Config } from '#platform/config.ts'
import type { Database } from '#platform/database/database.ts'
import { createLogger } from '#platform/log.ts'
import { createServer, type ServerParts } from '../../src/server.ts'

export const noLimits = { perAddress: 100_000, perName: 100_000 }
export interface Http {
  readonly app: FastifyInstance
  readonly clock: ReturnType<typeof fixedClock>
  /** What was logged, as text. */
  readonly log: string[]
  readonly config: Config
}

/** The real server with all steps, not listening, on the given database. It closes after the last test of the file. */
export async function openHttp(
  db: Database,
  env: Readonly<Record<string, string>> = {},
  parts: Partial<ServerParts> = {},
): Promise<Http> {
  const clock = fixedClock(new Date('2025-07-07T02:00:00Z'))
  const log: string[] = []
  const logger = createLogger('info', { write: (line) => void log.push(line) })
  const config = readConfig(env)
  const app = await createServer(config, { db, clock, logger, demoAccounts: [], limits: noLimits, ...parts })
  afterAll(() => app.close())
  return { app, clock, log, config }
}
