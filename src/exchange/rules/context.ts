import { headKey } from './columns.ts'
import type { Entity } from './kinds.ts'

/** A record as tables tell it: fields as text, figures in whole rupiah or as they are. An absent field is not told. */
export type Fields = Readonly<Record<string, string>>

export interface NamedThing {
  readonly code: string
  readonly name: string
}

/** What the database holds that an import is compared with. */
export interface Context {
  readonly year: number
  /** Indicators of the annual plan, with their names as the office prints them. */
  readonly indicators: readonly NamedThing[]
  /** Budget activities in force; where an activity has no code its name stands for it. */
  readonly activities: readonly NamedThing[]
  /** Records of the office for the year, by entity and key. */
  readonly current: Readonly<Partial<Record<Entity, ReadonlyMap<string, Fields>>>>
}

/** A name for comparing: without a number in front, signs, spaces and capitals. */
export const nameKey = (name: string): string => headKey(name.replace(/^\s*\d+\s*[.)]\s*/, ''))

/** Finds a thing by its code, or by its name where it is the only one of that name. */
export function findNamed(text: string, things: readonly NamedThing[]): NamedThing | undefined {
  const code = headKey(text)
  const byCode = things.find((thing) => headKey(thing.code) === code)
  if (byCode !== undefined) return byCode
  const byName = things.filter((thing) => nameKey(thing.name) === nameKey(text))
  return byName.length === 1 ? byName[0] : undefined
}
