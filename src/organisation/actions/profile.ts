import type { Input, Output } from '#lib/endpoint.ts'
import { roleNames, type Role } from '#core/permission.ts'
import { Refusal } from '#core/refusal.ts'
import type { Tx } from '#platform/database/database.ts'
import type { SignedCall } from '#platform/http/call.ts'
import { findTaken, saveEmail } from '#platform/sign-in/accounts.ts'
import type { organisationContract } from '../contract.ts'
import { findUser, listRolesOf } from '../store/roles.ts'
import { depthOf, listSeenUnits, type NamedUnit } from '../store/units.ts'
import { recordUserHistory } from './user-scope.ts'

type Contract = typeof organisationContract
type Profile = Output<Contract['getProfile']>

const rolesOn = (call: SignedCall, unit: NamedUnit): Role[] => [
  ...new Set(
    call.actor.grants.filter((grant) => unit.path.startsWith(grant.unitPath)).map((grant) => grant.role),
  ),
]
const mayAnywhere = (call: SignedCall, permission: string): boolean =>
  call.actor.grants.some((grant) => call.may(permission, grant.unitPath))

/** The units at or below those on which the person holds a role, with the roles that hold there. */
export async function listMyUnits(call: SignedCall): Promise<Output<Contract['listMyUnits']>> {
  const paths = [...new Set(call.actor.grants.map((grant) => grant.unitPath))]
  const units = await call.db.asPlatform((tx) => listSeenUnits(tx, paths, call.today))
  return {
    units: units.map((unit) => ({
      id: unit.id,
      slug: unit.slug,
      shortName: unit.shortName,
      name: unit.name,
      kind: unit.kind,
      parentSlug: unit.parentSlug,
      depth: depthOf(unit.path),
      isSample: unit.isSample,
      roles: rolesOn(call, unit),
    })),
    installationAdministrator: call.may('installation.administer', '/'),
    can: {
      manageUsers: mayAnywhere(call, 'user.manage'),
      readHistory: mayAnywhere(call, 'history.read'),
    },
  }
}

async function describeProfile(call: SignedCall, tx: Tx): Promise<Profile> {
  const account = await findUser(tx, call.actor.accountId)
  if (account === undefined)
    throw new Refusal('notSignedIn', 'Akun Anda sudah tidak ada. Hubungi administrator.')
  const held = await listRolesOf(tx, [account.id], call.today)
  return {
    username: account.username,
    name: account.name,
    email: account.email,
    roles: held.map((role) => ({
      unitSlug: role.unitSlug,
      unitName: role.unitName,
      role: role.role,
      roleName: roleNames[role.role],
      validUntil: role.validUntil,
    })),
  }
}

export const getProfile = (call: SignedCall): Promise<Profile> =>
  call.db.asPlatform((tx) => describeProfile(call, tx))

/** Changes the own e-mail, not the name, which signs every change; an e-mail that signs somebody else in is refused. */
export async function saveProfile(
  call: SignedCall,
  { body }: Input<Contract['saveProfile']>,
): Promise<Profile> {
  const profile = await call.db.asPlatform(async (tx) => {
    const before = await describeProfile(call, tx)
    const taken = await findTaken(tx, { email: body.email }, call.actor.accountId)
    if (taken.length > 0)
      throw new Refusal('conflict', 'Surel ini sudah dipakai akun lain. Gunakan surel lain atau kosongkan.', {
        errors: [{ field: 'body.email', message: 'Surel ini sudah dipakai akun lain.' }],
      })
    await saveEmail(tx, call.actor.accountId, body.email)
    const path = call.actor.grants[0]?.unitPath ?? '/'
    await recordUserHistory(call, tx, path, { username: before.username, action: 'saveEmail' })
    return { ...before, email: body.email }
  })
  call.forgetAccounts()
  return profile
}
