import type { Input, Output } from '#lib/endpoint.ts'
import { roleNames, roles } from '#core/permission.ts'
import { Refusal, type FieldError } from '#core/refusal.ts'
import type { Tx } from '#platform/database/database.ts'
import type { SignedCall } from '#platform/http/call.ts'
import { createAccount, findTaken, saveAccount, setDisabled } from '#platform/sign-in/accounts.ts'
import { prepareOneTimePassword, resetPassword as storePassword } from '#platform/sign-in/change-password.ts'
import { endSessions } from '#platform/sign-in/sessions.ts'
import type { organisationContract } from '../contract.ts'
import { insertRole, listUsers as listUserRows } from '../store/roles.ts'
import { depthOf, listSeenUnits } from '../store/units.ts'
import {
  describeUsers,
  managedPaths,
  managedUnit,
  managedUser,
  recordUserHistory,
  refuseEnded,
  refuseLastAdministrator,
  type ManagedUser,
} from './user-scope.ts'

type Contract = typeof organisationContract

/** Who holds a role on the units that the caller administers, and where the caller may grant roles. */
export async function listUsers(
  call: SignedCall,
  { query }: Input<Contract['listUsers']>,
): Promise<Output<Contract['listUsers']>> {
  const scopes = managedPaths(call)
  return call.db.asPlatform(async (tx) => {
    const paths = query.unit === undefined ? scopes : [(await managedUnit(call, tx, query.unit)).path]
    const { users, total } = await listUserRows(tx, paths, query)
    const units = await listSeenUnits(tx, scopes, call.today)
    const installation = call.may('user.manage', '/')
      ? [{ slug: null, name: 'Seluruh instalasi', depth: 0 }]
      : []
    return {
      users: await describeUsers(call, tx, users),
      total,
      units: [
        ...installation,
        ...units.map((unit) => ({ slug: unit.slug, name: unit.shortName, depth: depthOf(unit.path) })),
      ],
      roles: roles.map((role) => ({ role, name: roleNames[role] })),
    }
  })
}

const takenMessages = {
  username: 'Nama pengguna ini sudah dipakai. Pilih yang lain.',
  email: 'Surel ini sudah dipakai akun lain. Gunakan surel lain atau kosongkan.',
} as const

async function refuseTaken(
  tx: Tx,
  names: { readonly username?: string; readonly email: string | null },
  exceptAccountId: number | null,
): Promise<void> {
  const taken = await findTaken(tx, names, exceptAccountId)
  if (taken.length === 0) return
  const errors: readonly FieldError[] = taken.map((field) => ({
    field: `body.${field}`,
    message: takenMessages[field],
  }))
  throw new Refusal('conflict', errors.map((error) => error.message).join(' '), { errors })
}

/** Adds an account with one role. The one-time password is answered once and kept nowhere. */
export async function addUser(
  call: SignedCall,
  { body }: Input<Contract['addUser']>,
): Promise<Output<Contract['addUser']>> {
  managedPaths(call)
  refuseEnded(call, body.validUntil)
  const { password, passwordHash } = await prepareOneTimePassword()
  return call.db.asPlatform(async (tx) => {
    const unit = await managedUnit(call, tx, body.unit)
    await refuseTaken(tx, body, null)
    const accountId = await createAccount(tx, { ...body, passwordHash, mustChangePassword: true })
    const { role, validUntil } = body
    await insertRole(tx, {
      accountId,
      unit: unit.id === null ? null : { id: unit.id, path: unit.path },
      role,
      validFrom: call.today,
      validUntil,
    })
    const after = { username: body.username, name: body.name, role, unit: body.unit, validUntil }
    await recordUserHistory(call, tx, unit.path, { username: body.username, action: 'add', after })
    return { user: (await managedUser(call, tx, accountId)).user, oneTimePassword: password }
  })
}

const refuseBeyondScope = (managed: ManagedUser): void => {
  if (!managed.user.canEdit)
    throw new Refusal(
      'forbidden',
      `${managed.user.name} juga memegang peran di luar unit yang Anda kelola. Mintalah administrator di atasnya.`,
    )
}

/** Changes name and e-mail, disables or enables. Refuses to disable the last administrator of any unit. */
export async function saveUser(
  call: SignedCall,
  { params, body }: Input<Contract['saveUser']>,
): Promise<Output<Contract['saveUser']>> {
  const answer = await call.db.asPlatform(async (tx) => {
    const managed = await managedUser(call, tx, params.user)
    refuseBeyondScope(managed)
    const { user, heldRoles, historyPath } = managed
    await refuseTaken(tx, body, user.id)
    const disables = body.disabled && !user.disabled
    if (disables)
      for (const role of heldRoles)
        await refuseLastAdministrator(call, tx, role, (other) => other.accountId !== user.id)
    await saveAccount(tx, user.id, body)
    if (body.disabled !== user.disabled) await setDisabled(tx, user.id, body.disabled ? call.now : null)
    if (disables) await endSessions(tx, user.id)
    const before = { name: user.name, disabled: user.disabled }
    const after = { name: body.name, disabled: body.disabled }
    await recordUserHistory(call, tx, historyPath, {
      username: user.username,
      action: disables ? 'disable' : user.disabled && !body.disabled ? 'enable' : 'save',
      before,
      after,
      reason: body.reason,
    })
    return (await managedUser(call, tx, user.id)).user
  })
  call.forgetAccounts()
  return answer
}

/** Gives a one-time password, opens a lock and ends the person's sessions. */
export async function resetPassword(
  call: SignedCall,
  { params, body }: Input<Contract['resetPassword']>,
): Promise<Output<Contract['resetPassword']>> {
  managedPaths(call)
  const { password, passwordHash } = await prepareOneTimePassword()
  const user = await call.db.asPlatform(async (tx) => {
    const managed = await managedUser(call, tx, params.user)
    refuseBeyondScope(managed)
    await storePassword(tx, managed.user.id, passwordHash)
    await recordUserHistory(call, tx, managed.historyPath, {
      username: managed.user.username,
      action: 'resetPassword',
      reason: body.reason,
    })
    return (await managedUser(call, tx, managed.user.id)).user
  })
  call.forgetAccounts()
  return { user, oneTimePassword: password }
}
