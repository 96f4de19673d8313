import { Refusal } from '#core/refusal.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import { getUnitTitle } from '#organisation/store/title.ts'
import type { annualPlanContract, PlanShape } from '../contract/annual-plan.ts'
import { presentObjectives, presentTarget, readTargetBody, spread, targetFacts } from '../present.ts'
import { nameForUnit } from '../rules/shapes.ts'
import { checkTarget } from '../rules/target.ts'
import {
  findCard,
  findPlan,
  insertPlan,
  listPlanYears,
  listTargets,
  saveTarget as storeTarget,
  type AnnualPlan,
  type PlannedTarget,
} from '../store/annual-plan.ts'

type Actions = Handlers<typeof annualPlanContract>

/** The day on which a plan's documents name the office: the last of its year. */
export const lastDay = (year: number): string => `${year}-12-31`

export const getPlan: Actions['getPlan'] = async (call, { params }) => readPlan(call, params.year)

async function readPlan(call: UnitCall, year: number): Promise<PlanShape> {
  const { tx, unit } = call
  const title = await getUnitTitle(tx, unit.id, lastDay(year))
  const plan = await findPlan(tx, unit.id, year)
  const targets = plan ? await listTargets(tx, plan.id) : []
  return {
    unit: { slug: unit.slug, ...title },
    year,
    plan: plan ? { ...plan, createdAt: plan.createdAt.toISOString() } : null,
    years: await listPlanYears(tx, unit.id),
    can: { edit: call.may('plan.edit', unit.path) },
    objectives: presentObjectives(targets, title.name),
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

export const saveTarget: Actions['saveTarget'] = async (call, { params, body }) => {
  const { tx, unit } = call
  const { plan, planned } = await getPlanned(call, params.year, params.indicator)
  const asked = readTargetBody(body)
  const split = spread(planned.indicator, asked)
  const findings = [...checkTarget(asked.target, planned.indicator), ...split.findings]
  if (findings.some(({ severity }) => severity === 'error'))
    throw new Refusal('invalid', 'Target ini belum dapat disimpan. Perbaiki hal berikut, lalu simpan lagi.', {
      findings,
    })
  const change = { ...asked, quarters: split.quarters }
  const record = { entity: 'plan.target', key: `${plan.id}/${params.indicator}` }
  if (!(await storeTarget(tx, plan.id, params.indicator, body.version, change)))
    throw await staleRefusal(call, { ...record, name: `Target ${planned.indicator.code}` })
  await recordHistory(call, {
    ...record,
    action: 'change',
    before: targetFacts(planned),
    after: targetFacts(change),
  })
  const title = await getUnitTitle(tx, unit.id, lastDay(params.year))
  const quarters = split.quarters
  return presentTarget({ ...planned, ...change, quarters, version: body.version + 1 }, title.name)
}

async function getPlanned(
  call: UnitCall,
  year: number,
  indicatorId: number,
): Promise<{ plan: AnnualPlan; planned: PlannedTarget }> {
  const plan = await findPlan(call.tx, call.unit.id, year)
  if (!plan) throw new Refusal('notFound', `RKT ${year} belum ada. Susun RKT dahulu, lalu isi targetnya.`)
  const planned = (await listTargets(call.tx, plan.id)).find(
    ({ indicator }) => indicator.indicatorId === indicatorId,
  )
  if (!planned) throw new Refusal('notFound', `Indikator itu tidak ada dalam RKT ${year} kantor ini.`)
  return { plan, planned }
}

export const getIndicatorCard: Actions['getIndicatorCard'] = async (call, { params }) => {
  const card = await findCard(call.tx, params.indicator)
  if (!card) throw new Refusal('notFound', 'Kartu indikator itu tidak ditemukan.')
  const { indicator, objective, ownerId, ...fields } = card
  const own = await getUnitTitle(call.tx, call.unit.id, call.today)
  const owner = await getUnitTitle(call.tx, ownerId, call.today)
  return {
    ...indicator,
    name: nameForUnit(indicator.name, own.name),
    objective: { code: objective.code, statement: objective.statement },
    owner: { name: owner.name },
    ...fields,
    collectionSteps: [...fields.collectionSteps],
  }
}
