import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#platform/database/database.ts'
import { describeEachEngine } from '../support/engines.ts'
import { openHttp, type Http } from './harness.ts'
import { addPerson, addUnits, password, post, signInAs, tokenOf } from './people.ts'

const minute = 60_000
const hour = 60 * minute

describeEachEngine('signing in', (open) => {
  let db: Database
  let http: Http
  beforeAll(async () => {
    db = await open()
    http = await openHttp(db)
    const { office } = await addUnits(db)
    for (const username of ['budi', 'siti', 'tono', 'wati', 'andi', 'rina', 'joko', 'dewi'])
      await addPerson(db, { username, role: 'planner', unit: office })
    await addPerson(db, { username: 'baru', role: 'planner', unit: office, mustChangePassword: true })
  })
  const attempt = (identifier: string, attempted: string) =>
    post(http.app, '/api/session', { identifier, password: attempted })
  const session = (cookies: { siklus_session: string }) =>
    http.app.inject({ url: '/api/session', cookies }).then((answer) => answer.json())

  it('takes a username or an e-mail in any case, and answers roles and a closed cookie', async () => {
    const byName = await attempt(' BUDI ', password)
    expect(byName.statusCode).toBe(200)
    expect(byName.json()).toMatchObject({ username: 'budi', grants: [{ role: 'planner' }] })
    expect(byName.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(byName.cookies[0]).not.toHaveProperty('secure')
    expect((await attempt('Budi@Contoh.go.id', password)).statusCode).toBe(200)
  })

  it('sends the cookie over https only, where the installation has https', async () => {
    const { app } = await openHttp(db, { PUBLIC_URL: 'https://siklus.example.go.id' })
    const answer = await post(app, '/api/session', { identifier: 'budi', password })
    expect(answer.cookies[0]).toMatchObject({ secure: true })
    expect(answer.headers['strict-transport-security']).toContain('max-age=')
  })

  it('stores no token and no password', async () => {
    const { siklus_session: token } = await signInAs(http.app, 'budi')
    const { rows } = await db.asPlatform((tx) =>
      sql<{ text: string }>`select to_jsonb(s)::text as text from platform.session s
        union all select to_jsonb(a)::text from platform.account a`.execute(tx),
    )
    const all = rows.map((row) => row.text).join('\n')
    expect(all).not.toContain(token)
    expect(all).not.toContain(password)
    expect(all).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
    expect(http.log.join('')).not.toContain(token)
    expect(http.log.join('')).not.toContain(password)
  })

  it('answers unknown names, wrong passwords and disabled accounts alike', async () => {
    await db.asPlatform((tx) =>
      tx
        .updateTable('platform.account')
        .set({ disabled_at: new Date() })
        .where('username', '=', 'wati')
        .execute(),
    )
    const answers = [
      await attempt('siapa-saja', password),
      await attempt('siti', 'salah sekali'),
      await attempt('wati', password),
    ]
    expect(answers.map((answer) => answer.statusCode)).toEqual([401, 401, 401])
    expect(new Set(answers.map((answer) => answer.json().detail)).size).toBe(1)
  })

  it.each(['tono', 'tidak-ada'])('locks %s after five wrong passwords, for fifteen minutes', async (name) => {
    const statuses: number[] = []
    for (let wrong = 0; wrong < 5; wrong++) statuses.push((await attempt(name, 'salah')).statusCode)
    statuses.push((await attempt(name, password)).statusCode)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
    http.clock.moveBy(14 * minute)
    expect((await attempt(name, password)).statusCode).toBe(429)
    http.clock.moveBy(2 * minute)
    expect((await attempt(name, password)).statusCode).toBe(name === 'tono' ? 200 : 401)
  })

  it('counts guesses that arrive together', async () => {
    await Promise.all(Array.from({ length: 5 }, () => attempt('andi', 'salah')))
    expect((await attempt('andi', password)).statusCode).toBe(429)
  })

  it('lets demo accounts in only where the samples are on, and ends their sessions elsewhere', async () => {
    await db.asPlatform((tx) =>
      tx.updateTable('platform.account').set({ is_demo: true }).where('username', '=', 'dewi').execute(),
    )
    const cookies = await signInAs(http.app, 'dewi')
    expect(await session(cookies)).toMatchObject({ username: 'dewi' })
    const offered = { username: 'dewi', password, name: 'Dewi', role: 'planner', unit: null } as const
    const { app } = await openHttp(db, { SIKLUS_SAMPLES: 'off' }, { demoAccounts: [offered] })
    const refused = await post(app, '/api/session', { identifier: 'dewi', password })
    expect([refused.statusCode, refused.json().detail, refused.cookies]).toEqual([
      401,
      'Akun contoh tidak dapat masuk pada pemasangan ini. Minta administrator membuatkan akun untuk Anda.',
      [],
    ])
    const wrong = await post(app, '/api/session', { identifier: 'dewi', password: 'salah sama sekali' })
    expect(wrong.json().detail).toContain('Nama pengguna atau kata sandi salah')
    expect((await app.inject({ url: '/api/session', cookies })).json()).toBeNull()
    expect((await app.inject({ url: '/api/profile', cookies })).statusCode).toBe(401)
    expect((await app.inject({ url: '/api/session/demo' })).json()).toEqual([])
    expect((await post(app, '/api/session', { identifier: 'rina', password })).statusCode).toBe(200)
  })

  it('slows down guessing by address and by name', async () => {
    const { app } = await openHttp(db, {}, { limits: { perAddress: 6, perName: 3 } })
    const ask = (identifier: string, remoteAddress: string, forwarded = '') =>
      post(
        app,
        '/api/session',
        { identifier, password: 'salah' },
        { remoteAddress, headers: { 'x-forwarded-for': forwarded } },
      )
    for (let time = 0; time < 3; time++) expect((await ask('seseorang', '10.0.0.1')).statusCode).toBe(401)
    const byName = await ask('Seseorang', '10.0.0.2')
    expect([byName.statusCode, byName.headers['retry-after']]).toEqual([429, '60'])
    for (let time = 0; time < 3; time++) await ask(`orang-${time}`, '10.0.0.1')
    // a forged header changes nothing unless a proxy is trusted
    expect((await ask('lain', '10.0.0.1', '1.2.3.4')).statusCode).toBe(429)
    expect((await ask('lain', '10.0.0.3')).statusCode).toBe(401)
  })

  it('behind a proxy counts by the address that the proxy saw, not by those that the browser made up', async () => {
    const { app } = await openHttp(db, { TRUST_PROXY: 'on' }, { limits: { perAddress: 2, perName: 100 } })
    const ask = (made: string, seen: string) =>
      post(
        app,
        '/api/session',
        { identifier: `tamu-${made}`, password: 'salah' },
        { headers: { 'x-forwarded-for': `${made}, ${seen}` } },
      )
    const statuses: number[] = []
    for (const made of ['1.1.1.1', '1.1.1.2', '1.1.1.3'])
      statuses.push((await ask(made, '10.0.0.7')).statusCode)
    expect(statuses).toEqual([401, 401, 429])
    expect((await ask('1.1.1.4', '10.0.0.8')).statusCode).toBe(401)
  })

  it('ends a session twelve hours after its last use, and after seven days in any case', async () => {
    const idle = await signInAs(http.app, 'siti')
    http.clock.moveBy(13 * hour)
    expect(await session(idle)).toBeNull()
    const used = await signInAs(http.app, 'siti')
    let days = 0
    for (; (await session(used)) !== null && days < 20; days += 0.25) http.clock.moveBy(6 * hour)
    expect(days).toBe(7)
  })

  it('ends a session at sign-out, at once and for good', async () => {
    const cookies = await signInAs(http.app, 'rina')
    expect(await session(cookies)).toMatchObject({ username: 'rina' })
    const answer = await http.app.inject({ method: 'DELETE', url: '/api/session', cookies })
    expect(answer.cookies[0]).toMatchObject({ name: 'siklus_session', value: '' })
    expect(await session(cookies)).toBeNull()
  })

  it('gives a new token at each sign-in and ends the one before', async () => {
    const before = await signInAs(http.app, 'rina')
    const again = await post(http.app, '/api/session', { identifier: 'rina', password }, { cookies: before })
    expect(tokenOf(again)).not.toBe(before.siklus_session)
    expect(await session(before)).toBeNull()
  })

  describe('changing the password', () => {
    const change = (cookies: { siklus_session: string }, current: string, next: string) =>
      http.app.inject({ method: 'PUT', url: '/api/session/password', cookies, payload: { current, next } })

    it('ends the other sessions and keeps this one', async () => {
      const [here, elsewhere] = [await signInAs(http.app, 'joko'), await signInAs(http.app, 'joko')]
      expect((await change(here, password, 'teh manis di sore hari')).statusCode).toBe(200)
      expect(await session(here)).toMatchObject({ username: 'joko' })
      expect(await session(elsewhere)).toBeNull()
      expect((await attempt('joko', password)).statusCode).toBe(401)
      expect((await attempt('joko', 'teh manis di sore hari')).statusCode).toBe(200)
    })

    it('lists every reason against the new password', async () => {
      const cookies = await signInAs(http.app, 'siti')
      const answer = await change(cookies, password, 'siti')
      expect(answer.statusCode).toBe(422)
      expect(answer.json().errors.map((error: { field: string }) => error.field)).toEqual([
        'body.next',
        'body.next',
      ])
      expect(answer.json().findings).toHaveLength(2)
    })

    it('refuses a wrong current password, and counts it', async () => {
      const cookies = await signInAs(http.app, 'dewi')
      for (let wrong = 0; wrong < 5; wrong++)
        expect((await change(cookies, 'salah', 'teh manis di sore hari')).statusCode).toBe(422)
      expect((await change(cookies, password, 'teh manis di sore hari')).statusCode).toBe(429)
    })

    it('comes first for a person whose password was given by somebody else', async () => {
      const cookies = await signInAs(http.app, 'baru')
      expect(await session(cookies)).toMatchObject({ mustChangePassword: true })
      const plan = () => http.app.inject({ url: '/api/units/kantor-a/years/2025/plan', cookies })
      expect((await plan()).statusCode).toBe(403)
      expect((await plan()).json().detail).toContain('kata sandi sementara')
      expect((await change(cookies, password, 'teh manis di sore hari')).json()).toMatchObject({
        mustChangePassword: false,
      })
      expect((await plan()).statusCode).toBe(200)
    })
  })

  it('forgets at once a person who is disabled while signed in', async () => {
    const cookies = await signInAs(http.app, 'budi')
    const other = await signInAs(http.app, 'siti')
    await db.asPlatform((tx) =>
      tx
        .updateTable('platform.account')
        .set({ disabled_at: new Date() })
        .where('username', '=', 'budi')
        .execute(),
    )
    // any change of an account that goes through the program says so to the memory of sessions
    await http.app.inject({ method: 'DELETE', url: '/api/session', cookies: other })
    expect(await session(cookies)).toBeNull()
  })

  it('remembers the language of the person', async () => {
    const cookies = await signInAs(http.app, 'siti')
    const payload = { language: 'en' }
    await http.app.inject({ method: 'PUT', url: '/api/session/language', cookies, payload })
    expect(await session(cookies)).toMatchObject({ language: 'en' })
  })
})
