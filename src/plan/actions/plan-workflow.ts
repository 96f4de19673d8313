import type { Finding } from '#core/finding.ts'
import { decide } from '#core/workflow.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { refuseUnlessAllowed } from '#platform/refuse.ts'
import { advancePlan } from '../commands/plans.ts'
import type { PlanShape } from '../contract/annual-plan.ts'
import type { planWorkflowContract } from '../contract/plan-workflow.ts'
import { inForceOf, listPlanVersions, type AnnualPlan } from '../read/annual-plans.ts'
import { listPlanFindings } from '../read/findings.ts'
import { getLatestPlan, holdLatestPlan, noPlan, situationOf } from '../read/open-plan.ts'
import { loadVersion } from '../read/version.ts'
import { versionRow } from '../read/version-facts.ts'
import { comparePlanVersions } from '../rules/difference.ts'
import { planWorkflow, revisionName, type PlanAction } from '../rules/workflow.ts'
import { listPlanEvents } from '../store/plan-events.ts'
import { readPlan } from './annual-plan.ts'

type Actions = Handlers<typeof planWorkflowContract>

export const checkPlan: Actions['checkPlan'] = async (call, { params }) => ({
  findings: [...(await listPlanFindings(call, await getLatestPlan(call, params.year)))],
})

/** Takes the plan a step further, if it may go there; `check` says what stands against it. */
async function advance(
  call: UnitCall,
  year: number,
  action: PlanAction,
  reason: string | null = null,
  check: (plan: AnnualPlan) => Promise<readonly Finding[]> = () => Promise.resolve([]),
): Promise<PlanShape> {
  const plan = await holdLatestPlan(call, year)
  const situation = situationOf(call, plan)
  refuseUnlessAllowed(decide(planWorkflow, action, situation, { reason: reason ?? '' }))
  const findings = await check(plan)
  const given = { reason: reason ?? '', findings }
  refuseUnlessAllowed(decide(planWorkflow, action, situation, given), 'invalid', findings)
  await advancePlan(call, plan, { action, reason })
  return readPlan(call, year)
}

export const submitPlan: Actions['submitPlan'] = (call, { params: { year } }) =>
  advance(call, year, 'submit', null, (plan) => listPlanFindings(call, plan))
export const returnPlan: Actions['returnPlan'] = (call, { params, body }) =>
  advance(call, params.year, 'return', body.reason)
export const approvePlan: Actions['approvePlan'] = (call, { params }) => advance(call, params.year, 'approve')
export const lockPlan: Actions['lockPlan'] = (call, { params }) => advance(call, params.year, 'lock')

export const listVersions: Actions['listVersions'] = async (call, { params }) => {
  const versions = await listPlanVersions(call.tx, call.unit, params.year)
  const inForce = inForceOf(versions)
  const answer = []
  for (const plan of versions) {
    const events = await listPlanEvents(call.tx, plan)
    answer.push({
      revision: plan.revision,
      name: revisionName(plan.revision),
      state: plan.state,
      inForce: plan === inForce,
      revisionReason: plan.revisionReason,
      createdAt: plan.createdAt.toISOString(),
      events: events.map(({ at, ...event }) => ({ ...event, at: at.toISOString() })),
    })
  }
  return answer
}

export const comparePlans: Actions['comparePlans'] = async (call, { params, query }) => {
  const versions = await listPlanVersions(call.tx, call.unit, params.year)
  const get = (revision: number): AnnualPlan => {
    const plan = versions.find((one) => one.revision === revision)
    if (!plan) throw noPlan(params.year)
    return plan
  }
  const [from, to] = [get(query.from), get(query.to)]
  const rows = async (plan: AnnualPlan) => (await loadVersion(call.tx, plan)).map(versionRow)
  const { rows: changed, same } = comparePlanVersions(await rows(from), await rows(to))
  return {
    from: { revision: from.revision, name: revisionName(from.revision) },
    to: { revision: to.revision, name: revisionName(to.revision), reason: to.revisionReason },
    rows: changed.map((row) => ({ ...row, changes: [...row.changes] })),
    same,
  }
}
