import type { FastifyInstance, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify'
import { Refusal } from '#core/refusal.ts'

export interface SignInLimits {
  /** Attempts a minute from one address. Offices share one, so it is generous. */
  readonly perAddress: number
  /** Attempts a minute for one name. */
  readonly perName: number
}
export const usualLimits: SignInLimits = { perAddress: 60, perName: 20 }

const nameOf = (request: FastifyRequest): string => {
  const { body } = request
  const name = typeof body === 'object' && body !== null && 'identifier' in body ? body.identifier : ''
  return `name:${String(name).trim().toLowerCase().slice(0, 200)}`
}

/** Slows down guessing, by address and by name, whoever the name belongs to. The lock-out of accounts is another matter. */
export function limitSignIns(app: FastifyInstance, limits: SignInLimits): preHandlerAsyncHookHandler {
  const timeWindow = 60_000
  const checks = [
    app.createRateLimit({
      max: limits.perAddress,
      timeWindow,
      keyGenerator: (request) => `address:${request.ip}`,
    }),
    app.createRateLimit({ max: limits.perName, timeWindow, keyGenerator: nameOf }),
  ]
  return async (request, reply) => {
    for (const check of checks) {
      const limit = await check(request)
      if (limit.isAllowed || !limit.isExceeded) continue
      void reply.header('retry-after', limit.ttlInSeconds)
      throw new Refusal(
        'tooMany',
        `Terlalu banyak percobaan masuk dalam waktu singkat. Tunggu ${limit.ttlInSeconds} detik lalu coba lagi.`,
      )
    }
  }
}
