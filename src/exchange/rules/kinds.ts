import type { Kind, KindId } from './kind.ts'
import { budgetKinds } from './kinds/budget.ts'
import { peopleKinds } from './kinds/people.ts'
import { planKinds } from './kinds/plan.ts'

export const kinds: readonly Kind[] = [...planKinds, ...budgetKinds, ...peopleKinds]

// Each id names one table, which the round trips of the tests show.
const byId = Object.fromEntries(kinds.map((kind) => [kind.id, kind])) as Readonly<Record<KindId, Kind>>

/** The table with this id. */
export const getKind = (id: KindId): Kind => byId[id]
