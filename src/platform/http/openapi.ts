import { z } from 'zod'
import type { AnyEndpoint, Contract } from '#lib/endpoint.ts'

type Json = { readonly [key: string]: unknown }
export interface OpenApi {
  readonly openapi: '3.1.0'
  readonly info: Json
  readonly servers: readonly Json[]
  readonly tags: readonly Json[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Json>>; readonly securitySchemes: Json }
}

const problemSchema: Json = {
  type: 'object',
  description: 'Rincian masalah menurut RFC 9457',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'errors', 'findings'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'Apa, mengapa, dan langkah berikutnya' },
    instance: { type: 'string', description: 'Nomor permintaan' },
    code: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
    findings: { type: 'array', items: { type: 'object' } },
  },
}

const problem = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

/** Recursive shapes become components, because references of a schema count from the root of the document. */
function toSchema(
  name: string,
  shape: z.ZodType,
  io: 'input' | 'output',
  schemas: Record<string, Json>,
): Json {
  const { $schema: _, ...whole } = z.toJSONSchema(shape, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
  }) as Json
  const text = JSON.stringify(whole)
    .replaceAll('"$ref":"#/$defs/', `"$ref":"#/components/schemas/${name}.`)
    .replaceAll('"$ref":"#"', `"$ref":"#/components/schemas/${name}"`)
  const { $defs = {}, ...schema } = JSON.parse(text) as { $defs?: Record<string, Json> } & Json
  for (const [key, definition] of Object.entries($defs)) schemas[`${name}.${key}`] = definition
  if (!text.includes(`"#/components/schemas/${name}"`)) return schema
  schemas[name] = schema
  return { $ref: `#/components/schemas/${name}` }
}

function toParameters(name: string, endpoint: AnyEndpoint, schemas: Record<string, Json>): readonly Json[] {
  const places = [
    ['path', endpoint.params],
    ['query', endpoint.query],
  ] as const
  return places.flatMap(([place, shape]) => {
    if (shape === undefined) return []
    const schema = toSchema(`${name}.${place}`, shape, 'input', schemas)
    const required = (schema['required'] ?? []) as readonly string[]
    return Object.entries((schema['properties'] ?? {}) as Record<string, Json>).map(([key, value]) => ({
      name: key,
      in: place,
      required: place === 'path' || required.includes(key),
      schema: value,
    }))
  })
}

const fileContent = (types: readonly string[]): Json =>
  Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]))

function toRequestBody(name: string, endpoint: AnyEndpoint, schemas: Record<string, Json>): Json {
  if (endpoint.accepts !== undefined)
    return { requestBody: { required: true, content: fileContent(endpoint.accepts) } }
  if (endpoint.body === undefined) return {}
  const schema = toSchema(`${name}.body`, endpoint.body, 'input', schemas)
  return { requestBody: { required: true, content: { 'application/json': { schema } } } }
}

function toContent(name: string, endpoint: AnyEndpoint, schemas: Record<string, Json>): Json {
  if (endpoint.produces !== undefined) return fileContent(endpoint.produces)
  return { 'application/json': { schema: toSchema(`${name}.answer`, endpoint.output, 'output', schemas) } }
}

const accessText = (endpoint: AnyEndpoint): string => {
  if (endpoint.access === 'public') return 'Terbuka.'
  if (endpoint.access === 'signedIn') return 'Untuk siapa pun yang masuk.'
  return `Izin: \`${endpoint.access.permission}\`.`
}

function toOperation(tag: string, name: string, endpoint: AnyEndpoint, schemas: Record<string, Json>): Json {
  const isPublic = endpoint.access === 'public'
  return {
    operationId: name,
    tags: [tag],
    summary: endpoint.summary,
    description: accessText(endpoint),
    security: isPublic ? [] : [{ session: [] }],
    parameters: toParameters(name, endpoint, schemas),
    ...toRequestBody(name, endpoint, schemas),
    responses: {
      200: { description: 'Berhasil', content: toContent(name, endpoint, schemas) },
      ...(isPublic ? {} : { 401: problem('Belum masuk'), 403: problem('Tidak diizinkan') }),
      ...(endpoint.path.includes('/:') ? { 404: problem('Tidak ditemukan') } : {}),
      ...(endpoint.accepts === undefined
        ? {}
        : { 413: problem('Berkas terlalu besar'), 415: problem('Jenis isi tidak didukung') }),
      422: problem('Isian belum benar'),
      default: problem('Tidak dijalankan'),
    },
  }
}

/** The OpenAPI 3.1 description of the contracts, one tag per step. Throws when two endpoints share a name or an address. */
export function makeOpenApi(contracts: Readonly<Record<string, Contract>>, version: string): OpenApi {
  const schemas: Record<string, Json> = { Problem: problemSchema }
  const paths: Record<string, Record<string, Json>> = {}
  const names = new Set<string>()
  for (const [step, contract] of Object.entries(contracts))
    for (const [name, endpoint] of Object.entries(contract)) {
      const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
      const methods = (paths[path] ??= {})
      const method = endpoint.method.toLowerCase()
      if (names.has(name) || methods[method] !== undefined)
        throw new Error(`${name} (${endpoint.method} ${endpoint.path}) is there twice`)
      names.add(name)
      methods[method] = toOperation(step, name, endpoint, schemas)
    }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Siklus',
      version,
      description:
        'Antarmuka program Siklus: rencana, pengukuran, dan pelaporan kinerja. Angka desimal ditulis sebagai teks.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: Object.keys(contracts).map((name) => ({ name })),
    paths,
    components: {
      schemas,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'siklus_session' } },
    },
  }
}
