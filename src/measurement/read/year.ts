import type { IsoDate } from '#lib/dates.ts'
import { groupBy } from '#lib/group.ts'
import type { Finding } from '#core/finding.ts'
import { quarters, type Quarter } from '#core/period.ts'
import type { Tx } from '#platform/database/database.ts'
import type { UnitReference } from '#platform/http/call.ts'
import { getUnitTitle, type UnitTitle } from '#organisation/store/title.ts'
import { assessedEvery, type PlannedTarget } from '#plan/index.ts'
import { nameForUnit } from '#strategy/index.ts'
import { listTargets } from '#plan/read/targets.ts'
import { findPlanInForce, type AnnualPlan } from '#plan/read/annual-plans.ts'
import type { EntryCells } from '../rules/aggregate.ts'
import { defaultPolicyOn, findSettingOn, type Policy } from '../rules/policy.ts'
import { checkFinal } from '../rules/final-figures.ts'
import type { MeasuredIndicator, QuarterResult } from '../rules/results.ts'
import { rememberedResult } from '../rules/remembered-result.ts'
import {
  listCells,
  listExplanations,
  listPolicies,
  listQuarterEvents,
  type Cell,
  type PolicyRow,
  type QuarterEvent,
} from '../store.ts'

/** Everything measured of a unit in a year, before a quarter is looked at. */
export interface MeasuredYear {
  readonly year: number
  readonly unit: UnitReference
  readonly title: UnitTitle
  readonly plan: AnnualPlan | undefined
  readonly targets: readonly PlannedTarget[]
  readonly cells: readonly Cell[]
  readonly policies: readonly PolicyRow[]
}

/** A policy in force on a day, with the setting it comes from; without one it is the rule book's default. */
export interface PolicyInForce {
  readonly policy: Policy
  readonly setting: PolicyRow | undefined
}

/** The last day of a quarter: the day on which names, policies and rule books of its figures hold. */
export const lastDayOf = (year: number, quarter: Quarter): IsoDate =>
  [`${year}-03-31`, `${year}-06-30`, `${year}-09-30`, `${year}-12-31`][quarter - 1] as IsoDate

export function policyInForce(policies: readonly PolicyRow[], path: string, day: IsoDate): PolicyInForce {
  const setting = findSettingOn(policies, path, day)
  return { policy: setting?.policy ?? defaultPolicyOn(day), setting }
}

/** Loads the plan in force, figures and policies of a year; the office is called as on `namedOn`. */
export async function loadYear(
  tx: Tx,
  unit: UnitReference,
  year: number,
  namedOn: string = lastDayOf(year, 4),
): Promise<MeasuredYear> {
  const plan = await findPlanInForce(tx, unit, year)
  return {
    year,
    unit,
    title: await getUnitTitle(tx, unit.id, namedOn),
    plan,
    targets: plan ? await listTargets(tx, plan) : [],
    cells: plan ? await listCells(tx, unit.id, year) : [],
    policies: await listPolicies(tx, unit.path),
  }
}

const cellsOf = (cells: readonly Cell[]): EntryCells =>
  Object.fromEntries(cells.map(({ period, value }) => [period, value]))

/** The planned indicators with what was entered for them, named as the office names them and due when their target is. */
export function measuredIndicators(measured: MeasuredYear): readonly MeasuredIndicator[] {
  const byIndicator = groupBy(measured.cells, (cell) => cell.indicatorId)
  return measured.targets.map((planned) => ({
    indicator: {
      ...planned.indicator,
      name: nameForUnit(planned.indicator.name, measured.title.name),
      measuringPeriod: assessedEvery(planned.indicator.measuringPeriod, planned.split),
    },
    objectiveId: planned.objective.objectiveId,
    objectiveCode: planned.objective.code,
    annualTarget: planned.target,
    quarterTargets: planned.quarters,
    cells: cellsOf(byIndicator.get(planned.indicator.indicatorId) ?? []),
  }))
}

export interface MeasuredQuarter extends MeasuredYear {
  readonly quarter: Quarter
  readonly inForce: PolicyInForce
  readonly results: readonly QuarterResult[]
  /** The latest event of each quarter of the year. */
  readonly events: readonly QuarterEvent[]
  /** Where a final quarter no longer says what was made final. */
  readonly finalFindings: readonly Finding[]
}

/** What people wrote to the results of a year, and the latest event of each of its quarters. */
async function loadJudged(tx: Tx, unit: UnitReference, year: number) {
  return {
    explanations: await listExplanations(tx, unit.id, year),
    events: await listQuarterEvents(tx, unit.id, year),
  }
}

function quarterOf(
  measured: MeasuredYear,
  { explanations, events }: Awaited<ReturnType<typeof loadJudged>>,
  quarter: Quarter,
): MeasuredQuarter {
  const written = new Map(
    explanations.filter((one) => one.quarter === quarter).map((one) => [one.indicatorId, one]),
  )
  const day = lastDayOf(measured.year, quarter)
  const inForce = policyInForce(measured.policies, measured.unit.path, day)
  const results = measuredIndicators(measured).map((item) =>
    rememberedResult({
      item,
      quarter,
      policy: inForce.policy,
      day,
      explanation: written.get(item.indicator.indicatorId),
    }),
  )
  const last = events.find((event) => event.quarter === quarter)
  const finalFindings = last?.figures ? checkFinal(results, last.figures, quarter) : []
  return { ...measured, quarter, inForce, results, events, finalFindings }
}

/** All results of a quarter with the explanations people gave, in the order of the plan; a report names its own day. */
export async function loadQuarter(
  tx: Tx,
  unit: UnitReference,
  year: number,
  quarter: Quarter,
  namedOn: string = lastDayOf(year, quarter),
): Promise<MeasuredQuarter> {
  return quarterOf(await loadYear(tx, unit, year, namedOn), await loadJudged(tx, unit, year), quarter)
}

/** The same of all four quarters, the year read once; the office is called as on the last day of the year. */
export async function loadQuarters(tx: Tx, unit: UnitReference, year: number): Promise<MeasuredQuarter[]> {
  const measured = await loadYear(tx, unit, year)
  const judged = await loadJudged(tx, unit, year)
  return quarters.map((quarter) => quarterOf(measured, judged, quarter))
}

/** The four quarters of one indicator, for a row of the grid. */
export const resultsOfYear = (item: MeasuredIndicator, measured: MeasuredYear): QuarterResult[] =>
  quarters.map((quarter) => {
    const day = lastDayOf(measured.year, quarter)
    const { policy } = policyInForce(measured.policies, measured.unit.path, day)
    return rememberedResult({ item, quarter, policy, day, explanation: undefined })
  })
