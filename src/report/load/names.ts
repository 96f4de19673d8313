import { listUnitsThroughTime } from '#organisation/store/names.ts'
import type { OfficeData } from '../documents/plan/data.ts'
import type { OfficeNames } from '../rules/gate/names.ts'
import type { Place } from './office.ts'

/** The names that the finish gate compares the text with: the office's own through time, and of all units that may be seen. */
export async function loadNames({ tx, unit }: Place, { unit: office }: OfficeData): Promise<OfficeNames> {
  const units = await listUnitsThroughTime(tx)
  const { name, shortName, province, city } = office
  const own = units.find(({ slug }) => slug === unit.slug) ?? { slug: unit.slug, kind: unit.kind, names: [] }
  return { own, units, name, shortName, province, city }
}
