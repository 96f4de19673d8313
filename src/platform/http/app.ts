import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { LogController, type FastifyInstance, type FastifyRequest } from 'fastify'
import type { Database } from '../database/database.ts'
import type { Logger } from '../log.ts'
import { createMetrics, type Metrics } from '../metrics.ts'
import { speakIndonesian } from './language.ts'
import { addOperations } from './operations.ts'
import { addPages } from './pages.ts'
import { sendProblem } from './problem.ts'
import { refuseOtherSites, securityHeaders } from './security.ts'

export interface AppOptions {
  readonly db: Database
  readonly logger: Logger
  /** The built browser application. */
  readonly webDir: string
  readonly https: boolean
  readonly trustProxy: boolean
  readonly metricsToken?: string | undefined
}

const bodyLimit = 1_048_576

/** The web server with everything that is the same for all endpoints; `bind` and `addDocumentation` add the rest. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  speakIndonesian()
  const app = makeFastify(options)
  const metrics = createMetrics()
  app.removeContentTypeParser('text/plain')
  app.setErrorHandler(sendProblem)
  observe(app, metrics)
  endConnectionsOnClose(app)
  app.addHook('onRequest', refuseOtherSites)
  await app.register(helmet, securityHeaders(options.https))
  await app.register(compress, { encodings: ['gzip', 'deflate'], threshold: 2048 })
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  addOperations(app, { db: options.db, metrics, metricsToken: options.metricsToken })
  await addPages(app, options.webDir)
  return app
}

function makeFastify(options: AppOptions): FastifyInstance {
  // the logger's own type is narrower than Fastify's, which every plugin expects
  const app: FastifyInstance = Fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    // one proxy only: what stands further left in its header is what the browser said of itself
    trustProxy: options.trustProxy && ((_address, hop) => hop === 0),
    bodyLimit,
    genReqId: (request) => requestId(request.headers['x-request-id'], options.trustProxy),
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply),
  }) as unknown as FastifyInstance
  return app
}

/** A proxy in front may have named the request already; nobody else may. */
function requestId(sent: string | string[] | undefined, trusted: boolean): string {
  return trusted && typeof sent === 'string' && /^[\w-]{8,64}$/.test(sent) ? sent : randomUUID()
}

/** While the server closes, an answer ends its connection too: a browser would otherwise keep it open for more than a minute. */
function endConnectionsOnClose(app: FastifyInstance): void {
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
  })
  app.addHook('onSend', async (_request, reply) => {
    if (closing) void reply.header('connection', 'close')
  })
}

const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'unknown'

/** One log line and one measurement per request, by route: addresses hold no secrets, but the line needs no query either. */
function observe(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = routeOf(request)
    const { method } = request
    const status = reply.statusCode
    metrics.countRequest({ method, route, status, seconds: reply.elapsedTime / 1000 })
    const path = request.url.split('?', 1)[0]
    const milliseconds = Math.round(reply.elapsedTime)
    request.log.info({ method, path, route, status, milliseconds }, 'request')
  })
}
