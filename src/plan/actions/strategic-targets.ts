import { Refusal } from '#core/refusal.ts'
import { fromTargetText, toTargetText } from '#core/wire.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import type { strategyContract, StrategicTargetsShape } from '../contract/strategy.ts'
import { presentPlan } from '../present-strategy.ts'
import { computeCompletion } from '../rules/completion.ts'
import { nameForUnit } from '../rules/shapes.ts'
import { checkTarget } from '../rules/target.ts'
import { isInForce, yearsOf } from '../rules/validity.ts'
import { findCard, listCards, type IndicatorCard } from '../store/cards.ts'
import { listPlanYears } from '../store/plan-way.ts'
import {
  findStrategicPlan,
  listAnnualTargets,
  listStrategicPlans,
  listStrategicTargets,
  saveStrategicTarget as storeTarget,
  type StrategicPlan,
  type YearTarget,
} from '../store/strategic-plans.ts'
import { listOwners } from './owners.ts'
import { getOwnPlan } from './strategy.ts'

type Actions = Handlers<typeof strategyContract>
type Row = StrategicTargetsShape['rows'][number]

interface Figures {
  readonly strategic: readonly YearTarget[]
  readonly annual: readonly YearTarget[]
  readonly annualYears: readonly number[]
}

/** One indicator over the years of the plan in which its card holds, with the verdict over all of them. */
function presentRow(card: IndicatorCard, years: readonly number[], figures: Figures, unitName: string): Row {
  const { indicator } = card
  const of = (targets: readonly YearTarget[], year: number): YearTarget | undefined =>
    targets.find((target) => target.indicatorId === indicator.indicatorId && target.year === year)
  const cells = years
    .filter((year) => isInForce(card, year))
    .map((year) => ({
      year,
      strategic: of(figures.strategic, year)?.target ?? null,
      annual: of(figures.annual, year)?.target ?? null,
      hasAnnualPlan: figures.annualYears.includes(year),
      version: of(figures.strategic, year)?.version ?? 0,
    }))
  const { measuringPeriod: _period, ...named } = indicator
  const { state, totals, findings } = computeCompletion({ ...indicator, years: cells })
  return {
    ...named,
    name: nameForUnit(indicator.name, unitName),
    objective: {
      objectiveId: card.objectiveId,
      code: card.objective.code,
      statement: card.objective.statement,
    },
    cells: cells.map((cell) => ({
      ...cell,
      strategic: toTargetText(cell.strategic),
      annual: toTargetText(cell.annual),
    })),
    state,
    totals: totals && {
      strategic: totals.strategic.toFixed(),
      annual: totals.annual.toFixed(),
      left: totals.left.toFixed(),
    },
    findings: [...findings],
  }
}

async function getSeenPlan(call: UnitCall, planId: number): Promise<StrategicPlan> {
  const plan = await findStrategicPlan(call.tx, planId)
  if (plan === undefined || !call.unit.path.startsWith(plan.unitPath))
    throw new Refusal(
      'notFound',
      'Renstra itu bukan milik unit ini atau unit di atasnya. Muat ulang halaman ini.',
    )
  return plan
}

export const getStrategicTargets: Actions['getStrategicTargets'] = async (call, { params }) => {
  const { tx, unit } = call
  const plan = await getSeenPlan(call, params.plan)
  const owners = await listOwners(call, `${plan.yearFrom}-12-31`)
  const years = yearsOf(plan, plan.yearUntil)
  const annual = await listAnnualTargets(tx, plan.unitId, plan.yearFrom, plan.yearUntil)
  const annualYears = await listPlanYears(tx, plan.unitId)
  const figures = { strategic: await listStrategicTargets(tx, plan.id), annual, annualYears }
  const used = new Set([...figures.strategic, ...annual].map(({ indicatorId }) => indicatorId))
  const cards = (await listCards(tx, plan.unitPath)).filter(
    (card) =>
      years.some((year) => isInForce(card, year)) &&
      (card.ownerId === plan.unitId || card.adoption === 'below' || used.has(card.indicator.indicatorId)),
  )
  const own = plan.unitId === unit.id
  return {
    plan: presentPlan(call, owners, plan.yearFrom, plan, await listStrategicPlans(tx, unit.path)),
    years: [...years],
    yearsWithoutPlan: own ? years.filter((year) => !annualYears.includes(year)) : [],
    can: { edit: own && call.may('plan.edit', unit.path) },
    rows: cards.map((card) => presentRow(card, years, figures, owners.get(plan.unitId).name)),
  }
}

export const saveStrategicTarget: Actions['saveStrategicTarget'] = async (call, { params, body }) => {
  const plan = await getOwnPlan(call, params.plan)
  const card = await findCard(call.tx, params.indicator)
  if (card === undefined || !plan.unitPath.startsWith(card.ownerPath))
    throw new Refusal('notFound', 'Indikator itu tidak ada dalam katalog unit ini.')
  if (!isInForce(plan, params.year) || !isInForce(card, params.year))
    throw new Refusal(
      'invalid',
      `Tahun ${params.year} di luar periode Renstra ini atau masa berlaku kartu ${card.code}. Pilih tahun lain.`,
    )
  const target = fromTargetText(body.target)
  const findings = [...checkTarget(target, card.indicator)]
  if (findings.some(({ severity }) => severity === 'error'))
    throw new Refusal('invalid', 'Target ini belum dapat disimpan. Perbaiki hal berikut, lalu simpan lagi.', {
      findings,
    })
  const record = { entity: 'plan.strategicTarget', key: `${plan.id}/${params.indicator}/${params.year}` }
  const before = (await listStrategicTargets(call.tx, plan.id)).find(
    ({ indicatorId, year }) => indicatorId === params.indicator && year === params.year,
  )
  const key = { indicatorId: params.indicator, year: params.year, version: body.version }
  if (!(await storeTarget(call.tx, { id: plan.id, unit: call.unit }, key, target)))
    throw await staleRefusal(call, { ...record, name: `Target Renstra ${card.code} tahun ${params.year}` })
  await recordHistory(call, {
    ...record,
    action: 'save',
    before: { target: toTargetText(before?.target ?? null) },
    after: { target: body.target },
  })
  return { id: params.indicator, version: target === null ? 1 : body.version + 1, findings }
}
