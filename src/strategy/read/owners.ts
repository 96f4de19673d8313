import type { UnitCall } from '#platform/http/call.ts'
import { findNamedUnit, listParents } from '#organisation/store/units.ts'

/** Units by id, as they are called on a day. */
export interface Owners {
  get(unitId: number): { slug: string; name: string; shortName: string }
}

/** The unit, the units above it, and others that are asked for, named as on the day: whose a record is. */
export async function listOwners(
  call: UnitCall,
  on: string,
  others: readonly number[] = [],
): Promise<Owners> {
  const found = [...(await listParents(call.tx, call.unit.path, on))]
  for (const id of new Set([call.unit.id, ...others])) {
    const unit = await findNamedUnit(call.tx, id, on)
    if (unit !== undefined) found.push(unit)
  }
  const byId = new Map(found.map(({ id, slug, name, shortName }) => [id, { slug, name, shortName }]))
  return {
    get: (unitId) => byId.get(unitId) ?? { slug: '', name: 'unit lain', shortName: 'unit lain' },
  }
}
