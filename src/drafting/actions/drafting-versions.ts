import type { Handlers } from '#platform/http/call.ts'
import type { revisionContract } from '#plan/contract/plan-way.ts'
import { copyDrafting, deleteDrafting } from '../store/drafting-versions.ts'
import { getLatestPlan, holdLatestPlan } from '#plan/actions/open-plan.ts'
import { beginRevision, dropRevision } from '#plan/actions/plan-way.ts'

type Actions = Handlers<typeof revisionContract>

/** A revision begins with the steps done and the materials of the version before. */
export const revisePlan: Actions['revisePlan'] = async (call, input) => {
  const from = await holdLatestPlan(call, input.params.year)
  const answer = await beginRevision(call, input)
  const { id } = await getLatestPlan(call, input.params.year)
  await copyDrafting(call.tx, from.id, id)
  return answer
}

/** When the plan refuses to drop the version, the transaction brings the rest back. */
export const discardRevision: Actions['discardRevision'] = async (call, input) => {
  const { id } = await holdLatestPlan(call, input.params.year)
  await deleteDrafting(call.tx, id)
  return dropRevision(call, input)
}
