import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { Refusal } from '#core/refusal.ts'
import { unitParams, yearNumber } from '#core/wire.ts'
import type { Database } from '#platform/database/database.ts'
import { describeEachEngine } from '../support/engines.ts'
import { openBound } from './bound.ts'
import { addPerson, addUnits, post, signInAs } from './people.ts'

const unitAnswer = z.object({ path: z.string(), scope: z.string(), seen: z.array(z.string()) })
const contract = {
  readNote: endpoint({
    method: 'GET',
    path: '/api/units/:unit/note',
    access: { permission: 'note.read' },
    summary: 'Catatan unit',
    params: unitParams,
    output: unitAnswer,
  }),
  writeNote: endpoint({
    method: 'POST',
    path: '/api/units/:unit/note/:year',
    access: { permission: 'note.write' },
    summary: 'Menulis catatan',
    params: unitParams.extend({ year: yearNumber }),
    query: z.object({ draft: z.enum(['ya', 'tidak']) }),
    body: z.object({ title: z.string().min(3), rows: z.array(z.object({ value: z.number().max(10) })) }),
    output: z.object({ title: z.string() }),
  }),
  writeAll: endpoint({
    method: 'POST',
    path: '/api/all',
    access: { permission: 'all.write' },
    summary: 'Seluruh instalasi',
    output: z.object({ username: z.string() }),
  }),
  fail: endpoint({
    method: 'POST',
    path: '/api/fail/:how',
    access: 'public',
    summary: 'Gagal dengan cara tertentu',
    params: z.object({ how: z.string() }),
    output: z.object({ done: z.boolean() }),
  }),
  getFile: endpoint({
    method: 'GET',
    path: '/api/file',
    access: 'public',
    summary: 'Berkas',
    output: z.string(),
    produces: ['text/csv'],
  }),
}

let attempts = 0
const withCode = (code: string): Error => Object.assign(new Error(`secret detail ${code}`), { code })
function failAs(how: string): { done: boolean } {
  attempts += 1
  if (how === 'once') {
    if (attempts === 1) throw withCode('40P01')
    return { done: true }
  }
  if (how === 'more') return { done: true, password: 'rahasia' } as { done: boolean }
  if (how === 'less') return {} as { done: boolean }
  if (how === 'refuse')
    throw new Refusal('locked', 'Triwulan ini sudah final.', {
      findings: [{ rule: 'r', severity: 'error', place: 'p', message: 'm', next: 'n' }],
    })
  throw withCode(how)
}

