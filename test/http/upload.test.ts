import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { unitParams } from '#core/wire.ts'
import { describeEachEngine } from '../support/engines.ts'
import { openBound } from './bound.ts'
import { addPerson, addUnits, signInAs } from './people.ts'

const contract = {
  sendFile: endpoint({
    method: 'POST',
    path: '/api/units/:unit/files',
    access: { permission: 'note.write' },
    summary: 'Menerima berkas',
    params: unitParams,
    query: z.object({ name: z.string().min(1) }),
    accepts: ['application/octet-stream', 'text/csv'],
    largest: 1000,
    output: z.object({ name: z.string(), size: z.number(), path: z.string() }),
  }),
}
const url = '/api/units/kantor-a/files?name=rab.csv'

describeEachEngine('a file as the body', (open) => {
  let app: FastifyInstance
  beforeAll(async () => {
    const db = await open()
    const bound = await openBound(db, contract, {
      sendFile: async (call, { query, file }) =>
        call.transact(async ({ unit }) => ({ name: query.name, size: file.byteLength, path: unit.path })),
    })
    app = bound.app
    const units = await addUnits(db)
    await addPerson(db, { username: 'perencana', role: 'planner', unit: units.office })
    await addPerson(db, { username: 'pembaca', role: 'reader', unit: units.office })
  })

  const send = async (who: string | null, payload: Buffer, type = 'text/csv', to = url) =>
    app.inject({
      method: 'POST',
      url: to,
      ...(who === null ? {} : { cookies: await signInAs(app, who) }),
      headers: { 'content-type': type },
      payload,
    })

  it('comes to the action as bytes, with the rest of the input', async () => {
    const answer = await send('perencana', Buffer.from([0, 255, 1]), 'application/octet-stream')
    expect(answer.json()).toMatchObject({ name: 'rab.csv', size: 3 })
    expect((await send('perencana', Buffer.from('a;b'))).json()).toMatchObject({ size: 3 })
  })

  it('is refused when it is too large, empty, no file or of another type', async () => {
    const refused = async (payload: Buffer, type?: string) => {
      const answer = await send('perencana', payload, type)
      return [answer.statusCode, answer.json().code]
    }
    expect(await refused(Buffer.alloc(1001))).toEqual([413, 'tooLarge'])
    expect(await refused(Buffer.alloc(1000))).toEqual([200, undefined])
    expect(await refused(Buffer.alloc(0))).toEqual([422, 'invalid'])
    expect(await refused(Buffer.from('x'), 'image/png')).toEqual([415, 'notJson'])
    const answer = await send('perencana', Buffer.from('x'), 'text/csv', '/api/units/kantor-a/files')
    expect(answer.json().errors).toEqual([{ field: 'query.name', message: 'Wajib diisi.' }])
  })

  it('is not read for somebody who may not send it', async () => {
    const tooMuch = Buffer.alloc(5000)
    expect((await send(null, tooMuch)).statusCode).toBe(401)
    expect((await send('pembaca', tooMuch)).statusCode).toBe(403)
    const elsewhere = await send('perencana', tooMuch, 'text/csv', url.replace('kantor-a', 'kantor-b'))
    expect(elsewhere.statusCode).toBe(404)
  })

  it('is taken nowhere else: other endpoints stay with JSON', async () => {
    expect((await send('perencana', Buffer.from('x'), 'text/csv', '/api/session')).statusCode).toBe(415)
  })
})
