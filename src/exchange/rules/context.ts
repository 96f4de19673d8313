import type { BudgetLimits } from '#budget/index.ts'
import type { TargetCard } from '#strategy/index.ts'
import { headKey } from './columns.ts'
import type { Entity } from './kind.ts'

/** A record as tables tell it: fields as text, figures in whole rupiah or as they are. An absent field is not told. */
export type Fields = Readonly<Record<string, string>>

export interface NamedThing {
  readonly code: string
  readonly name: string
}

/** Codes for the numbers by which a ledger names activities and indicators, both ways. */
export interface LedgerCodes {
  readonly activities: readonly { readonly id: number; readonly code: string }[]
  readonly indicators: readonly { readonly id: number; readonly code: string }[]
}

/** What the database holds that an import is compared with. */
export interface Context {
  readonly year: number
  /** Indicators of the annual plan, or of the catalogue where there is no plan yet, with their names as the office prints them. */
  readonly indicators: readonly (NamedThing & { readonly card: TargetCard })[]
  /** Budget activities in force; where an activity has no code its name stands for it. */
  readonly activities: readonly NamedThing[]
  /** Parts of the office where people work, by the names that tables use. */
  readonly placements: readonly string[]
  /** What the checks of the budget go by. */
  readonly ledger: { readonly codes: LedgerCodes; readonly limits: BudgetLimits }
  /** Records of the office for the year, by entity and key. */
  readonly current: Readonly<Partial<Record<Entity, ReadonlyMap<string, Fields> | undefined>>>
}

/** A name for comparing: without a number in front, signs, spaces and capitals. */
export const nameKey = (name: string): string => headKey(name.replace(/^\s*\d+\s*[.)]\s*/, ''))

/** Finds a thing by its code, or by its name where it is the only one of that name. */
export function findNamed<T extends NamedThing>(text: string, things: readonly T[]): T | undefined {
  const code = headKey(text)
  const byCode = things.find((thing) => headKey(thing.code) === code)
  if (byCode !== undefined) return byCode
  const byName = things.filter((thing) => nameKey(thing.name) === nameKey(text))
  return byName.length === 1 ? byName[0] : undefined
}
