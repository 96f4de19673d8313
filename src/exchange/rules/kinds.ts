import type { Kind, KindId } from './kind.ts'
import { budgetKinds } from './kinds/budget.ts'
import { peopleKinds } from './kinds/people.ts'
import { planKinds } from './kinds/plan.ts'

export const kinds: readonly Kind[] = [...planKinds, ...budgetKinds, ...peopleKinds]

export function getKind(id: KindId): Kind {
  const kind = kinds.find((each) => each.id === id)
  if (kind === undefined) throw new RangeError(`No table is called ${id}`)
  return kind
}
