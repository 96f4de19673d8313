import type { Handlers } from '#platform/http/call.ts'
import { beginRevision, discardRevision as discard } from '#plan/commands/revisions.ts'
import type { revisionContract } from '#plan/contract/plan-workflow.ts'
import { getLatestPlan } from '#plan/read/open-plan.ts'
import { copyDrafting, deleteDrafting } from '../store/drafting-versions.ts'

type Actions = Handlers<typeof revisionContract>

/** A revision begins with the steps done and the materials of the version before. */
export const revisePlan: Actions['revisePlan'] = async (call, { params, body }) => {
  const { from, to } = await beginRevision(call, params.year, body.reason)
  await copyDrafting(call.tx, from, to)
  return { id: to.id, version: 1, findings: [] }
}

/** Answers the version that is the latest again. */
export const discardRevision: Actions['discardRevision'] = async (call, { params, body }) => {
  await discard(call, params, body.reason, (plan) => deleteDrafting(call.tx, plan))
  const { id, version } = await getLatestPlan(call, params.year)
  return { id, version, findings: [] }
}
