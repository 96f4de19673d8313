import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, Call, SessionCookie } from './call.ts'
import type { Services } from './services.ts'
import { notSignedIn } from './access.ts'

export const cookieName = 'siklus_session'

/** A request as the actions see it, the person behind it, and what to do when it is over. */
export interface Visit {
  readonly call: Call
  readonly actor: Actor | null
  /** Drops from memory what the request changed; again after the transaction, because others may have read the old state meanwhile. */
  forgetChanged(): void
}

function sessionCookie(request: FastifyRequest, reply: FastifyReply, services: Services): SessionCookie {
  const secure = services.secureCookie || request.protocol === 'https'
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  return {
    token: request.cookies[cookieName] ?? null,
    async begin(token) {
      void reply.setCookie(cookieName, token, attributes)
      const actor = await services.sessions.find(token)
      if (actor === null) throw notSignedIn()
      return actor
    },
    end: () => void reply.clearCookie(cookieName, attributes),
  }
}

function watchChanges(
  services: Services,
): Pick<Call, 'forgetAccounts' | 'forgetUnits'> & Pick<Visit, 'forgetChanged'> {
  const changed = new Set<{ forgetAll(): void }>()
  const forget = (memory: { forgetAll(): void }) => (): void => {
    changed.add(memory)
    memory.forgetAll()
  }
  return {
    forgetAccounts: forget(services.sessions),
    forgetUnits: forget(services.units),
    forgetChanged: () => {
      for (const memory of changed) memory.forgetAll()
    },
  }
}

/** Finds out who asks, once per request. */
export async function startVisit(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
): Promise<Visit> {
  const { forgetChanged, ...forget } = watchChanges(services)
  const call: Call = {
    db: services.db,
    now: services.clock.now(),
    today: services.clock.today(),
    dayOf: (moment) => services.clock.dayOf(moment),
    requestId: request.id,
    address: request.ip,
    device: request.headers['user-agent'] ?? '',
    session: sessionCookie(request, reply, services),
    files: services.files,
    wakeJobs: () => services.wakeJobs(),
    ...forget,
  }
  const { token } = call.session
  const actor = token === null ? null : await services.sessions.find(token)
  return { call, actor, forgetChanged }
}
