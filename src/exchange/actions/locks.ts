import { whyNot } from '#core/decision.ts'
import type { ImportCall } from './records/record-store.ts'
import { situationOf } from '#plan/read/open-plan.ts'
import { decidePlanEdit } from '#plan/index.ts'
import { findPlan } from '#plan/read/annual-plans.ts'
import type { Entity } from '../rules/kind.ts'
import { findBudgetLock } from './records/ledger.ts'

/** What is closed of all that an import would change, one sentence each. */
export async function findClosed(
  call: ImportCall,
  year: number,
  touched: ReadonlySet<Entity>,
): Promise<readonly string[]> {
  const blocks: string[] = []
  if (touched.has('target') || touched.has('parameter')) {
    const plan = await findPlan(call.tx, call.unit, year)
    const closed = plan === undefined ? null : whyNot(decidePlanEdit(situationOf(call, plan)))
    if (closed !== null) blocks.push(closed)
  }
  if (touched.has('output') || touched.has('component')) {
    const closed = await findBudgetLock(call, year)
    if (closed !== null) blocks.push(closed)
  }
  return blocks
}
