import type { BudgetShape } from '../contract/budget.ts'
import { entryBody, readEntry } from '../contract/ledger.ts'
import { fieldsOf } from '../rules/differences.ts'

/** What history keeps of an output, as people read it; null for what is not an output. */
export function sayOutput(
  state: unknown,
  names: Pick<BudgetShape, 'programs' | 'activities' | 'indicators'>,
): Readonly<Record<string, string | null>> | null {
  const read = entryBody.safeParse(state)
  return read.success ? Object.fromEntries(fieldsOf(readEntry(read.data), names)) : null
}
