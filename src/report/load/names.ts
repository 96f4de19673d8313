import { listNames } from '#organisation/store/names.ts'
import { listParents } from '#organisation/store/units.ts'
import type { OfficeData } from '../documents/plan/data.ts'
import type { OfficeNames } from '../rules/gate/names.ts'
import type { Place } from './office.ts'

/** The names that the finish gate compares the text with: the office's own through time, and of the units above it. */
export async function loadNames({ tx, unit }: Place, { unit: own, date }: OfficeData): Promise<OfficeNames> {
  const names = await listNames(tx, unit.id)
  const parents = await listParents(tx, unit.path, date)
  const current = new Set([own.name, own.shortName])
  const former = names
    .flatMap(({ name, shortName }) => [name, shortName])
    .filter((name) => !current.has(name))
  return {
    name: own.name,
    shortName: own.shortName,
    province: own.province,
    city: own.city,
    above: parents.map(({ name }) => name),
    others: [],
    formerNames: [...new Set(former)],
  }
}
