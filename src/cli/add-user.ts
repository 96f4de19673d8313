import { Refusal } from '#core/refusal.ts'
import { systemClock } from '#platform/clock.ts'
import type { Database, Tx } from '#platform/database/database.ts'
import { recordHistory } from '#platform/history.ts'
import { readInput } from '#platform/http/input.ts'
import { createAccount, findTaken } from '#platform/sign-in/accounts.ts'
import { prepareOneTimePassword } from '#platform/sign-in/change-password.ts'
import { organisationContract } from '#organisation/contract.ts'
import { insertRole } from '#organisation/store/roles.ts'
import { findUnit } from '#organisation/store/units.ts'

export interface NewUser {
  readonly username: string
  readonly name: string
  readonly role: string
  readonly unit?: string
  readonly email?: string
}

const { addUser: endpoint } = organisationContract
const actor = { accountId: null, name: 'Baris perintah' }

async function getUnit(tx: Tx, slug: string | null): Promise<{ id: number; path: string } | null> {
  if (slug === null) return null
  const unit = await findUnit(tx, slug)
  if (unit === undefined) throw new Refusal('notFound', `Unit ${slug} tidak ada. Periksa --unit.`)
  return unit
}

/**
 * Adds an account with one role, as whoever runs the machine; it is checked and recorded like one that an administrator adds.
 * Refuses a name that is taken and a unit that is unknown.
 */
export async function addUser(
  db: Database,
  timeZone: string,
  user: NewUser,
): Promise<{ readonly username: string; readonly oneTimePassword: string }> {
  const sent = { ...user, unit: user.unit ?? null, email: user.email ?? null }
  const body = endpoint.body.parse(
    readInput(endpoint, { params: undefined, query: undefined, body: sent }).body,
  )
  const { password, passwordHash } = await prepareOneTimePassword()
  const clock = systemClock(timeZone)
  await db.asPlatform(async (tx) => {
    const [taken] = await findTaken(tx, body, null)
    if (taken !== undefined)
      throw new Refusal('conflict', `--${taken} sudah dipakai akun lain. Pilih yang lain.`)
    const unit = await getUnit(tx, body.unit)
    const { email: _email, ...after } = body
    const accountId = await createAccount(tx, { ...body, passwordHash, mustChangePassword: true })
    await insertRole(tx, { accountId, unit, role: body.role, validFrom: clock.today(), validUntil: null })
    await recordHistory(
      { tx, actor, requestId: 'siklus user add', now: clock.now(), unit: { path: unit?.path ?? '/' } },
      { entity: 'organisation.user', key: body.username, action: 'add', after },
    )
  })
  return { username: body.username, oneTimePassword: password }
}
