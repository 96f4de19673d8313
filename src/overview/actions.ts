import { isoDate, type IsoDate } from '#lib/dates.ts'
import { quarters } from '#core/period.ts'
import type { Tx } from '#platform/database/database.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { readSignature } from '#organisation/read/signature.ts'
import { unitKindNames } from '#organisation/index.ts'
import { findNamedUnit, type NamedUnit } from '#organisation/store/units.ts'
import { getUnitTitle } from '#organisation/store/title.ts'
import { checkReadiness } from '#measurement/index.ts'
import { quarterState } from '#measurement/present.ts'
import { lastDayOf, loadQuarter, type MeasuredQuarter } from '#measurement/read/year.ts'
import { listAgreements } from '#agreement/store/agreements.ts'
import { listTargets } from '#plan/read/targets.ts'
import { findPlan } from '#plan/read/annual-plans.ts'
import type { overviewContract } from './contract.ts'
import type { PlanSituation } from './rules/plan-tasks.ts'
import { countWords, listTasks, type OfficeSituation, type QuarterSituation } from './rules/tasks.ts'
import { listOfficesBelow, listPlannedYears } from './store.ts'

type Actions = Handlers<typeof overviewContract>

export const getHome: Actions['getHome'] = async (call, { params }) => {
  const { tx, unit } = call
  const named = await findNamedUnit(tx, unit.id, call.today)
  if (named === undefined) throw new Error(`unit ${unit.slug} vanished within its transaction`)
  const { name, shortName, kind } = named
  const today = isoDate(call.today)
  const office = await loadSituation(call, named, params.year)
  return {
    unit: { slug: unit.slug, name, shortName, kindName: unitKindNames[kind] },
    year: params.year,
    today,
    years: await listPlannedYears(tx, unit.path),
    tasks: kind === 'office' ? [...listTasks(office, today)] : [],
    quarters: office.plan ? office.quarters.map((situation) => presentQuarter(situation, today)) : [],
    offices: await loadOffices(call, params.year),
  }
}

async function loadOffices({ tx, unit, today }: UnitCall, year: number) {
  const offices = []
  for (const { id, slug, hasPlan } of await listOfficesBelow(tx, unit.path, year))
    offices.push({ slug, hasPlan, name: (await getUnitTitle(tx, id, today)).shortName })
  return offices
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
  const loaded: MeasuredQuarter[] = []
  for (const quarter of quarters) loaded.push(await loadQuarter(tx, unit, year, quarter))
  return {
    year,
    plan: await loadPlan(call, year),
    quarters: loaded.map((measured) =>
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
