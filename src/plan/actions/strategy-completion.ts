import { Refusal } from '#core/refusal.ts'
import { toTargetText } from '#core/wire.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import type { StrategicTargetsShape, strategyInPlansContract } from '#strategy/contract/strategy.ts'
import { presentPlan } from '#strategy/present/strategy.ts'
import { computeCompletion } from '../rules/completion.ts'
import { nameForUnit, isInForce, yearsOf } from '#strategy/index.ts'
import { listCards, type IndicatorCard } from '#strategy/store/cards.ts'
import { listPlanYears } from '../read/annual-plans.ts'
import {
  findStrategicPlan,
  listStrategicPlans,
  listStrategicTargets,
  type StrategicPlan,
  type YearTarget,
} from '#strategy/store/strategic-plans.ts'
import { listAnnualTargets } from '../store/strategy-in-plans.ts'
import { listOwners } from '#strategy/read/owners.ts'

type Actions = Handlers<typeof strategyInPlansContract>
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
  const owner = { id: plan.unitId }
  const annual = await listAnnualTargets(tx, owner, plan.yearFrom, plan.yearUntil)
  const annualYears = await listPlanYears(tx, owner)
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
    can: { edit: own && call.may('strategy.edit', unit.path) },
    rows: cards.map((card) => presentRow(card, years, figures, owners.get(plan.unitId).name)),
  }
}
