import { Refusal } from '#core/refusal.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import { getUnitTitle } from '#organisation/store/title.ts'
import type { annualPlanContract, PlanShape } from '../contract/annual-plan.ts'
import { presentObjectives, presentPlan, type PresentedPlan } from '../present/annual-plan.ts'
import { decidePlanEdit, isInForce, mayFollow, planName } from '../rules/way.ts'
import { insertPlan, listTargets } from '../store/annual-plan.ts'
import { listExecutors } from '../store/executors.ts'
import { findPlan, inForceOf, listPlanVersions, listPlanYears, type AnnualPlan } from '../store/plan-way.ts'
import { situationOf } from './open-plan.ts'

type Actions = Handlers<typeof annualPlanContract>

/** The day on which a plan's documents name the office: the last of its year. */
export const lastDay = (year: number): string => `${year}-12-31`

export const getPlan: Actions['getPlan'] = async (call, { params, query }) =>
  readPlan(call, params.year, query.revision)

/** The plan as screens see it: the latest revision, or the one asked for. */
export async function readPlan(call: UnitCall, year: number, revision?: number): Promise<PlanShape> {
  const { tx, unit } = call
  const title = await getUnitTitle(tx, unit.id, lastDay(year))
  const versions = await listPlanVersions(tx, unit.id, year)
  const plan = versions.find((one) => revision === undefined || one.revision === revision)
  if (plan === undefined && revision !== undefined)
    throw new Refusal(
      'notFound',
      `${planName(year, revision)} tidak ada. Pilih versi lain dari daftar versi.`,
    )
  const targets = plan ? await listTargets(tx, plan.id) : []
  const executors = plan ? await listExecutors(tx, plan.id, lastDay(year)) : []
  return {
    unit: { slug: unit.slug, ...title },
    year,
    plan: plan === undefined ? null : presented(call, plan, versions),
    inForce: inForceOf(versions)?.revision ?? null,
    revisions: versions.map(({ revision: number, state }) => ({ revision: number, state })),
    years: await listPlanYears(tx, unit.id),
    can: mayDo(call, plan, versions),
    objectives: presentObjectives(targets, executors, title.name),
  }
}

function presented(call: UnitCall, plan: AnnualPlan, versions: readonly AnnualPlan[]): PresentedPlan {
  const decision = decidePlanEdit(situationOf(call, plan))
  const older = plan !== versions[0]
  const closed = older
    ? `Ini versi yang lebih lama; yang terbaru ${planName(plan.year, versions[0]?.revision ?? 0)}.`
    : decision.allowed
      ? null
      : `${decision.reason} ${decision.next}`
  return presentPlan(plan, closed)
}

function mayDo(
  call: UnitCall,
  plan: AnnualPlan | undefined,
  versions: readonly AnnualPlan[],
): PlanShape['can'] {
  const may = (permission: string): boolean => call.may(permission, call.unit.path)
  const latest = plan === versions[0] ? plan : undefined
  const now = latest?.state ?? 'draft'
  const open =
    plan === undefined || (latest !== undefined && decidePlanEdit(situationOf(call, latest)).allowed)
  return {
    edit: open && may('plan.edit'),
    submit: latest !== undefined && mayFollow('submit', now) && may('plan.submit'),
    return: latest !== undefined && mayFollow('return', now) && may('plan.approve'),
    approve: latest !== undefined && mayFollow('approve', now) && may('plan.approve'),
    lock: latest !== undefined && mayFollow('lock', now) && may('plan.lock'),
    discard: latest !== undefined && latest.revision > 0 && now === 'draft' && may('plan.edit'),
    revise: latest !== undefined && isInForce(now) && may('plan.edit'),
    discuss: may('plan.discuss'),
  }
}

export const createPlan: Actions['createPlan'] = async (call, { params }) => {
  const { tx, unit } = call
  const { year } = params
  const title = `Rencana Kinerja Tahunan ${year}`
  const inserted = (await findPlan(tx, unit.id, year)) ? undefined : await insertPlan(tx, unit, year, title)
  if (inserted === undefined)
    throw new Refusal('conflict', `RKT ${year} sudah ada. Buka rencana itu untuk mengubah targetnya.`)
  const { planId, indicators } = inserted
  if (indicators === 0)
    throw new Refusal(
      'invalid',
      `Katalog belum memuat indikator yang berlaku pada ${year}, sehingga RKT akan kosong. Minta instansi induk mengisi katalog dahulu.`,
    )
  await recordHistory(call, {
    entity: 'plan.annualPlan',
    key: String(planId),
    action: 'create',
    after: { year, title, indicators },
  })
  return readPlan(call, year)
}
