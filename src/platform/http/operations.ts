import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { Refusal } from '#core/refusal.ts'
import type { Database } from '../database/database.ts'
import type { Metrics } from '../metrics.ts'

const answersWithin = 5_000

async function isAnswering(db: Database): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), answersWithin)
  })
  const asked = db
    .asPlatform((tx) => sql`select 1`.execute(tx))
    .then(
      () => true,
      () => false,
    )
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** By token where one is set; otherwise from this machine itself, and not through a proxy on it. */
function mayReadMetrics(request: FastifyRequest, token: string | undefined): boolean {
  const sent = request.headers.authorization ?? ''
  if (token !== undefined && timingSafeEqual(digest(sent), digest(`Bearer ${token}`))) return true
  const proxied = request.headers['x-forwarded-for'] ?? request.headers.forwarded
  return proxied === undefined && loopback.has(request.socket.remoteAddress ?? '')
}

/** `/health` for whoever watches the service, `/metrics` for Prometheus. */
export function addOperations(
  app: FastifyInstance,
  parts: { readonly db: Database; readonly metrics: Metrics; readonly metricsToken: string | undefined },
): void {
  app.get('/health', async (_request, reply) => {
    const answering = await isAnswering(parts.db)
    return reply
      .code(answering ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: answering ? 'ok' : 'unavailable', database: answering ? 'ok' : 'unavailable' })
  })
  app.get('/metrics', async (request, reply) => {
    if (!mayReadMetrics(request, parts.metricsToken))
      throw new Refusal('forbidden', 'Metrik hanya dibuka dari mesin ini atau dengan token METRICS_TOKEN.')
    const { contentType, text } = await parts.metrics.read()
    return reply.header('cache-control', 'no-store').type(contentType).send(text)
  })
}
