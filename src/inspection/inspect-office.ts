import type { Finding } from '#core/finding.ts'
import type { Reading } from '#platform/http/call.ts'
import { listCascadeFindings } from '#cascade/actions/cascade.ts'
import { listCheckedCitations } from '#plan/read/citations.ts'
import { listPlanFindings } from '#plan/read/findings.ts'
import { checkCard } from '#strategy/index.ts'
import { listTargets } from '#plan/read/targets.ts'
import { listCards } from '#strategy/store/cards.ts'
import { findPlan, type AnnualPlan } from '#plan/read/annual-plans.ts'
import { listAgreementFindings } from '#agreement/present.ts'
import { listBudgetFindings } from '#budget/actions/budget.ts'
import { getBudget } from '#budget/store/budget.ts'
import type { Area, AreaResult } from './rules/areas.ts'
import { nameCitation } from './rules/name-citation.ts'

/** Everything that contradicts in the records of an office for a year, area by area. Nothing is remembered: what is said holds now. */
export async function inspectOffice(office: Reading, year: number): Promise<readonly AreaResult[]> {
  const plan = await findPlan(office.tx, office.unit, year)
  return [
    await inspectCards(office, plan),
    found('cascade', await listCascadeFindings(office, year), `Pohon kinerja ${year} belum disusun.`),
    found(
      'plan',
      plan === undefined ? null : await listPlanFindings(office, plan),
      `RKT ${year} belum disusun.`,
    ),
    await inspectLaw(office, plan, year),
    await inspectBudget(office, year),
    found(
      'agreement',
      await listAgreementFindings(office, year),
      `Perjanjian kinerja ${year} belum disusun.`,
    ),
  ]
}

/** Null findings: there was nothing to look at, and `nothing` says why. */
const found = (area: Area, findings: readonly Finding[] | null, nothing: string): AreaResult =>
  findings === null ? { area, findings: [], nothing } : { area, findings, nothing: null }

/** The cards of the indicators that the plan holds. */
async function inspectCards(office: Reading, plan: AnnualPlan | undefined): Promise<AreaResult> {
  const planned = new Set(
    (plan ? await listTargets(office.tx, plan) : []).map((one) => one.indicator.indicatorId),
  )
  const cards = await listCards(office.tx, office.unit.path)
  const used = cards.filter(({ indicator }) => planned.has(indicator.indicatorId))
  const findings = used.flatMap((card) =>
    checkCard(card).map((finding) => ({
      ...finding,
      place: card.indicator.code,
      message: `${card.indicator.code}: ${finding.message}`,
    })),
  )
  return found('cards', used.length === 0 ? null : findings, 'Belum ada indikator pada RKT tahun ini.')
}

async function inspectLaw(office: Reading, plan: AnnualPlan | undefined, year: number): Promise<AreaResult> {
  const { citations } = await listCheckedCitations(office, plan)
  const findings = citations.flatMap(nameCitation)
  return found('law', citations.length === 0 ? null : findings, `RKT ${year} belum mengutip dasar hukum.`)
}

async function inspectBudget(office: Reading, year: number): Promise<AreaResult> {
  const budget = await getBudget(office.tx, office.unit, year)
  const findings = budget.version === undefined ? null : listBudgetFindings(budget)
  return found('budget', findings, `Anggaran ${year} belum disusun.`)
}
