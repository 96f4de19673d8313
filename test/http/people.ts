import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import type { Role } from '#core/permission.ts'
import type { Database } from '#platform/database/database.ts'
import { createAccount } from '#platform/sign-in/accounts.ts'
import { hashPassword } from '#platform/sign-in/password-hash.ts'
import { insertRole } from '#organisation/store/roles.ts'
import { insertUnit } from '#organisation/store/units.ts'

export const password = 'kopi hitam tanpa gula'
const hashed = hashPassword(password)

export interface TestUnits {
  readonly agency: { readonly id: number; readonly path: string }
  readonly office: { readonly id: number; readonly path: string }
  readonly other: { readonly id: number; readonly path: string }
}

/** An agency with two offices: `badan`, `kantor-a` and `kantor-b`. */
export const addUnits = (db: Database): Promise<TestUnits> =>
  db.inScope('/', async (tx) => {
    const add = async (slug: string, parent: TestUnits['agency'] | null): Promise<TestUnits['agency']> => {
      const unit = await insertUnit(tx, { slug, kind: parent === null ? 'agency' : 'office', parent })
      if (unit === undefined) throw new Error(`${slug} is there already`)
      return unit
    }
    const agency = await add('badan', null)
    return { agency, office: await add('kantor-a', agency), other: await add('kantor-b', agency) }
  })

export interface TestPerson {
  readonly username: string
  readonly role: Role
  readonly unit: { readonly id: number; readonly path: string } | null
  readonly mustChangePassword?: boolean
}

/** An account with one role since 2020; its password is `password`. */
export async function addPerson(db: Database, person: TestPerson): Promise<number> {
  const passwordHash = await hashed
  return db.asPlatform(async (tx) => {
    const accountId = await createAccount(tx, {
      username: person.username,
      name: `Orang ${person.username}`,
      email: `${person.username}@contoh.go.id`,
      passwordHash,
      mustChangePassword: person.mustChangePassword ?? false,
    })
    const { role, unit } = person
    await insertRole(tx, { accountId, unit, role, validFrom: '2020-01-01', validUntil: null })
    return accountId
  })
}

export const post = (
  app: FastifyInstance,
  url: string,
  body: object,
  more: Partial<InjectOptions> = {},
): Promise<LightMyRequestResponse> => app.inject({ method: 'POST', url, payload: body, ...more })

export const tokenOf = (answer: LightMyRequestResponse): string =>
  answer.cookies.find((cookie) => cookie.name === 'siklus_session')?.value ?? ''

/** Signs in and answers the cookie to send with later requests. */
export async function signInAs(app: FastifyInstance, username: string): Promise<{ siklus_session: string }> {
  const answer = await post(app, '/api/session', { identifier: username, password })
  if (answer.statusCode !== 200) throw new Error(`${username} was not signed in: ${answer.body}`)
  return { siklus_session: tokenOf(answer) }
}
