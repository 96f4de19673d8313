import { decimal, type Decimal } from '#lib/decimal.ts'
import type { Tx } from '#platform/database/database.ts'
import { makePlan } from '#plan/commands/plans.ts'
import { saveTarget, type TargetChange } from '#plan/commands/targets.ts'
import type { SplitMethod } from '#plan/index.ts'
import { getLatestPlan } from '#plan/read/open-plan.ts'
import { loadVersion } from '#plan/read/version.ts'
import catalogue from './catalogue-barantin.json' with { type: 'json' }
import kalbar from './plan-bkhit-kalbar-2025.json' with { type: 'json' }
import maluku from './plan-bkhit-maluku-2024.json' with { type: 'json' }
import type { SampleUnit, SampleUnits } from './organisation.ts'
import { get, recordSample, sampleActor as actor, sampleCall, sampleNote } from './record.ts'

interface TargetData {
  code: string
  /** `-` is the printed dash: no target. */
  annual: string
  split: SplitMethod
  quarters?: string[]
  remark?: string
  source: string
}
interface PlanData {
  unit: string
  year: number
  title: string
  targets: TargetData[]
  actuals: { code: string; period: string; value: string; source: string }[]
  policy?: {
    validFrom: string
    cap: string
    anomalyThreshold: string
    notDue: string
    zeroTarget: string
    note: string
  }
  reports: { quarter: number; reportDate: string }[]
}
type Indicators = ReadonlyMap<string, { id: number }>

/** Loads the catalogue of the agency, then the plans, figures and reports of the sample offices. */
export async function loadPlans(tx: Tx, units: SampleUnits): Promise<void> {
  const indicators = await insertCatalogue(tx, get(units, catalogue.owner))
  for (const plan of [kalbar, maluku] as PlanData[])
    await insertPlan(tx, get(units, plan.unit), plan, indicators)
}

async function insertCatalogue(tx: Tx, owner: SampleUnit): Promise<Indicators> {
  const place = { unit_id: owner.id, unit_path: owner.path, year_from: catalogue.yearFrom }
  const objectives = await tx
    .insertInto('strategy.objective')
    .values(catalogue.objectives.map((objective) => ({ ...place, ...objective })))
    .returning(['id', 'code'])
    .execute()
  const byCode = new Map(objectives.map(({ id, code }) => [code, id]))
  const rows = await tx
    .insertInto('strategy.indicator')
    .values(
      catalogue.indicators.map((indicator) => ({
        ...place,
        objective_id: get(byCode, indicator.objective),
        code: indicator.code,
        name: indicator.name,
        unit_of_measure: indicator.unitOfMeasure,
        decimals: indicator.decimals,
        polarity: indicator.polarity,
        aggregation: indicator.aggregation,
        measuring_period: indicator.measuringPeriod,
        definition: indicator.definition,
        formula: indicator.formula,
        evidence: indicator.evidence,
        data_source: indicator.dataSource,
        measured_by: indicator.measuredBy,
      })),
    )
    .returning(['id', 'code'])
    .execute()
  return new Map(rows.map(({ code, ...row }) => [code, row]))
}

async function insertPlan(tx: Tx, unit: SampleUnit, plan: PlanData, indicators: Indicators): Promise<void> {
  const call = sampleCall(tx, unit)
  const { year, title, targets } = plan
  await makePlan(call, { year, title, codes: targets.map(({ code }) => code) })
  const made = await getLatestPlan(call, year)
  const rows = new Map((await loadVersion(tx, made)).map((row) => [row.indicator.code, row]))
  for (const target of targets)
    await saveTarget(call, made, get(rows, target.code), changeOf(target), sampleNote(target.source))
  await insertFigures(tx, unit, plan, indicators)
}

const changeOf = ({ annual, split, quarters, remark }: TargetData): TargetChange => ({
  target: annual === '-' ? { kind: 'none' } : { kind: 'value', value: decimal(annual) },
  split,
  ...(quarters === undefined
    ? {}
    : { quarters: quarters.map(decimal) as [Decimal, Decimal, Decimal, Decimal] }),
  remark: remark ?? null,
})

async function insertFigures(
  tx: Tx,
  unit: SampleUnit,
  plan: PlanData,
  indicators: Indicators,
): Promise<void> {
  const place = { satker_id: unit.id, unit_path: unit.path, year: plan.year }
  for (const { code, period, value, source } of plan.actuals) {
    const indicator_id = get(indicators, code).id
    await tx
      .insertInto('measurement.actual')
      .values({ ...place, indicator_id, period, value, changed_by: actor })
      .execute()
    await recordSample(
      tx,
      unit,
      'measurement.actual',
      `${plan.year}/${indicator_id}/${period}`,
      { value },
      source,
    )
  }
  for (const { quarter, reportDate } of plan.reports)
    await tx
      .insertInto('report.quarterly_report')
      .values({ ...place, quarter, report_date: reportDate })
      .execute()
  if (plan.policy)
    await tx
      .insertInto('measurement.policy')
      .values({
        unit_id: unit.id,
        unit_path: unit.path,
        valid_from: plan.policy.validFrom,
        cap: plan.policy.cap,
        anomaly_threshold: plan.policy.anomalyThreshold,
        not_due: plan.policy.notDue,
        zero_target: plan.policy.zeroTarget,
        note: plan.policy.note,
      })
      .execute()
}
