import { Refusal } from '#core/refusal.ts'
import type { Finding } from '#core/finding.ts'
import type { Handlers, Reading, UnitCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import { refuseUnlessAllowed } from '#platform/refuse.ts'
import type { PlanShape } from '../contract/annual-plan.ts'
import type { planWayContract, revisionContract } from '../contract/plan-way.ts'
import { loadChecked, loadVersion } from '../read/version.ts'
import { comparePlanVersions } from '../rules/difference.ts'
import { checkPlan } from '../rules/plan-checks.ts'
import {
  decideDiscard,
  decidePlanAction,
  decideRevision,
  planName,
  revisionName,
  type PlanAction,
} from '../rules/way.ts'
import { listCalendar } from '../store/calendar.ts'
import {
  inForceOf,
  insertPlanEvent,
  listPlanEvents,
  listPlanVersions,
  type AnnualPlan,
} from '../store/plan-way.ts'
import { deleteRevision, insertRevision } from '../store/revision.ts'
import { versionRow } from '../present/version-facts.ts'
import { readPlan } from './annual-plan.ts'
import { getLatestPlan, holdLatestPlan, noPlan, situationOf } from './open-plan.ts'

type Actions = Handlers<typeof planWayContract>
type Revisions = Handlers<typeof revisionContract>

/** Everything that stands against this version of a plan on the day of reading. */
export async function listPlanFindings(call: Reading, plan: AnnualPlan): Promise<readonly Finding[]> {
  const calendar = await listCalendar(call.tx, call.unit.id, plan.year)
  return checkPlan({
    name: planName(plan.year, plan.revision),
    indicators: await loadChecked(call, plan),
    calendarEntries: calendar.length,
    overdue: calendar
      .filter(({ doneAt, dueOn }) => doneAt === null && dueOn < call.today)
      .map(({ name }) => name),
  })
}

export const checkPlanOf: Actions['checkPlan'] = async (call, { params }) => ({
  findings: [...(await listPlanFindings(call, await getLatestPlan(call, params.year)))],
})

export const submitPlan: Actions['submitPlan'] = async (call, { params }) => {
  const plan = await holdLatestPlan(call, params.year)
  const situation = situationOf(call, plan)
  refuseUnlessAllowed(decidePlanAction('submit', situation))
  const findings = await listPlanFindings(call, plan)
  const errors = findings.filter(({ severity }) => severity === 'error').length
  refuseUnlessAllowed(decidePlanAction('submit', situation, { errors }), 'invalid', findings)
  return append(call, plan, 'submit', null)
}

export const returnPlan: Actions['returnPlan'] = async (call, { params, body }) => {
  const plan = await holdLatestPlan(call, params.year)
  refuseUnlessAllowed(decidePlanAction('return', situationOf(call, plan), body))
  return append(call, plan, 'return', body.reason)
}

export const approvePlan: Actions['approvePlan'] = async (call, { params }) => {
  const plan = await holdLatestPlan(call, params.year)
  refuseUnlessAllowed(decidePlanAction('approve', situationOf(call, plan)))
  return append(call, plan, 'approve', null)
}

export const lockPlan: Actions['lockPlan'] = async (call, { params }) => {
  const plan = await holdLatestPlan(call, params.year)
  refuseUnlessAllowed(decidePlanAction('lock', situationOf(call, plan)))
  return append(call, plan, 'lock', null)
}

async function append(
  call: UnitCall,
  plan: AnnualPlan,
  action: PlanAction,
  reason: string | null,
): Promise<PlanShape> {
  const event = { action, reason, actor: call.actor.name, at: call.now }
  await insertPlanEvent(call.tx, call.unit, plan.id, event)
  const after = { year: plan.year, revision: plan.revision, state: action }
  await recordHistory(call, { entity: 'plan.annualPlan', key: String(plan.id), action, after, reason })
  return readPlan(call, plan.year)
}

/** Begins a revision with everything that the plan itself holds. */
export const beginRevision: Revisions['revisePlan'] = async (call, { params, body }) => {
  const plan = await holdLatestPlan(call, params.year)
  refuseUnlessAllowed(decideRevision(situationOf(call, plan), body.reason))
  const id = await insertRevision(call.tx, call.unit, plan, body.reason)
  await recordHistory(call, {
    entity: 'plan.annualPlan',
    key: String(id),
    action: 'revise',
    after: { year: plan.year, revision: plan.revision + 1 },
    reason: body.reason,
  })
  return readPlan(call, plan.year)
}

/** What the version held goes into the history, so that nothing is lost with it. */
export const dropRevision: Revisions['discardRevision'] = async (call, { params, body }) => {
  const plan = await holdLatestPlan(call, params.year)
  if (plan.revision !== params.revision)
    throw new Refusal(
      'conflict',
      `${planName(params.year, params.revision)} bukan versi terbaru lagi. Muat ulang halaman, lalu periksa daftar versi.`,
    )
  refuseUnlessAllowed(decideDiscard({ ...situationOf(call, plan), revision: plan.revision }, body.reason))
  const targets = (await loadVersion(call, plan)).map(versionRow)
  await recordHistory(call, {
    entity: 'plan.annualPlan',
    key: String(plan.id),
    action: 'discard',
    before: { year: plan.year, revision: plan.revision, revisionReason: plan.revisionReason, targets },
    reason: body.reason,
  })
  await deleteRevision(call.tx, plan.id)
  return readPlan(call, plan.year)
}

export const listVersions: Actions['listVersions'] = async (call, { params }) => {
  const versions = await listPlanVersions(call.tx, call.unit.id, params.year)
  const inForce = inForceOf(versions)
  const answer = []
  for (const plan of versions) {
    const events = await listPlanEvents(call.tx, plan.id)
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
  const versions = await listPlanVersions(call.tx, call.unit.id, params.year)
  const get = (revision: number): AnnualPlan => {
    const plan = versions.find((one) => one.revision === revision)
    if (!plan) throw noPlan(params.year)
    return plan
  }
  const [from, to] = [get(query.from), get(query.to)]
  const rows = async (plan: AnnualPlan) => (await loadVersion(call, plan)).map(versionRow)
  const { rows: changed, same } = comparePlanVersions(await rows(from), await rows(to))
  return {
    from: { revision: from.revision, name: revisionName(from.revision) },
    to: { revision: to.revision, name: revisionName(to.revision), reason: to.revisionReason },
    rows: changed.map((row) => ({ ...row, changes: [...row.changes] })),
    same,
  }
}
