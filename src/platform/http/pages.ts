import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#core/refusal.ts'
import { sendProblem } from './problem.ts'

const served = new Set(['GET', 'HEAD'])

/** An address that the browser application resolves itself, such as `/bkhit-kalbar/2025/beranda`; not a missing file. */
const isPage = (request: FastifyRequest): boolean => {
  const path = request.url.split('?', 1)[0] ?? ''
  return served.has(request.method) && !/^\/api(\/|$)/.test(path) && !/\.[a-z0-9]{2,5}$/i.test(path)
}

/** Serves the built browser application. Files with a hash in their name never change; the first page is asked for each time. */
export async function addPages(app: FastifyInstance, webDir: string): Promise<void> {
  const built = existsSync(join(webDir, 'index.html'))
  if (built)
    await app.register(fastifyStatic, {
      root: webDir,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const lasting = path.includes('/assets/')
        void reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    if (built && isPage(request)) return reply.sendFile('index.html')
    return sendProblem(
      new Refusal('notFound', 'Alamat ini tidak dikenal. Periksa penulisannya.'),
      request,
      reply,
    )
  })
}
