import { expect, it } from 'vitest'
import { roles } from '#core/permission.ts'
import { addPerson, password, post } from '../http/people.ts'
import { addAgency, openJambi, signInClient, describeOffices } from './office.ts'

const newcomer = { username: 'siti', name: 'Siti', unit: 'bkk-jambi', role: 'planner' }

describeOffices('users', (open) => {
  it('a new user signs in with the one-time password, changes it, and only then works', async () => {
    const { http, admin } = await openJambi(await open())
    const added = await admin.post('/api/users', newcomer)
    expect(added.statusCode, added.body).toBe(200)
    const { oneTimePassword, user } = added.json()
    expect(user).toMatchObject({ username: 'siti', mustChangePassword: true, canEdit: true })

    const signedIn = await post(http.app, '/api/session', { identifier: 'siti', password: oneTimePassword })
    expect(signedIn.json()).toMatchObject({ mustChangePassword: true })
    const cookies = { siklus_session: signedIn.cookies[0]?.value ?? '' }
    const ask = () => http.app.inject({ method: 'GET', url: '/api/units/bkk-jambi', cookies })
    expect((await ask()).statusCode).toBe(403)
    await http.app.inject({
      method: 'PUT',
      url: '/api/session/password',
      cookies,
      payload: { current: oneTimePassword, next: 'empat gelas teh manis' },
    })
    expect((await ask()).statusCode).toBe(200)
  })

  it('ORG-08, ORG-09, ORG-10, ORG-11, ORG-17: each role reads its office and does what is its own', async () => {
    const db = await open()
    const { http, jambi, admin } = await openJambi(db)
    for (const role of roles)
      await addPerson(db, { username: `orang.${role.toLowerCase()}`, role, unit: jambi })
    const table: Record<string, readonly number[]> = {}
    for (const role of roles) {
      const client = await signInClient(http, `orang.${role.toLowerCase()}`)
      const { version } = (await admin.get('/api/units/bkk-jambi')).json()
      const answers = [
        await client.get('/api/units/bkk-jambi'),
        await client.put('/api/units/bkk-jambi/contact', { city: 'Jambi', version }),
        await client.get('/api/units/bkk-jambi/history'),
        await client.get('/api/users'),
      ]
      table[role] = answers.map((answer) => answer.statusCode)
    }
    const reads = [200, 403, 200, 403]
    expect(table).toEqual({
      planner: [200, 200, 200, 403],
      fieldOfficer: reads,
      teamLead: reads,
      financeManager: reads,
      head: reads,
      centre: [200, 200, 200, 403],
      inspector: reads,
      administrator: [200, 200, 200, 200],
      reader: [200, 403, 403, 403],
    })
  })

  it('ORG-14, ORG-15, ORG-17, ORG-22: inspectorate, unit pembina and readers see every unit below their own, and no other', async () => {
    const db = await open()
    const { agency, kalbar } = await addAgency(db)
    const { http, directorate } = await openJambi(db)
    await addPerson(db, { username: 'pembina', role: 'inspector', unit: directorate })
    await addPerson(db, { username: 'inspektur', role: 'inspector', unit: agency })
    await addPerson(db, { username: 'pembaca', role: 'reader', unit: kalbar })
    const inspector = await signInClient(http, 'inspektur')
    const reader = await signInClient(http, 'pembaca')
    const mentor = await signInClient(http, 'pembina')
    const status = async (client: typeof reader) =>
      Promise.all(
        ['barantin', 'bkhit-kalbar', 'bkhit-maluku', 'ditjen-p2p', 'bkk-jambi'].map(
          async (slug) => (await client.get(`/api/units/${slug}`)).statusCode,
        ),
      )
    expect(await status(inspector)).toEqual([200, 200, 200, 404, 404])
    expect(await status(reader)).toEqual([404, 200, 404, 404, 404])
    expect(await status(mentor)).toEqual([404, 404, 404, 200, 200])
    const mine = (await inspector.get('/api/my-units')).json()
    expect(mine.units.map((unit: { roles: string[] }) => unit.roles)).toEqual(
      Array.from({ length: 3 }, () => ['inspector']),
    )
    expect(mine.can).toEqual({ manageUsers: false, readHistory: true })
  })

  it('an administrator sees and grants only within the own scope', async () => {
    const db = await open()
    const { kalbar } = await addAgency(db)
    const { http, admin } = await openJambi(db)
    const stranger = await addPerson(db, { username: 'orang.kalbar', role: 'planner', unit: kalbar })
    await addPerson(db, { username: 'admin.pusat', role: 'administrator', unit: null })

    const listed = (await admin.get('/api/users')).json()
    expect(listed.users.map((user: { username: string }) => user.username)).toEqual(['admin.jambi'])
    expect(listed.units.map((unit: { slug: string }) => unit.slug)).toEqual(['bkk-jambi'])
    const beyond = [
      await admin.post('/api/users', { ...newcomer, unit: 'bkhit-kalbar' }),
      await admin.post('/api/users', { ...newcomer, unit: null }),
      await admin.post(`/api/users/${stranger}/roles`, { unit: 'bkk-jambi', role: 'planner' }),
      await admin.post(`/api/users/${stranger}/password`, { reason: 'coba' }),
      await admin.get('/api/users?unit=bkhit-kalbar'),
    ]
    expect(beyond.map((answer) => answer.statusCode)).toEqual([404, 404, 404, 404, 404])
    const centre = await signInClient(http, 'admin.pusat')
    expect((await centre.get('/api/users?search=kalbar')).json()).toMatchObject({ total: 1 })
  })

  it('users come page by page in the order that was asked for, with the number of all', async () => {
    const db = await open()
    const { http } = await openJambi(db)
    for (const username of ['anton', 'budi', 'cici'])
      await addPerson(db, { username, role: 'reader', unit: null })
    await addPerson(db, { username: 'zaki', role: 'administrator', unit: null })
    const centre = await signInClient(http, 'zaki')
    const page = async (query: string) => {
      const { users, total } = (await centre.get(`/api/users?limit=2&${query}`)).json()
      return { names: users.map((user: { username: string }) => user.username), total }
    }
    expect(await page('page=0&sort=name&descending=true')).toEqual({ names: ['zaki', 'cici'], total: 5 })
    expect(await page('page=1')).toEqual({ names: ['budi', 'cici'], total: 5 })
    expect((await centre.get('/api/users?sort=password')).statusCode).toBe(422)
  })

  it('an administrator cannot take over somebody who also holds a role above', async () => {
    const db = await open()
    const { http, admin, jambi } = await openJambi(db)
    const chief = await addPerson(db, { username: 'admin.pusat', role: 'administrator', unit: null })
    const centre = await signInClient(http, 'admin.pusat')
    await centre.post(`/api/users/${chief}/roles`, { unit: 'bkk-jambi', role: 'head' })
    expect(jambi.path).toMatch(/^\/\d+\//)

    const seen = (await admin.get('/api/users?search=pusat')).json().users[0]
    expect(seen).toMatchObject({ canEdit: false, roles: [{ role: 'head' }] })
    expect((await admin.post(`/api/users/${chief}/password`, { reason: 'lupa' })).statusCode).toBe(403)
    const disable = { name: 'X', email: null, disabled: true, reason: 'coba' }
    expect((await admin.put(`/api/users/${chief}`, disable)).statusCode).toBe(403)
    expect((await signInClient(http, 'admin.pusat')).get).toBeDefined()
  })

  it('the last administrator of a unit is neither revoked nor disabled', async () => {
    const db = await open()
    const { admin } = await openJambi(db)
    const self = (await admin.get('/api/users')).json().users[0]
    await admin.post(`/api/users/${self.id}/roles`, { unit: 'bkk-jambi', role: 'planner' })
    const held = (await admin.get('/api/users')).json().users[0].roles
    const role = held.find((one: { role: string }) => one.role === 'administrator').id
    const revoke = () => admin.put(`/api/users/${self.id}/roles/${role}/revoke`, { reason: 'pindah' })
    const refused = await revoke()
    expect(refused.statusCode).toBe(409)
    expect(refused.json().detail).toContain('administrator terakhir')
    const disable = { name: self.name, email: self.email, disabled: true, reason: 'pindah' }
    expect((await admin.put(`/api/users/${self.id}`, disable)).statusCode).toBe(409)

    await admin.post('/api/users', { ...newcomer, role: 'administrator' })
    expect((await revoke()).statusCode).toBe(200)
    expect((await admin.get('/api/users')).statusCode).toBe(403)
  })

  it('two administrators who disable each other at the same moment leave one', async () => {
    const db = await open()
    const { http, admin, jambi } = await openJambi(db)
    const ids = [(await admin.get('/api/users')).json().users[0].id]
    ids.push(await addPerson(db, { username: 'admin.dua', role: 'administrator', unit: jambi }))
    const second = await signInClient(http, 'admin.dua')
    const disable = { name: 'Administrator', email: null, disabled: true, reason: 'pindah' }
    const answers = await Promise.all([
      admin.put(`/api/users/${ids[1]}`, disable),
      second.put(`/api/users/${ids[0]}`, disable),
    ])
    const enabled = await db.asPlatform((tx) =>
      tx.selectFrom('platform.account').select('id').where('disabled_at', 'is', null).execute(),
    )
    expect(enabled).toHaveLength(1)
    expect(answers.map(({ statusCode }) => statusCode)).toContain(200)
  })

  it('the last role of a person is not revoked, and a role is granted once', async () => {
    const { admin } = await openJambi(await open())
    const { user } = (await admin.post('/api/users', newcomer)).json()
    const last = await admin.put(`/api/users/${user.id}/roles/${user.roles[0].id}/revoke`, { reason: 'x' })
    expect(last.statusCode).toBe(409)
    const late = { ...newcomer, username: 'lama', validUntil: '2025-07-07' }
    expect((await admin.post('/api/users', late)).json().errors).toMatchObject([{ field: 'body.validUntil' }])
    const twice = await admin.post(`/api/users/${user.id}/roles`, { unit: 'bkk-jambi', role: 'planner' })
    expect(twice.statusCode).toBe(409)
    const over = { unit: 'bkk-jambi', role: 'head', validUntil: '2025-07-07' }
    expect((await admin.post(`/api/users/${user.id}/roles`, over)).statusCode).toBe(422)
  })

  it('disabling ends the sessions at once, and enabling lets the person in again', async () => {
    const db = await open()
    const { http, admin, jambi } = await openJambi(db)
    const id = await addPerson(db, { username: 'budi', role: 'planner', unit: jambi })
    const person = await signInClient(http, 'budi')
    const save = (disabled: boolean) =>
      admin.put(`/api/users/${id}`, { name: 'Budi', email: null, disabled, reason: 'cuti' })
    expect((await save(true)).statusCode).toBe(200)
    expect((await person.get('/api/profile')).statusCode).toBe(401)
    const refused = await post(http.app, '/api/session', { identifier: 'budi', password })
    expect(refused.statusCode).toBe(401)
    await save(false)
    expect((await (await signInClient(http, 'budi')).get('/api/profile')).json()).toMatchObject({
      name: 'Budi',
      roles: [{ unitSlug: 'bkk-jambi', role: 'planner' }],
    })
  })

  it('a role that has ended opens nothing', async () => {
    const db = await open()
    const { http, admin, jambi } = await openJambi(db)
    const id = await addPerson(db, { username: 'budi', role: 'reader', unit: jambi })
    await admin.post(`/api/users/${id}/roles`, {
      unit: 'bkk-jambi',
      role: 'planner',
      validUntil: '2025-07-10',
    })
    const contact = async () =>
      (await (await signInClient(http, 'budi')).put('/api/units/bkk-jambi/contact', { version: 1 }))
        .statusCode
    http.clock.moveBy(3 * 86_400_000)
    expect(await contact()).toBe(403)
  })

  it('username and e-mail that are taken are refused together; a profile keeps its own', async () => {
    const db = await open()
    const { http, admin, jambi } = await openJambi(db)
    await addPerson(db, { username: 'siti', role: 'planner', unit: jambi })
    const refused = await admin.post('/api/users', { ...newcomer, email: 'siti@contoh.go.id' })
    expect(refused.statusCode).toBe(409)
    expect(refused.json().errors.map((error: { field: string }) => error.field)).toEqual([
      'body.username',
      'body.email',
    ])
    const siti = await signInClient(http, 'siti')
    const kept = await siti.put('/api/profile', { email: 'SITI@contoh.go.id' })
    expect(kept.json()).toMatchObject({ name: 'Orang siti', email: 'siti@contoh.go.id' })
    const taken = await siti.put('/api/profile', { email: 'admin.jambi@contoh.go.id' })
    expect(taken.statusCode).toBe(409)
  })

  it('nobody signs under another name: the own name is set by administrators only', async () => {
    const db = await open()
    const { http, jambi } = await openJambi(db)
    await addPerson(db, { username: 'siti', role: 'fieldOfficer', unit: jambi })
    const siti = await signInClient(http, 'siti')
    const renamed = await siti.put('/api/profile', { name: 'Kepala Jambi', email: 'siti@contoh.go.id' })
    expect(renamed.statusCode).toBe(422)
    expect((await siti.put('/api/profile', { email: null })).statusCode).toBe(200)
    expect((await siti.get('/api/profile')).json()).toMatchObject({ name: 'Orang siti', email: null })
  })

  it("history tells colleagues nobody's e-mail", async () => {
    const db = await open()
    const { http, admin, jambi } = await openJambi(db)
    await addPerson(db, { username: 'budi', role: 'fieldOfficer', unit: jambi })
    const { user } = (await admin.post('/api/users', { ...newcomer, email: 'siti@contoh.go.id' })).json()
    const save = { name: 'Siti A.', email: 'siti.a@contoh.go.id', disabled: false, reason: 'nama' }
    expect((await admin.put(`/api/users/${user.id}`, save)).statusCode).toBe(200)
    await admin.put('/api/profile', { email: 'baru@contoh.go.id' })
    const read = await (await signInClient(http, 'budi')).get('/api/units/bkk-jambi/history')
    expect(read.json().entries.map((entry: { action: string }) => entry.action)).toEqual([
      'saveEmail',
      'save',
      'add',
    ])
    expect(read.body).not.toContain('@')
  })

  it('every change is written down, with who, what before and after, and why; older pages follow', async () => {
    const db = await open()
    const { http, admin, jambi } = await openJambi(db)
    const { user } = (await admin.post('/api/users', newcomer)).json()
    await admin.post(`/api/users/${user.id}/password`, { reason: 'lupa' })
    await admin.put('/api/units/bkk-jambi/contact', { city: 'Jambi', phone: '0741', version: 1 })

    const first = (await admin.get('/api/units/bkk-jambi/history?limit=2')).json()
    expect(first.entries).toMatchObject([
      {
        action: 'saveContact',
        actor: 'Orang admin.jambi',
        before: { phone: null },
        after: { phone: '0741' },
      },
      { action: 'resetPassword', entityKey: 'siti', reason: 'lupa', unitSlug: 'bkk-jambi' },
    ])
    const older = (await admin.get(`/api/units/bkk-jambi/history?limit=2&before=${first.next}`)).json()
    expect(older).toMatchObject({ entries: [{ action: 'add', entity: 'organisation.user' }], next: null })
    expect(JSON.stringify([first, older])).not.toMatch(/password_?hash|oneTime/i)
    const contact = await admin.get('/api/units/bkk-jambi/history?entity=organisation.unit&key=bkk-jambi')
    expect(contact.json().entries).toHaveLength(1)

    expect((await admin.get('/api/history')).statusCode).toBe(403)
    await addPerson(db, { username: 'admin.pusat', role: 'administrator', unit: null })
    const all = await (await signInClient(http, 'admin.pusat')).get('/api/history')
    expect(all.json().entries).toHaveLength(3)
    expect(jambi.id).toBeGreaterThan(0)
  })
})
