import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { makeOpenApi } from '#platform/http/openapi.ts'
import { allContracts } from '../../src/server.ts'
import { openTestDatabase } from '../support/engines.ts'
import { openHttp, type Http } from './harness.ts'

interface Operation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly security: readonly object[]
  readonly parameters: readonly { name: string; in: string; required: boolean; schema: object }[]
  readonly requestBody?: object
  readonly responses: Readonly<Record<string, { description: string; content?: object }>>
}
type Document = {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

/** Every value of `$ref` anywhere in the document. */
function refsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner),
  )
}

function expectSound(document: Document): void {
  expect(document.openapi).toBe('3.1.0')
  expect(JSON.stringify(document)).not.toMatch(/"\$defs"|"\$schema"/)
  for (const ref of refsIn(document)) {
    expect(ref).toMatch(/^#\/components\/schemas\/[\w.-]+$/)
    expect(document.components.schemas).toHaveProperty([ref.replace('#/components/schemas/', '')])
  }
  for (const [path, methods] of Object.entries(document.paths))
    for (const operation of Object.values(methods)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const declared = operation.parameters.filter((parameter) => parameter.in === 'path')
      expect(declared.map((parameter) => parameter.name).toSorted()).toEqual(named.toSorted())
      expect(declared.every((parameter) => parameter.required)).toBe(true)
      expect(operation.parameters.every((parameter) => typeof parameter.schema === 'object')).toBe(true)
      expect(Object.values(operation.responses).every((response) => response.description !== '')).toBe(true)
    }
}

describe('OpenAPI', () => {
  let http: Http
  let document: Document
  beforeAll(async () => {
    const db = await openTestDatabase('embedded')
    http = await openHttp(db)
    document = (await http.app.inject({ url: '/api/openapi.json' })).json()
    return () => db.close()
  })

  it('is a sound 3.1 document', () => {
    expectSound(document)
    expect(document.info).toMatchObject({
      title: 'Siklus',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    })
  })

  it('describes every endpoint, by step', () => {
    const said = Object.entries(allContracts).flatMap(([step, contract]) =>
      Object.entries(contract).map(([name, { method, path }]) => [step, name, method, path]),
    )
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId, tags }]) => [
        tags[0],
        operationId,
        method.toUpperCase(),
        path.replaceAll(/\{(\w+)\}/g, ':$1'),
      ]),
    )
    const byName = (a: readonly (string | undefined)[], b: readonly (string | undefined)[]) =>
      String(a[1]).localeCompare(String(b[1]))
    expect(described.toSorted(byName)).toEqual(said.toSorted(byName))
  })

  it('describes what is sent, not what it becomes, and who may', () => {
    const signIn = document.paths['/api/session']?.['post']
    expect(signIn).toMatchObject({
      security: [],
      requestBody: {
        content: { 'application/json': { schema: { required: ['identifier', 'password'], type: 'object' } } },
      },
    })
    const change = document.paths['/api/session/password']?.['put']
    expect(change).toMatchObject({
      security: [{ session: [] }],
      responses: { 401: { content: { 'application/problem+json': {} } } },
    })
  })

  it('is sound for shapes that hold themselves', () => {
    interface Node {
      readonly name: string
      readonly parts: readonly Node[]
    }
    const node: z.ZodType<Node> = z.object({
      name: z.string(),
      get parts() {
        return z.array(node)
      },
    })
    const tree = endpoint({
      method: 'GET',
      path: '/api/tree',
      access: 'signedIn',
      summary: 'Pohon',
      output: z.object({ root: node }),
    })
    const whole = endpoint({ ...tree, path: '/api/whole', output: node })
    expectSound(JSON.parse(JSON.stringify(makeOpenApi({ test: { tree, whole } }, '1.0.0'))) as Document)
  })

  it('refuses two endpoints of one name or one address', () => {
    const [first] = Object.entries(allContracts['session'] ?? {})
    if (first === undefined) throw new Error('the session has endpoints')
    const [name, one] = first
    expect(() => makeOpenApi({ a: { [name]: one }, b: { [name]: one } }, '1')).toThrow('twice')
    expect(() => makeOpenApi({ a: { [name]: one }, b: { other: one } }, '1')).toThrow('twice')
  })

  it('has a readable page without a script of its own', async () => {
    const page = await http.app.inject({ url: '/api/docs' })
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('swagger-ui')
    expect(page.body).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=/i)
    expect(page.headers['content-security-policy']).toContain("script-src 'self'")
  })

  it('tells the types of a file that is the body', () => {
    const sendFile = endpoint({
      method: 'POST',
      path: '/api/units/:unit/files',
      access: { permission: 'note.write' },
      summary: 'Berkas',
      params: z.object({ unit: z.string() }),
      accepts: ['text/csv'],
      output: z.null(),
    })
    const operation = makeOpenApi({ test: { sendFile } }, '1').paths['/api/units/{unit}/files']?.['post'] as
      Operation | undefined
    expect(operation?.requestBody).toEqual({
      required: true,
      content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } },
    })
    expect(Object.keys(operation?.responses ?? {})).toEqual(expect.arrayContaining(['413', '415']))
  })
})
