import type { Input, Output } from '#lib/endpoint.ts'
import { roleNames } from '#core/permission.ts'
import { Refusal } from '#core/refusal.ts'
import type { SignedCall } from '#platform/http/call.ts'
import type { organisationContract } from '../contract.ts'
import { deleteRole, findRole, insertRole } from '../store/roles.ts'
import {
  managedUnit,
  managedUser,
  recordUserHistory,
  refuseEnded,
  refuseLastAdministrator,
} from './user-scope.ts'

type Contract = typeof organisationContract

/** Grants a role on a unit of the caller's scope, from today on. */
export async function grantRole(
  call: SignedCall,
  { params, body }: Input<Contract['grantRole']>,
): Promise<Output<Contract['grantRole']>> {
  const answer = await call.db.asPlatform(async (tx) => {
    const unit = await managedUnit(call, tx, body.unit)
    const { user } = await managedUser(call, tx, params.user)
    refuseEnded(call, body.validUntil)
    const granted = await insertRole(tx, {
      accountId: user.id,
      unit: unit.id === null ? null : { id: unit.id, path: unit.path },
      role: body.role,
      validFrom: call.today,
      validUntil: body.validUntil,
    })
    if (granted === undefined)
      throw new Refusal(
        'conflict',
        `${user.name} sudah memegang peran ${roleNames[body.role]} pada unit itu. Cabut dahulu bila masa berlakunya berubah.`,
      )
    await recordUserHistory(call, tx, unit.path, { username: user.username, action: 'grant', after: body })
    return (await managedUser(call, tx, user.id)).user
  })
  call.forgetAccounts()
  return answer
}

/** Revokes a role. Refuses the last administrator of a unit, and the last role of a person, who would be lost from every list. */
export async function revokeRole(
  call: SignedCall,
  { params, body }: Input<Contract['revokeRole']>,
): Promise<Output<Contract['revokeRole']>> {
  const answer = await call.db.asPlatform(async (tx) => {
    const { user, heldRoles } = await managedUser(call, tx, params.user)
    const role = await findRole(tx, params.role, call.today)
    if (role === undefined || role.accountId !== user.id || !call.may('user.manage', role.unitPath))
      throw new Refusal(
        'notFound',
        'Peran ini tidak ada, atau di luar unit yang Anda kelola. Muat ulang daftarnya.',
      )
    if (heldRoles.length === 1)
      throw new Refusal(
        'conflict',
        `Ini peran terakhir ${user.name}. Nonaktifkan akunnya, atau beri peran lain lebih dahulu.`,
      )
    await refuseLastAdministrator(call, tx, role, (other) => other.id !== role.id)
    await deleteRole(tx, role.id)
    const before = {
      unit: role.unitSlug,
      role: role.role,
      validFrom: role.validFrom,
      validUntil: role.validUntil,
    }
    await recordUserHistory(call, tx, role.unitPath, {
      username: user.username,
      action: 'revoke',
      before,
      reason: body.reason,
    })
    return (await managedUser(call, tx, user.id)).user
  })
  call.forgetAccounts()
  return answer
}
