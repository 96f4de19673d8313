import { expect, it } from 'vitest'
import { roles } from '#core/permission.ts'
import { addPerson, password, post, tokenOf } from '../http/people.ts'
import { only, present } from '../support/present.ts'
import { openClient } from '../support/sample-office.ts'
import { addAgency, openJambi, signInClient, describeOffices } from './office.ts'

const newcomer = { username: 'siti', name: 'Siti', unit: 'bkk-jambi', role: 'planner' } as const

describeOffices('users', (open) => {
  it('a new user signs in with the one-time password, changes it, and only then works', async () => {
    const { http, admin } = await openJambi(await open())
    const { oneTimePassword, user } = await admin.send('POST', '/api/users', newcomer)
    expect(user).toMatchObject({ username: 'siti', mustChangePassword: true, canEdit: true })

    const signedIn = await post(http.app, '/api/session', { identifier: 'siti', password: oneTimePassword })
    expect(signedIn.json()).toMatchObject({ mustChangePassword: true })
    const siti = openClient(http, { siklus_session: tokenOf(signedIn) })
    await siti.send('GET', '/api/units/bkk-jambi', undefined, 403)
    const change = { current: oneTimePassword, next: 'empat gelas teh manis' }
    await siti.send('PUT', '/api/session/password', change)
    await siti.send('GET', '/api/units/bkk-jambi')
  })

  it('ORG-08, ORG-09, ORG-10, ORG-11, ORG-17: each role reads its office and does what is its own', async () => {
    const db = await open()
    const { http, jambi, admin } = await openJambi(db)
    for (const role of roles)
      await addPerson(db, { username: `orang.${role.toLowerCase()}`, role, unit: jambi })
    const table: Record<string, readonly number[]> = {}
    for (const role of roles) {
      const client = await signInClient(http, `orang.${role.toLowerCase()}`)
      const { version } = await admin.send('GET', '/api/units/bkk-jambi')
      table[role] = [
        await client.statusOf('GET', '/api/units/bkk-jambi'),
        await client.statusOf('PUT', '/api/units/bkk-jambi/contact', { city: 'Jambi', version }),
        await client.statusOf('GET', '/api/units/bkk-jambi/history'),
        await client.statusOf('GET', '/api/users'),
      ]
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
    const slugs = ['barantin', 'bkhit-kalbar', 'bkhit-maluku', 'ditjen-p2p', 'bkk-jambi']
    const status = (client: typeof reader) =>
      Promise.all(slugs.map((slug) => client.statusOf('GET', `/api/units/${slug}`)))
    expect(await status(inspector)).toEqual([200, 200, 200, 404, 404])
    expect(await status(reader)).toEqual([404, 200, 404, 404, 404])
    expect(await status(mentor)).toEqual([404, 404, 404, 200, 200])
    const mine = await inspector.send('GET', '/api/my-units')
    expect(mine.units.map((unit) => unit.roles)).toEqual(Array.from({ length: 3 }, () => ['inspector']))
    expect(mine.can).toEqual({ manageUsers: false, readHistory: true })
  })

  it('an administrator sees and grants only within the own scope', async () => {
    const db = await open()
    const { kalbar } = await addAgency(db)
    const { http, admin } = await openJambi(db)
    const stranger = await addPerson(db, { username: 'orang.kalbar', role: 'planner', unit: kalbar })
    await addPerson(db, { username: 'admin.pusat', role: 'administrator', unit: null })

    const listed = await admin.send('GET', '/api/users')
    expect(listed.users.map(({ username }) => username)).toEqual(['admin.jambi'])
    expect(listed.units.map(({ slug }) => slug)).toEqual(['bkk-jambi'])
    await admin.send('POST', '/api/users', { ...newcomer, unit: 'bkhit-kalbar' }, 404)
    await admin.send('POST', '/api/users', { ...newcomer, unit: null }, 404)
    await admin.send('POST', `/api/users/${stranger}/roles`, { unit: 'bkk-jambi', role: 'planner' }, 404)
    await admin.send('POST', `/api/users/${stranger}/password`, { reason: 'coba' }, 404)
    await admin.send('GET', '/api/users?unit=bkhit-kalbar', undefined, 404)
    const centre = await signInClient(http, 'admin.pusat')
    expect((await centre.send('GET', '/api/users?search=kalbar')).total).toBe(1)
  })

  it('users come page by page in the order that was asked for, with the number of all', async () => {
    const db = await open()
    const { http } = await openJambi(db)
    for (const username of ['anton', 'budi', 'cici'])
      await addPerson(db, { username, role: 'reader', unit: null })
    await addPerson(db, { username: 'zaki', role: 'administrator', unit: null })
    const centre = await signInClient(http, 'zaki')
    const page = async (query: string) => {
      const { users, total } = await centre.send('GET', `/api/users?limit=2&${query}`)
      return { names: users.map(({ username }) => username), total }
    }
    expect(await page('page=0&sort=name&descending=true')).toEqual({ names: ['zaki', 'cici'], total: 5 })
    expect(await page('page=1')).toEqual({ names: ['budi', 'cici'], total: 5 })
    await centre.send('GET', '/api/users?sort=password', undefined, 422)
  })

  it('an administrator cannot take over somebody who also holds a role above', async () => {
    const db = await open()
    const { http, admin, jambi } = await openJambi(db)
    const chief = await addPerson(db, { username: 'admin.pusat', role: 'administrator', unit: null })
    const centre = await signInClient(http, 'admin.pusat')
    await centre.send('POST', `/api/users/${chief}/roles`, { unit: 'bkk-jambi', role: 'head' })
    expect(jambi.path).toMatch(/^\/\d+\//)

    const [seen] = (await admin.send('GET', '/api/users?search=pusat')).users
    expect(seen).toMatchObject({ canEdit: false, roles: [{ role: 'head' }] })
    await admin.send('POST', `/api/users/${chief}/password`, { reason: 'lupa' }, 403)
    const disable = { name: 'X', email: null, disabled: true, reason: 'coba' }
    await admin.send('PUT', `/api/users/${chief}`, disable, 403)
    expect(await signInClient(http, 'admin.pusat')).toBeDefined()
  })

  it('the last administrator of a unit is neither revoked nor disabled', async () => {
    const db = await open()
    const { admin } = await openJambi(db)
    const self = only((await admin.send('GET', '/api/users')).users)
    await admin.send('POST', `/api/users/${self.id}/roles`, { unit: 'bkk-jambi', role: 'planner' })
    const { roles: held } = only((await admin.send('GET', '/api/users')).users)
    const role = present(held.find((one) => one.role === 'administrator')).id
    const revoking = ['PUT', `/api/users/${self.id}/roles/${role}/revoke`, { reason: 'pindah' }] as const
    const refused = await admin.send(...revoking, 409)
    expect(refused.detail).toContain('administrator terakhir')
    const disable = { name: self.name, email: self.email, disabled: true, reason: 'pindah' }
    await admin.send('PUT', `/api/users/${self.id}`, disable, 409)

    await admin.send('POST', '/api/users', { ...newcomer, role: 'administrator' })
    await admin.send(...revoking)
    await admin.send('GET', '/api/users', undefined, 403)
  })

  it('two administrators who disable each other at the same moment leave one', async () => {
    const db = await open()
    const { http, admin, jambi } = await openJambi(db)
    const first = only((await admin.send('GET', '/api/users')).users).id
    const other = await addPerson(db, { username: 'admin.dua', role: 'administrator', unit: jambi })
    const second = await signInClient(http, 'admin.dua')
    const disable = { name: 'Administrator', email: null, disabled: true, reason: 'pindah' }
    const answers = await Promise.all([
      admin.statusOf('PUT', `/api/users/${other}`, disable),
      second.statusOf('PUT', `/api/users/${first}`, disable),
    ])
    const enabled = await db.asPlatform((tx) =>
      tx.selectFrom('platform.account').select('id').where('disabled_at', 'is', null).execute(),
    )
    expect(enabled).toHaveLength(1)
    expect(answers).toContain(200)
  })

  it('the last role of a person is not revoked, and a role is granted once', async () => {
    const { admin } = await openJambi(await open())
    const { user } = await admin.send('POST', '/api/users', newcomer)
    const role = only(user.roles)
    await admin.send('PUT', `/api/users/${user.id}/roles/${role.id}/revoke`, { reason: 'x' }, 409)
    const late = { ...newcomer, username: 'lama', validUntil: '2025-07-07' }
    expect((await admin.send('POST', '/api/users', late, 422)).errors).toMatchObject([
      { field: 'body.validUntil' },
    ])
    const twice = { unit: 'bkk-jambi', role: 'planner' }
    await admin.send('POST', `/api/users/${user.id}/roles`, twice, 409)
    const over = { unit: 'bkk-jambi', role: 'head', validUntil: '2025-07-07' }
    await admin.send('POST', `/api/users/${user.id}/roles`, over, 422)
  })

  it('disabling ends the sessions at once, and enabling lets the person in again', async () => {
    const db = await open()
    const { http, admin, jambi } = await openJambi(db)
    const id = await addPerson(db, { username: 'budi', role: 'planner', unit: jambi })
    const person = await signInClient(http, 'budi')
    const save = (disabled: boolean) =>
      admin.send('PUT', `/api/users/${id}`, { name: 'Budi', email: null, disabled, reason: 'cuti' })
    await save(true)
    await person.send('GET', '/api/profile', undefined, 401)
    const refused = await post(http.app, '/api/session', { identifier: 'budi', password })
    expect(refused.statusCode).toBe(401)
    await save(false)
    expect(await (await signInClient(http, 'budi')).send('GET', '/api/profile')).toMatchObject({
      name: 'Budi',
      roles: [{ unitSlug: 'bkk-jambi', role: 'planner' }],
    })
  })

  it('a role that has ended opens nothing', async () => {
    const db = await open()
    const { http, admin, jambi } = await openJambi(db)
    const id = await addPerson(db, { username: 'budi', role: 'reader', unit: jambi })
    await admin.send('POST', `/api/users/${id}/roles`, {
      unit: 'bkk-jambi',
      role: 'planner',
      validUntil: '2025-07-10',
    })
    http.clock.moveBy(3 * 86_400_000)
    const budi = await signInClient(http, 'budi')
    await budi.send('PUT', '/api/units/bkk-jambi/contact', { version: 1 }, 403)
  })

  it('username and e-mail that are taken are refused together; a profile keeps its own', async () => {
    const db = await open()
    const { http, admin, jambi } = await openJambi(db)
    await addPerson(db, { username: 'siti', role: 'planner', unit: jambi })
    const again = { ...newcomer, email: 'siti@contoh.go.id' }
    const refused = await admin.send('POST', '/api/users', again, 409)
    expect(refused.errors.map(({ field }) => field)).toEqual(['body.username', 'body.email'])
    const siti = await signInClient(http, 'siti')
    const kept = await siti.send('PUT', '/api/profile', { email: 'SITI@contoh.go.id' })
    expect(kept).toMatchObject({ name: 'Orang siti', email: 'siti@contoh.go.id' })
    await siti.send('PUT', '/api/profile', { email: 'admin.jambi@contoh.go.id' }, 409)
  })

  it('nobody signs under another name: the own name is set by administrators only', async () => {
    const db = await open()
    const { http, jambi } = await openJambi(db)
    await addPerson(db, { username: 'siti', role: 'fieldOfficer', unit: jambi })
    const siti = await signInClient(http, 'siti')
    const renamed = { name: 'Kepala Jambi', email: 'siti@contoh.go.id' }
    await siti.send('PUT', '/api/profile', renamed, 422)
    await siti.send('PUT', '/api/profile', { email: null })
    expect(await siti.send('GET', '/api/profile')).toMatchObject({ name: 'Orang siti', email: null })
  })

  it("history tells colleagues nobody's e-mail", async () => {
    const db = await open()
    const { http, admin, jambi } = await openJambi(db)
    await addPerson(db, { username: 'budi', role: 'fieldOfficer', unit: jambi })
    const { user } = await admin.send('POST', '/api/users', { ...newcomer, email: 'siti@contoh.go.id' })
    const save = { name: 'Siti A.', email: 'siti.a@contoh.go.id', disabled: false, reason: 'nama' }
    await admin.send('PUT', `/api/users/${user.id}`, save)
    await admin.send('PUT', '/api/profile', { email: 'baru@contoh.go.id' })
    const read = await (await signInClient(http, 'budi')).send('GET', '/api/units/bkk-jambi/history')
    expect(read.entries.map(({ action }) => action)).toEqual(['saveEmail', 'save', 'add'])
    expect(JSON.stringify(read)).not.toContain('@')
  })

  it('every change is written down, with who, what before and after, and why; older pages follow', async () => {
    const db = await open()
    const { http, admin, jambi } = await openJambi(db)
    const { user } = await admin.send('POST', '/api/users', newcomer)
    await admin.send('POST', `/api/users/${user.id}/password`, { reason: 'lupa' })
    await admin.send('PUT', '/api/units/bkk-jambi/contact', { city: 'Jambi', phone: '0741', version: 1 })

    const history = '/api/units/bkk-jambi/history'
    const first = await admin.send('GET', `${history}?limit=2`)
    expect(first.entries).toMatchObject([
      {
        action: 'saveContact',
        actor: 'Orang admin.jambi',
        before: { phone: null },
        after: { phone: '0741' },
      },
      { action: 'resetPassword', entityKey: 'siti', reason: 'lupa', unitSlug: 'bkk-jambi' },
    ])
    const older = await admin.send('GET', `${history}?limit=2&before=${first.next}`)
    expect(older).toMatchObject({ entries: [{ action: 'add', entity: 'organisation.user' }], next: null })
    expect(JSON.stringify([first, older])).not.toMatch(/password_?hash|oneTime/i)
    const contact = await admin.send('GET', `${history}?entity=organisation.unit&key=bkk-jambi`)
    expect(contact.entries).toHaveLength(1)

    await admin.send('GET', '/api/history', undefined, 403)
    await addPerson(db, { username: 'admin.pusat', role: 'administrator', unit: null })
    const all = await (await signInClient(http, 'admin.pusat')).send('GET', '/api/history')
    expect(all.entries).toHaveLength(3)
    expect(jambi.id).toBeGreaterThan(0)
  })
})
