import type { Finding } from '#core/finding.ts'
import type { Reading } from '#platform/http/call.ts'
import { listCheckedCitations } from '#plan/actions/citations.ts'
import { listPlanFindings } from '#plan/actions/plan-way.ts'
import { findPlan } from '#plan/store/plan-way.ts'
import { listBudgetFindings } from '#budget/actions/budget.ts'
import { getBudget } from '#budget/store/budget.ts'
import type { AreaResult } from './rules/areas.ts'

/** Everything that contradicts in the records of an office for a year, area by area. Nothing is remembered: what is said holds now. */
export async function inspectOffice(office: Reading, year: number): Promise<readonly AreaResult[]> {
  return [await inspectPlan(office, year), await inspectLaw(office, year), await inspectBudget(office, year)]
}

const found = (area: AreaResult['area'], findings: readonly Finding[]): AreaResult => ({
  area,
  findings,
  nothing: null,
})
const nothingIn = (area: AreaResult['area'], nothing: string): AreaResult => ({ area, findings: [], nothing })

async function inspectPlan(office: Reading, year: number): Promise<AreaResult> {
  const plan = await findPlan(office.tx, office.unit.id, year)
  if (plan === undefined) return nothingIn('plan', `RKT ${year} belum disusun.`)
  return found('plan', await listPlanFindings(office, plan))
}

async function inspectLaw(office: Reading, year: number): Promise<AreaResult> {
  const { citations } = await listCheckedCitations(office, await findPlan(office.tx, office.unit.id, year))
  if (citations.length === 0) return nothingIn('law', `RKT ${year} belum mengutip dasar hukum.`)
  return found(
    'law',
    citations.flatMap(({ findings }) => findings),
  )
}

async function inspectBudget(office: Reading, year: number): Promise<AreaResult> {
  const budget = await getBudget(office.tx, office.unit, year)
  if (budget.version === undefined) return nothingIn('budget', `Anggaran ${year} belum disusun.`)
  return found('budget', listBudgetFindings(budget))
}
