import { Refusal } from '#core/refusal.ts'
import { entityNames, type Entity, type KindId } from '../rules/kind.ts'
import { getKind } from '../rules/kinds.ts'
import { forbiddenEntities, forbiddenKinds, type May } from '../rules/permissions.ts'
import type { ImportCall } from './records/record-store.ts'

/** The rights of the person on the office of the call. */
export const mayOf =
  ({ may, unit }: Pick<ImportCall, 'may' | 'unit'>): May =>
  (permission) =>
    may(permission, unit.path)

/** Refuses a file with tables that the person may not change, wherever it is on its way: so that it is not even read out. */
export function refuseForbiddenTables(call: ImportCall, ids: readonly KindId[]): void {
  const forbidden = forbiddenKinds(ids, mayOf(call)).map((id) => `"${getKind(id).title}"`)
  if (forbidden.length === 0) return
  throw new Refusal(
    'forbidden',
    `Berkas ini memuat tabel ${forbidden.join(', ')}, dan peran Anda tidak boleh mengubah data itu. Hapus lembarnya dari berkas, atau minta yang berhak mengimpornya.`,
  )
}

/** Refuses to write or take back records that the person may not change. */
export function refuseForbiddenRecords(call: ImportCall, touched: Iterable<Entity>): void {
  const [sentence] = sayForbidden(call, touched)
  if (sentence !== undefined) throw new Refusal('forbidden', sentence)
}

/** One sentence for each kind of record that the person may not change. */
export const sayForbidden = (call: ImportCall, touched: Iterable<Entity>): readonly string[] =>
  forbiddenEntities(touched, mayOf(call)).map(
    (entity) =>
      `Peran Anda tidak boleh mengubah data "${entityNames[entity]}". Minta yang berhak menerapkan atau membatalkannya.`,
  )
