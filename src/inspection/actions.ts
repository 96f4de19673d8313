import type { Finding } from '#core/finding.ts'
import type { Handlers, Reading } from '#platform/http/call.ts'
import { getUnitTitle } from '#organisation/store/title.ts'
import { listSeenUnits } from '#organisation/store/units.ts'
import { checkCard } from '#strategy/index.ts'
import { listCards } from '#strategy/store/cards.ts'
import { findPlan, type AnnualPlan } from '#plan/read/annual-plans.ts'
import { listCheckedCitations } from '#plan/read/citations.ts'
import { listPlanFindings } from '#plan/read/findings.ts'
import { listTargets } from '#plan/read/targets.ts'
import { listCascadeFindings } from '#cascade/actions/cascade.ts'
import { listBudgetFindings } from '#budget/actions/budget.ts'
import { getBudget } from '#budget/store/budget.ts'
import { listAgreementFindings } from '#agreement/present.ts'
import type { inspectionContract } from './contract.ts'
import { byWeight, countFindings, type Area, type AreaResult } from './rules/areas.ts'
import { nameCitation } from './rules/name-citation.ts'

type Actions = Handlers<typeof inspectionContract>

/** Everything that contradicts in the records of an office for a year, area by area. Nothing is remembered: what is said holds now. */
async function inspectOffice(office: Reading, year: number): Promise<readonly AreaResult[]> {
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

export const getInspection: Actions['getInspection'] = async (call, { params }) => {
  const isOffice = call.unit.kind === 'office'
  const results = isOffice ? await inspectOffice(call, params.year) : []
  return {
    isOffice,
    unit: { slug: call.unit.slug, ...(await getUnitTitle(call.tx, call.unit.id, call.today)) },
    year: params.year,
    today: call.today,
    areas: results.map(({ area, findings, nothing }) => ({
      area,
      nothing,
      findings: [...byWeight(findings)],
      ...countFindings(findings),
    })),
  }
}

export const listInspections: Actions['listInspections'] = async (call, { params, query }) => {
  const { tx, today, dayOf } = call
  const units = await listSeenUnits(tx, [call.unit.path], today)
  const names = new Map(units.map((unit) => [unit.slug, unit.shortName]))
  const all = units.filter(({ kind }) => kind === 'office')
  const end = query.count === undefined ? all.length : query.from + query.count
  const offices = []
  for (const { id, path, slug, kind, shortName, parentSlug } of all.slice(query.from, end)) {
    const results = await inspectOffice({ tx, today, dayOf, unit: { id, path, slug, kind } }, params.year)
    offices.push({
      slug,
      name: shortName,
      parent: parentSlug === null ? null : (names.get(parentSlug) ?? null),
      areas: results.map(({ area, findings, nothing }) => ({
        area,
        examined: nothing === null,
        ...countFindings(findings),
      })),
      ...countFindings(results.flatMap(({ findings }) => findings)),
    })
  }
  return { total: all.length, offices }
}
