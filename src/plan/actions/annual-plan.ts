import { whyNot } from '#core/decision.ts'
import { Refusal } from '#core/refusal.ts'
import { actionsIn } from '#core/workflow.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { getUnitTitle } from '#organisation/store/title.ts'
import { makePlan as makeFirstVersion } from '../commands/plans.ts'
import { saveTarget as saveFigures } from '../commands/targets.ts'
import type { annualPlanContract, PlanShape } from '../contract/annual-plan.ts'
import { findingsOf, presentObjectives, presentPlan, readTargetBody } from '../present/annual-plan.ts'
import { inForceOf, listPlanVersions, type AnnualPlan } from '../read/annual-plans.ts'
import { getEditablePlan, situationOf } from '../read/open-plan.ts'
import { listCarriedTargets } from '../read/targets.ts'
import { getPlanned, lastDay } from '../read/version.ts'
import { decidePlanEdit, isInForce, planName, planWorkflow } from '../rules/workflow.ts'

type Actions = Handlers<typeof annualPlanContract>

export const getPlan: Actions['getPlan'] = async (call, { params, query }) =>
  readPlan(call, params.year, query.revision)

/** The plan as screens see it: the latest revision, or the one asked for. */
export async function readPlan(call: UnitCall, year: number, revision?: number): Promise<PlanShape> {
  const { tx, unit } = call
  const title = await getUnitTitle(tx, unit.id, lastDay(year))
  const all = await listPlanVersions(tx, unit)
  const versions = all.filter((one) => one.year === year)
  const plan = versions.find((one) => revision === undefined || one.revision === revision)
  if (plan === undefined && revision !== undefined)
    throw new Refusal(
      'notFound',
      `${planName(year, revision)} tidak ada. Pilih versi lain dari daftar versi.`,
    )
  const targets = plan ? await listCarriedTargets(tx, plan, lastDay(year)) : []
  return {
    unit: { slug: unit.slug, ...title },
    year,
    plan: plan === undefined ? null : presentPlan(plan, whyClosed(call, plan, versions)),
    inForce: inForceOf(versions)?.revision ?? null,
    revisions: versions.map(({ revision: number, state }) => ({ revision: number, state })),
    years: [...new Set(all.map((one) => one.year))],
    can: mayDo(call, plan, versions),
    objectives: presentObjectives(targets, title.name),
  }
}

/** Why the contents of a version cannot be changed; null where they can. */
function whyClosed(call: UnitCall, plan: AnnualPlan, [latest]: readonly AnnualPlan[]): string | null {
  if (plan !== latest)
    return `Ini versi yang lebih lama; yang terbaru ${planName(plan.year, latest?.revision ?? 0)}.`
  return whyNot(decidePlanEdit(situationOf(call, plan)))
}

function mayDo(
  call: UnitCall,
  plan: AnnualPlan | undefined,
  versions: readonly AnnualPlan[],
): PlanShape['can'] {
  const may = (permission: string): boolean => call.may(permission, call.unit.path)
  const latest = plan !== undefined && plan === versions[0] ? plan : undefined
  const next = latest === undefined ? [] : actionsIn(planWorkflow, latest.state, may)
  const mayEdit = may('plan.edit')
  return {
    edit: mayEdit && (plan === undefined || whyClosed(call, plan, versions) === null),
    submit: next.includes('submit'),
    return: next.includes('return'),
    approve: next.includes('approve'),
    lock: next.includes('lock'),
    discard: mayEdit && latest !== undefined && latest.revision > 0 && latest.state === 'draft',
    revise: mayEdit && latest !== undefined && isInForce(latest.state),
    discuss: may('plan.discuss'),
  }
}

export const makePlan: Actions['makePlan'] = async (call, { params }) => {
  const { id } = await makeFirstVersion(call, params)
  return { id, version: 1, findings: [] }
}

export const saveTarget: Actions['saveTarget'] = async (call, { params, body }) => {
  const { version, executors, ...figures } = body
  const plan = await getEditablePlan(call, params.year)
  const before = await getPlanned(call.tx, plan, params.indicator)
  const change = { ...readTargetBody(figures), executors }
  const saved = await saveFigures(call, plan, { ...before, version }, change)
  return { id: params.indicator, version: saved.version, findings: [...findingsOf(saved)] }
}
