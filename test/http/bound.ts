import type { FastifyInstance } from 'fastify'
import { afterAll } from 'vitest'
import type { Contract } from '#lib/endpoint.ts'
import { roles, type PermissionTable } from '#core/permission.ts'
import { sessionContract } from '#core/session.ts'
import { fixedClock } from '#platform/clock.ts'
import type { Database } from '#platform/database/database.ts'
import { createApp } from '#platform/http/app.ts'
import { bind } from '#platform/http/bind.ts'
import { createFileStore } from '#platform/files/store.ts'
import type { Handlers } from '#platform/http/call.ts'
import { createUnits } from '#platform/http/units.ts'
import { createLogger } from '#platform/log.ts'
import { makeSessionHandlers } from '#platform/sign-in/handlers.ts'
import { createSessions } from '#platform/sign-in/sessions.ts'
import { loadGrants } from '#organisation/store/roles.ts'
import { findUnit } from '#organisation/store/units.ts'

export const testPermissions: PermissionTable = {
  'note.read': roles,
  'note.write': ['planner'],
  'all.write': ['administrator'],
}

/** A server with a contract of the test's own, to see what `bind` does with any contract. */
export async function openBound<C extends Contract>(
  db: Database,
  contract: C,
  handlers: Handlers<C>,
): Promise<{ readonly app: FastifyInstance; readonly log: string[] }> {
  const log: string[] = []
  const logger = createLogger('info', { write: (line) => void log.push(line) })
  const clock = fixedClock(new Date('2025-07-07T02:00:00Z'))
  const app = await createApp({ db, logger, webDir: '/nowhere', https: false, trustProxy: false })
  const services = {
    db,
    clock,
    permissions: testPermissions,
    sessions: createSessions(db, clock, { loadGrants, demo: true }),
    units: createUnits(db, clock, findUnit),
    files: createFileStore(db, '/nowhere'),
    wakeJobs: () => undefined,
    checkOutput: true,
    secureCookie: false,
  }
  bind(app, sessionContract, makeSessionHandlers([], true), services)
  bind(app, contract, handlers, services)
  afterAll(() => app.close())
  return { app, log }
}
