import { isoDate, type IsoDate } from '#lib/dates.ts'
import type { Tx } from '#platform/database/database.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { readSignature } from '#organisation/read/signature.ts'
import { unitKindNames } from '#organisation/index.ts'
import { findNamedUnit, listSeenUnits, type NamedUnit } from '#organisation/store/units.ts'
import { checkReadiness } from '#measurement/index.ts'
import { quarterState } from '#measurement/present.ts'
import { lastDayOf, loadQuarters, type MeasuredQuarter } from '#measurement/read/year.ts'
import { listAgreements } from '#agreement/store/agreements.ts'
import { listTargets } from '#plan/read/targets.ts'
import { findPlan, listPlannedYears } from '#plan/read/annual-plans.ts'
import type { overviewContract } from './contract.ts'
import type { PlanSituation } from './rules/plan-tasks.ts'
import { countWords, listTasks, type OfficeSituation, type QuarterSituation } from './rules/tasks.ts'

type Actions = Handlers<typeof overviewContract>

export const getHome: Actions['getHome'] = async (call, { params }) => {
  const { tx, unit } = call
  const named = await findNamedUnit(tx, unit.id, call.today)
  if (named === undefined) throw new Error(`unit ${unit.slug} vanished within its transaction`)
  const { name, shortName, kind } = named
  const today = isoDate(call.today)
  const office = await loadSituation(call, named, params.year)
  const planned = await listPlannedYears(tx, unit.path)
  return {
    unit: { slug: unit.slug, name, shortName, kindName: unitKindNames[kind] },
    year: params.year,
    today,
    years: [...new Set(planned.map((one) => one.year))].toSorted((a, b) => b - a),
    tasks: kind === 'office' ? [...listTasks(office, today)] : [],
    quarters: office.plan ? office.quarters.map((situation) => presentQuarter(situation, today)) : [],
    offices: await loadOffices(call, planned, params.year),
  }
}

/** The offices below a unit with whether they have a plan for the year, by slug. */
async function loadOffices(
  { tx, unit, today }: UnitCall,
  planned: Awaited<ReturnType<typeof listPlannedYears>>,
  year: number,
) {
  const withPlan = new Set(planned.flatMap((one) => (one.year === year ? [one.officeId] : [])))
  return (await listSeenUnits(tx, [unit.path], today))
    .filter(({ id, kind }) => kind === 'office' && id !== unit.id)
    .map(({ id, slug, shortName: name }) => ({ slug, name, hasPlan: withPlan.has(id) }))
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
}

async function loadPlan({ tx, unit }: UnitCall, year: number): Promise<PlanSituation | null> {
  const plan = await findPlan(tx, unit, year)
  if (plan === undefined) return null
  const targets = await listTargets(tx, plan)
  return {
    revision: plan.revision,
    state: plan.state,
    returnReason: plan.state === 'returned' ? (plan.last?.reason ?? null) : null,
    unsetTargets: targets.filter(({ target }) => target === null).length,
    agreement: await findAgreementState(tx, unit.id, year),
  }
}

async function findAgreementState(tx: Tx, unitId: number, year: number): Promise<PlanSituation['agreement']> {
  const own = (await listAgreements(tx, unitId, year)).filter(({ partyUnitId }) => partyUnitId === unitId)
  if (own.length === 0) return 'none'
  return own.some(({ signedAt }) => signedAt === null) ? 'draft' : 'signed'
}

async function loadSituation(call: UnitCall, named: NamedUnit, year: number): Promise<OfficeSituation> {
  const { tx, unit } = call
  return {
    year,
    plan: await loadPlan(call, year),
    quarters: (await loadQuarters(tx, unit, year)).map((measured) =>
      situationOf(measured, quarterState(measured.events, measured.quarter).state),
    ),
    signatureFindings: (await readSignature(tx, named, call.today)).findings,
    may: {
      plan: call.may('plan.edit', unit.path),
      submitPlan: call.may('plan.submit', unit.path),
      approvePlan: call.may('plan.approve', unit.path),
      makeAgreement: call.may('agreement.edit', unit.path),
      signAgreement: call.may('agreement.sign', unit.path),
      enter: call.may('measurement.enter', unit.path),
      finalise: call.may('measurement.finalise', unit.path),
      editOfficials: call.may('official.edit', unit.path),
    },
  }
}

const situationOf = (
  { year, quarter, results }: MeasuredQuarter,
  state: 'draft' | 'final',
): QuarterSituation => ({
  quarter,
  state,
  results,
  lastDay: lastDayOf(year, quarter),
  obstacles: checkReadiness(results),
})

function presentQuarter({ quarter, state, results, lastDay }: QuarterSituation, today: IsoDate) {
  const due = results.filter((result) => result.due && result.target?.kind !== 'none')
  return {
    quarter,
    state,
    ended: today > lastDay,
    filled: due.filter(({ actual }) => actual !== null).length,
    due: due.length,
    words: countWords(results),
  }
}
