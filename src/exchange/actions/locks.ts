import type { ImportCall } from './records/record-store.ts'
import { situationOf } from '#plan/actions/open-plan.ts'
import { decidePlanEdit } from '#plan/index.ts'
import { findPlan } from '#plan/store/plan-way.ts'
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
    const plan = await findPlan(call.tx, call.unit.id, year)
    const decision = plan === undefined ? null : decidePlanEdit(situationOf(call, plan))
    if (decision !== null && !decision.allowed) blocks.push(`${decision.reason} ${decision.next}`)
  }
  if (touched.has('output') || touched.has('component')) {
    const closed = await findBudgetLock(call, year)
    if (closed !== null) blocks.push(closed)
  }
  return blocks
}
