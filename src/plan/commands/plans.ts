import { documentNames } from '#core/glossary/documents.ts'
import { Refusal } from '#core/refusal.ts'
import { recordHistory, type ChangeNote, type ChangeCall } from '#platform/history.ts'
import { listAvailable } from '#strategy/read/indicators.ts'
import { findStrategicPlanInForce } from '#strategy/read/strategic-plans.ts'
import type { AnnualPlan, PlanEvent } from '../read/annual-plans.ts'
import type { PlanKey } from '../read/plan-key.ts'
import { insertPlanEvent } from '../store/plan-events.ts'
import { insertPlan, type NewPlan } from '../store/plans.ts'
import { insertTargets } from '../store/targets.ts'

type PlanBegun = Pick<NewPlan, 'year' | 'title'> & Partial<Pick<NewPlan, 'copiedFromId' | 'moment'>>

/** Begins the first version of a plan without any indicator; refuses when there is one for the year. */
export async function beginPlan(
  { tx, unit }: ChangeCall,
  { copiedFromId = null, moment = 'afterDipa', ...plan }: PlanBegun,
): Promise<PlanKey> {
  const strategicPlanId = (await findStrategicPlanInForce(tx, unit.path, plan.year))?.id ?? null
  const made = await insertPlan(tx, unit, { ...plan, copiedFromId, moment, strategicPlanId })
  if (made === undefined)
    throw new Refusal('conflict', `RKT ${plan.year} sudah ada. Buka rencana itu untuk mengubah isinya.`)
  return made
}

interface PlanWanted {
  readonly year: number
  readonly title?: string
  /** Codes of the indicators that it holds, in this order; left out: all that the catalogue holds in force that year. */
  readonly codes?: readonly string[]
}

/** Makes the first version of a plan from the catalogue of the units above and of the unit itself. */
export async function makePlan(
  call: ChangeCall,
  { year, title = `${documentNames.annualPlan} ${year}`, codes }: PlanWanted,
  { action = 'make', reason = null }: ChangeNote = {},
): Promise<PlanKey> {
  const plan = await beginPlan(call, { year, title })
  const available = await listAvailable(call.tx, call.unit, year)
  const indicators =
    codes === undefined
      ? available
      : codes.flatMap((code) => available.find((one) => one.code === code) ?? [])
  if (indicators.length === 0)
    throw new Refusal(
      'invalid',
      `Katalog belum memuat indikator yang berlaku pada ${year}, sehingga RKT akan kosong. Minta instansi induk mengisi katalog dahulu.`,
    )
  await insertTargets(
    call.tx,
    plan,
    indicators.map((one, index) => ({ ...one, ordinal: index + 1 })),
  )
  const after = { year, title, indicators: indicators.length }
  await recordHistory(call, { entity: 'plan.annualPlan', key: String(plan.id), action, after, reason })
  return plan
}

/** Writes down that a version went a step further; whether it may has been decided. */
export async function advancePlan(
  call: ChangeCall,
  plan: AnnualPlan,
  { action, reason, at = call.now }: Pick<PlanEvent, 'action' | 'reason'> & { readonly at?: Date },
): Promise<void> {
  await insertPlanEvent(call.tx, plan, { action, reason, actor: call.actor.name, at })
  const after = { year: plan.year, revision: plan.revision, state: action }
  await recordHistory(call, { entity: 'plan.annualPlan', key: String(plan.id), action, after, reason })
}
