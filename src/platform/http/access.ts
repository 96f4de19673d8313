import { findGrants, type PermissionTable } from '#core/permission.ts'
import { Refusal } from '#core/refusal.ts'
import type { Access } from '#lib/endpoint.ts'
import type { Actor } from './call.ts'

export const notSignedIn = (): Refusal =>
  new Refusal('notSignedIn', 'Anda belum masuk atau sesi Anda telah berakhir. Masuk lalu ulangi.')
export const unknownUnit = (): Refusal =>
  new Refusal('notFound', 'Unit ini tidak ada atau bukan bagian dari unit Anda. Periksa alamat halaman.')
const notAllowed = (): Refusal =>
  new Refusal('forbidden', 'Peran Anda tidak mengizinkan tindakan ini. Hubungi administrator unit Anda.')

/** Refuses a person whose password was given by somebody else everything but the own account. */
export function refuseTemporaryPassword(actor: Actor, path: string): void {
  if (actor.mustChangePassword && !path.startsWith('/api/session'))
    throw new Refusal('forbidden', 'Ganti dahulu kata sandi sementara Anda, lalu lanjutkan.')
}

/**
 * The path that the person's transaction is limited to: the widest unit whose grant allows this. Refuses with `notFound` when the
 * person sees nothing of the unit, so that nobody learns which units exist, and with `forbidden` when it is seen and not allowed.
 */
export function decideScope(
  permissions: PermissionTable,
  access: Access,
  actor: Actor,
  unitPath: string,
): string {
  const covering = actor.grants
    .filter((grant) => unitPath.startsWith(grant.unitPath))
    .toSorted((a, b) => a.unitPath.length - b.unitPath.length)
  if (covering.length === 0) throw unitPath === '/' ? notAllowed() : unknownUnit()
  const allowing =
    typeof access === 'string' ? covering : findGrants(permissions, actor.grants, access.permission, unitPath)
  const widest = allowing[0]
  if (widest === undefined) throw notAllowed()
  return widest.unitPath
}
