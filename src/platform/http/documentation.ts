import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import type { OpenApi } from './openapi.ts'

/**
 * The description of the interface for programs at /api/openapi.json, and for people at /api/docs. It is large and seldom asked for, so it
 * is described at each request and not kept.
 */
export async function addDocumentation(app: FastifyInstance, describe: () => OpenApi): Promise<void> {
  app.get('/api/openapi.json', async (_request, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(describe())),
  )
  // the plugin for people wants a document at the start; `transformSpecification` puts ours in its place
  await app.register(swagger, { mode: 'static', specification: { document: { openapi: '3.1.0' } as never } })
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    theme: { title: 'Siklus: antarmuka program' },
    transformSpecification: describe,
    transformSpecificationClone: false,
    // the default validator is a service elsewhere
    uiConfig: { layout: 'BaseLayout', docExpansion: 'list', deepLinking: true, validatorUrl: null },
  })
}
