import { Refusal } from '#core/refusal.ts'
import { recordHistory, type ChangeCall } from '#platform/history.ts'
import { refuseUnlessAllowed } from '#platform/refuse.ts'
import type { AnnualPlan } from '../read/annual-plans.ts'
import { holdLatestPlan, situationOf } from '../read/open-plan.ts'
import type { PlanKey } from '../read/plan-key.ts'
import { loadVersion } from '../read/version.ts'
import { versionRow } from '../read/version-facts.ts'
import { decideDiscard, decideRevision, planName } from '../rules/workflow.ts'
import { deleteRevision, insertRevision } from '../store/plans.ts'

/** Begins a revision with everything that the plan itself holds; answers both versions, so that later steps take theirs along. */
export async function beginRevision(
  call: ChangeCall,
  year: number,
  reason: string,
): Promise<{ readonly from: AnnualPlan; readonly to: PlanKey }> {
  const from = await holdLatestPlan(call, year)
  refuseUnlessAllowed(decideRevision(situationOf(call, from), reason))
  const to = await insertRevision(call.tx, from, reason)
  const after = { year, revision: from.revision + 1 }
  await recordHistory(call, {
    entity: 'plan.annualPlan',
    key: String(to.id),
    action: 'revise',
    after,
    reason,
  })
  return { from, to }
}

/**
 * Throws a revision away that nobody submitted. What it held goes into the history, so that nothing is lost with it. `takeOut` removes what
 * later steps keep with it.
 */
export async function discardRevision(
  call: ChangeCall,
  { year, revision }: { readonly year: number; readonly revision: number },
  reason: string,
  takeOut: (plan: PlanKey) => Promise<void>,
): Promise<PlanKey> {
  const plan = await holdLatestPlan(call, year)
  if (plan.revision !== revision)
    throw new Refusal(
      'conflict',
      `${planName(year, revision)} bukan versi terbaru lagi. Muat ulang halaman, lalu periksa daftar versi.`,
    )
  refuseUnlessAllowed(decideDiscard({ ...situationOf(call, plan), revision }, reason))
  const targets = (await loadVersion(call.tx, plan)).map(versionRow)
  const before = { year, revision, revisionReason: plan.revisionReason, targets }
  const record = { entity: 'plan.annualPlan', key: String(plan.id) }
  await recordHistory(call, { ...record, action: 'discard', before, reason })
  await takeOut(plan)
  await deleteRevision(call.tx, plan)
  return plan
}
