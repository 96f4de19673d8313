import { formatLongDate, isoDate } from '#lib/dates.ts'
import { Refusal } from '#core/refusal.ts'
import type { UnitKey } from '#core/unit.ts'
import type { UnitCall } from '#platform/http/call.ts'
import { refuseUnlessAllowed } from '#platform/refuse.ts'
import { decidePlanEdit, planName, type PlanSituation } from '../rules/workflow.ts'
import { findPlan, holdPlans, type AnnualPlan } from './annual-plans.ts'

/** A version of a plan as rules and sentences speak of it. */
export const situationOf = (
  call: Pick<UnitCall, 'dayOf'>,
  { year, revision, state, last }: AnnualPlan,
): PlanSituation => ({
  name: planName(year, revision),
  state,
  since: last === null ? null : { at: formatLongDate(isoDate(call.dayOf(last.at))), actor: last.actor },
})

/** What holding a plan needs of a call. */
type Holding = Pick<UnitCall, 'tx' | 'dayOf'> & { readonly unit: Pick<UnitKey, 'id'> }

export const noPlan = (year: number): Refusal =>
  new Refusal('notFound', `RKT ${year} belum ada. Susun RKT dahulu, lalu isi targetnya.`)

/** The latest version of the plan; refuses when there is none. */
export async function getLatestPlan({ tx, unit }: Holding, year: number): Promise<AnnualPlan> {
  const plan = await findPlan(tx, unit, year)
  if (!plan) throw noPlan(year)
  return plan
}

/** The latest version, held until the transaction ends. */
export async function holdLatestPlan(call: Holding, year: number): Promise<AnnualPlan> {
  await holdPlans(call.tx, call.unit, year)
  return getLatestPlan(call, year)
}

/** The version whose targets may be changed now; refuses with the reason when it is submitted, approved or locked. */
export async function getEditablePlan(call: Holding, year: number): Promise<AnnualPlan> {
  const plan = await holdLatestPlan(call, year)
  refuseUnlessAllowed(decidePlanEdit(situationOf(call, plan)))
  return plan
}
