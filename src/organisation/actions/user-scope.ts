import type { Output } from '#lib/endpoint.ts'
import { roleNames } from '#core/permission.ts'
import { Refusal } from '#core/refusal.ts'
import type { Tx } from '#platform/database/database.ts'
import { recordHistory } from '#platform/history.ts'
import type { SignedCall } from '#platform/http/call.ts'
import type { organisationContract } from '../contract.ts'
import { findUser, listAdministratorRoles, listRolesOf, type HeldRole, type UserRow } from '../store/roles.ts'
import { findUnit } from '../store/units.ts'

export type User = Output<(typeof organisationContract)['saveUser']>

/** The paths whose users the caller administers; refuses a caller who administers none. */
export function managedPaths(call: SignedCall): readonly string[] {
  const paths = call.actor.grants
    .map((grant) => grant.unitPath)
    .filter((path) => call.may('user.manage', path))
  if (paths.length === 0)
    throw new Refusal(
      'forbidden',
      'Hanya administrator yang mengelola pengguna. Hubungi administrator unit Anda.',
    )
  return [...new Set(paths)]
}

const unknownUnit = (): Refusal =>
  new Refusal('notFound', 'Unit ini tidak ada, atau bukan bagian dari unit yang Anda kelola.')

/** The unit (null: the whole installation) if the caller administers its users; an unknown and a foreign unit answer alike. */
export async function managedUnit(
  call: SignedCall,
  tx: Tx,
  slug: string | null,
): Promise<{ readonly id: number | null; readonly path: string }> {
  const unit = slug === null ? { id: null, path: '/' } : await findUnit(tx, slug)
  if (unit === undefined || !call.may('user.manage', unit.path)) throw unknownUnit()
  return unit
}

const isOver = (role: HeldRole, today: string): boolean =>
  role.validUntil !== null && role.validUntil <= today

/** Refuses to grant a role that would be over already. */
export function refuseEnded(call: SignedCall, validUntil: string | null): void {
  if (validUntil === null || validUntil > call.today) return
  throw new Refusal(
    'invalid',
    'Peran itu sudah berakhir pada tanggal yang diisi. Pilih tanggal setelah hari ini.',
    { errors: [{ field: 'body.validUntil', message: 'Pilih tanggal setelah hari ini.' }] },
  )
}

function describeUser(call: SignedCall, row: UserRow, held: readonly HeldRole[]): User {
  const managed = held.filter((role) => call.may('user.manage', role.unitPath))
  const beyond = held.some((role) => !isOver(role, call.today) && !call.may('user.manage', role.unitPath))
  return {
    id: row.id,
    username: row.username,
    name: row.name,
    email: row.email,
    disabled: row.disabledAt !== null,
    lockedUntil:
      row.lockedUntil !== null && row.lockedUntil > call.now ? row.lockedUntil.toISOString() : null,
    mustChangePassword: row.mustChangePassword,
    isDemo: row.isDemo,
    roles: managed.map((role) => ({
      id: role.id,
      unitSlug: role.unitSlug,
      unitName: role.unitName,
      role: role.role,
      roleName: roleNames[role.role],
      validFrom: role.validFrom,
      validUntil: role.validUntil,
      canRevoke: held.length > 1,
    })),
    canEdit: !beyond,
  }
}

/** Accounts as the caller may see them: without the roles outside the caller's scope. */
export async function describeUsers(call: SignedCall, tx: Tx, rows: readonly UserRow[]): Promise<User[]> {
  const held = await listRolesOf(
    tx,
    rows.map((row) => row.id),
    call.today,
  )
  return rows.map((row) =>
    describeUser(
      call,
      row,
      held.filter((role) => role.accountId === row.id),
    ),
  )
}

export interface ManagedUser {
  readonly user: User
  readonly heldRoles: readonly HeldRole[]
  /** Where changes to the account are recorded: the highest unit on which it holds a role that the caller administers. */
  readonly historyPath: string
}

/** The account if it holds a role in the caller's scope; an unknown and a foreign account answer alike. */
export async function managedUser(call: SignedCall, tx: Tx, accountId: number): Promise<ManagedUser> {
  const row = await findUser(tx, accountId)
  const heldRoles = await listRolesOf(tx, [accountId], call.today)
  const paths = heldRoles
    .map((role) => role.unitPath)
    .filter((path) => call.may('user.manage', path))
    .toSorted((a, b) => a.length - b.length)
  const historyPath = paths[0] ?? (call.may('user.manage', '/') ? '/' : undefined)
  if (row === undefined || historyPath === undefined)
    throw new Refusal(
      'notFound',
      'Pengguna ini tidak ada, atau tidak memegang peran pada unit yang Anda kelola.',
    )
  return { user: describeUser(call, row, heldRoles), heldRoles, historyPath }
}

/**
 * Refuses when taking this role would leave the unit without an administrator, there or above it. `stays` says which of the
 * other administrators' roles remain.
 */
export async function refuseLastAdministrator(
  call: SignedCall,
  tx: Tx,
  role: HeldRole,
  stays: (other: { readonly id: number; readonly accountId: number }) => boolean,
): Promise<void> {
  if (role.role !== 'administrator' || isOver(role, call.today)) return
  const administrators = await listAdministratorRoles(tx, role.unitPath, call.today)
  if (administrators.some(stays)) return
  throw new Refusal(
    'conflict',
    `Ini administrator terakhir untuk ${role.unitName}. Tunjuk administrator lain lebih dahulu.`,
  )
}

interface UserChange {
  readonly username: string
  readonly action: string
  readonly before?: unknown
  readonly after?: unknown
  readonly reason?: string | null
}

/**
 * Records a change to an account or its roles under the unit it concerns. Leave e-mails out of it: everybody who may read the
 * history of the unit reads it.
 */
export async function recordUserHistory(
  call: SignedCall,
  tx: Tx,
  path: string,
  change: UserChange,
): Promise<void> {
  const { username: key, ...what } = change
  await recordHistory({ ...call, tx, unit: { path } }, { entity: 'organisation.user', key, ...what })
}