describeEachEngine('bind', (open) => {
  let db: Database
  let app: FastifyInstance
  let log: string[]
  beforeAll(async () => {
    db = await open()
    const bound = await openBound(db, contract, {
      readNote: async (call) => {
        const { rows } = await sql<{ slug: string; scope: string }>`
          select slug, current_setting('app.scope') as scope from organisation.unit order by slug`.execute(
          call.tx,
        )
        return { path: call.unit.path, scope: rows[0]?.scope ?? '', seen: rows.map((row) => row.slug) }
      },
      writeNote: async (_call, { body }) => ({ title: body.title }),
      writeAll: async (call) => ({ username: call.actor.username }),
      fail: async (_call, { params }) => failAs(params.how),
      getFile: async () => ({
        fileName: 'Laporan "Triwulan II" – Kalbar.csv',
        contentType: 'text/csv; charset=utf-8',
        disposition: 'attachment' as const,
        content: async () => 'a;b',
      }),
    })
    app = bound.app
    log = bound.log
    const units = await addUnits(db)
    await addPerson(db, { username: 'perencana', role: 'planner', unit: units.office })
    await addPerson(db, { username: 'pembaca', role: 'reader', unit: units.office })
    await addPerson(db, { username: 'pusat', role: 'centre', unit: units.agency })
    await addPerson(db, { username: 'pengelola', role: 'administrator', unit: null })
    await addPerson(db, { username: 'pengelola-kantor', role: 'administrator', unit: units.office })
  })

  const as = async (username: string, method: 'GET' | 'POST', url: string, payload?: object) =>
    app.inject({ method, url, cookies: await signInAs(app, username), ...(payload && { payload }) })

  it('lists every wrong field of path, query and body, in Indonesian', async () => {
    const answer = await as('perencana', 'POST', '/api/units/kantor-a/note/1800?draft=mungkin', {
      title: 'ab',
      rows: [{ value: 11 }, {}, { value: 'x' }],
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({
      type: 'urn:siklus:problem:invalid',
      title: 'Isian belum benar',
      status: 422,
      instance: answer.headers['x-request-id'],
      errors: [
        { field: 'params.year', message: 'Paling sedikit 2000.' },
        { field: 'query.draft', message: 'Pilih salah satu: ya, tidak.' },
        { field: 'body.title', message: 'Paling sedikit 3 karakter.' },
        { field: 'body.rows.0.value', message: 'Paling banyak 10.' },
        { field: 'body.rows.1.value', message: 'Wajib diisi.' },
        { field: 'body.rows.2.value', message: 'Harus berupa angka.' },
      ],
    })
  })

  it('runs a handler in one transaction limited to the widest grant that allows it', async () => {
    expect((await as('perencana', 'GET', '/api/units/kantor-a/note')).json()).toMatchObject({
      seen: ['badan', 'kantor-a'],
    })
    const wide = (await as('pusat', 'GET', '/api/units/kantor-a/note')).json()
    expect(wide.seen).toEqual(['badan', 'kantor-a', 'kantor-b'])
    expect(wide.path).toContain(wide.scope)
  })

  it('answers an unseen unit like an unknown one, and a seen one that is not allowed with 403', async () => {
    const url = (slug: string) => `/api/units/${slug}/note/2025?draft=ya`
    const body = { title: 'judul', rows: [] }
    const unseen = await as('perencana', 'POST', url('kantor-b'), body)
    const unknown = await as('perencana', 'POST', url('tidak-ada'), body)
    expect([unseen.statusCode, unknown.statusCode]).toEqual([404, 404])
    expect(unseen.json().detail).toBe(unknown.json().detail)
    expect((await as('perencana', 'POST', url('badan'), body)).statusCode).toBe(404)
    expect((await as('pembaca', 'POST', url('kantor-a'), body)).statusCode).toBe(403)
    expect((await as('perencana', 'POST', url('kantor-a'), body)).statusCode).toBe(200)
    expect((await app.inject({ method: 'POST', url: url('kantor-a'), payload: body })).statusCode).toBe(401)
  })

  it('asks for the role on the whole installation where the path names no unit', async () => {
    expect((await as('pengelola', 'POST', '/api/all')).json()).toEqual({ username: 'pengelola' })
    expect((await as('pengelola-kantor', 'POST', '/api/all')).statusCode).toBe(403)
  })

  it.each(["kantor-a' or '1'='1", '%2e%2e', 'kantor-a%00', 'KANTOR-A', '1'])(
    'answers the forged slug %s with 404',
    async (slug) => {
      expect((await as('pusat', 'GET', `/api/units/${encodeURI(slug)}/note`)).statusCode).toBe(404)
    },
  )

  it('runs once more what the database undid because of another transaction', async () => {
    attempts = 0
    expect((await post(app, '/api/fail/once', {})).json()).toEqual({ done: true })
    expect(attempts).toBe(2)
    attempts = 0
    const always = await post(app, '/api/fail/40001', {})
    expect([always.statusCode, attempts]).toEqual([503, 2])
  })

  it.each([
    ['53100', 507, 'storageFull'],
    ['ENOSPC', 507, 'storageFull'],
    ['57P01', 503, 'databaseAway'],
    ['22021', 422, 'invalid'],
    ['22003', 422, 'invalid'],
    ['22008', 422, 'invalid'],
    ['refuse', 423, 'locked'],
    ['anything', 500, 'fault'],
    ['more', 500, 'fault'],
    ['less', 500, 'fault'],
  ])('answers %s with %i %s', async (how, status, code) => {
    const answer = await post(app, `/api/fail/${how}`, {})
    expect(answer.statusCode).toBe(status)
    expect(answer.json()).toMatchObject({ code, status })
    expect(answer.json().findings).toHaveLength(how === 'refuse' ? 1 : 0)
    expect(answer.body).not.toContain('secret')
    expect(answer.body).not.toContain('rahasia')
  })

  it('logs a fault once, with the id that the answer names', async () => {
    const before = log.length
    const answer = await post(app, '/api/fail/boom', {})
    const faults = log.slice(before).filter((line) => line.includes('"level":"error"'))
    expect(faults).toHaveLength(1)
    expect(JSON.parse(faults[0] ?? '')).toMatchObject({ requestId: answer.json().instance })
  })

  it('keeps query strings, headers and bodies out of the log', async () => {
    const before = log.length
    await app.inject({
      method: 'POST',
      url: '/api/session?token=abc',
      headers: { authorization: 'Bearer geheim' },
      payload: { identifier: 'perencana', password: 'salah-sekali' },
    })
    const text = log.slice(before).join('')
    expect(text).toContain('"path":"/api/session"')
    expect(text).not.toMatch(/abc|geheim|salah-sekali/)
  })

  it('names a file for old and new browsers', async () => {
    const answer = await app.inject({ url: '/api/file' })
    expect(answer.body).toBe('a;b')
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="Laporan _Triwulan II_  Kalbar.csv"; filename*=UTF-8''Laporan%20%22Triwulan%20II%22%20%E2%80%93%20Kalbar.csv`,
    )
  })

  describe('what is no JSON request', () => {
    it.each([
      ['broken JSON', 'application/json', '{"a":', 400],
      ['nothing', 'application/json', '', 400],
      ['poisoned JSON', 'application/json', '{"__proto__":{"x":1}}', 400],
      ['a form', 'application/x-www-form-urlencoded', 'identifier=a&password=b', 415],
      ['plain text', 'text/plain', '{}', 415],
      ['2 MB', 'application/json', `"${'x'.repeat(2_000_000)}"`, 413],
    ])('%s', async (_name, type, payload, status) => {
      const answer = await app.inject({
        method: 'POST',
        url: '/api/session',
        headers: { 'content-type': type },
        payload,
      })
      expect(answer.statusCode).toBe(status)
      expect(answer.headers['content-type']).toContain('application/problem+json')
      expect(answer.json().detail).toMatch(/\.$/)
    })
  })
})
