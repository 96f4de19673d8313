import type { Decision } from '#core/decision.ts'
import { Refusal } from '#core/refusal.ts'
import type { UnitCall } from '#platform/http/call.ts'
import { findNamedUnit, findUnit, type NamedUnit } from '#organisation/store/units.ts'
import { isInForce } from '#plan/index.ts'
import { listPlanVersions, type AnnualPlan } from '#plan/read/annual-plans.ts'
import { refuseUnlessAllowed } from '#platform/refuse.ts'
import { decidePlanReady } from '../rules/state.ts'
import { findAgreement, type Agreement } from '../store/agreements.ts'

/** The approved plan of the year, and whether agreements may be made from it. */
export async function findApprovedPlan(
  { tx, unit }: Pick<UnitCall, 'tx' | 'unit'>,
  year: number,
): Promise<{ readonly plan: AnnualPlan | undefined; readonly decision: Decision }> {
  const versions = await listPlanVersions(tx, unit, year)
  const decision = decidePlanReady(
    year,
    versions.map(({ state }) => state),
  )
  return { plan: versions.find(({ state }) => isInForce(state)), decision }
}

/** The approved plan of the year; refuses with the sentence that says what is missing. */
export async function getApprovedPlan(call: UnitCall, year: number): Promise<AnnualPlan> {
  const { plan, decision } = await findApprovedPlan(call, year)
  refuseUnlessAllowed(decision, 'invalid')
  if (plan === undefined) throw new Error(`the plan ${year} of ${call.unit.slug} is in force and missing`)
  return plan
}

/** The office itself or a part of it, named as on the day; refuses any other unit. */
export async function getParty({ tx, unit }: UnitCall, slug: string, on: string): Promise<NamedUnit> {
  const found = await findUnit(tx, slug)
  const named = found?.path.startsWith(unit.path) ? await findNamedUnit(tx, found.id, on) : undefined
  if (named === undefined)
    throw new Refusal('invalid', 'Unit itu bukan kantor ini atau bagiannya. Pilih unit dari daftar.')
  return named
}

/** An agreement of the office and year. */
export async function getOwnAgreement(
  { tx, unit }: UnitCall,
  { year, agreement }: { readonly year: number; readonly agreement: number },
): Promise<Agreement> {
  const found = await findAgreement(tx, unit.id, year, agreement)
  if (found === undefined)
    throw new Refusal(
      'notFound',
      `Perjanjian itu tidak ada di antara perjanjian ${year} kantor ini. Muat ulang halaman.`,
    )
  return found
}
