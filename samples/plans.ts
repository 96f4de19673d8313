import { decimal, type Decimal } from '#lib/decimal.ts'
import { splitAnnual, type SplitMethod } from '#plan/index.ts'
import type { Tx } from '#platform/database/database.ts'
import catalogue from './catalogue-barantin.json' with { type: 'json' }
import kalbar from './plan-bkhit-kalbar-2025.json' with { type: 'json' }
import maluku from './plan-bkhit-maluku-2024.json' with { type: 'json' }
import type { SampleUnit, SampleUnits } from './organisation.ts'
import { get, recordSample, sampleActor as actor } from './record.ts'

interface TargetData {
  code: string
  /** `-` is the printed dash: no target. */
  annual: string
  split: string
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
type Indicators = ReadonlyMap<
  string,
  { id: number; aggregation: string; measuringPeriod: string; decimals: number }
>

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
    .returning(['id', 'code', 'aggregation', 'measuring_period as measuringPeriod', 'decimals'])
    .execute()
  return new Map(rows.map(({ code, ...row }) => [code, row]))
}

async function insertPlan(tx: Tx, unit: SampleUnit, plan: PlanData, indicators: Indicators): Promise<void> {
  const place = { satker_id: unit.id, unit_path: unit.path }
  const { id } = await tx
    .insertInto('plan.annual_plan')
    .values({ ...place, year: plan.year, title: plan.title })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const [index, target] of plan.targets.entries()) {
    const indicator = get(indicators, target.code)
    const row = { ...place, annual_plan_id: id, indicator_id: indicator.id, ordinal: index + 1 }
    const values = targetValues(target, indicator)
    await tx
      .insertInto('plan.target')
      .values({ ...row, ...values })
      .execute()
    await recordSample(tx, unit, 'plan.target', `${id}/${indicator.id}`, factsOf(values), target.source)
  }
  await insertFigures(tx, unit, plan, indicators)
}

function targetValues(
  target: TargetData,
  indicator: { aggregation: string; measuringPeriod: string; decimals: number },
) {
  const dash = target.annual === '-'
  const { quarters } = splitAnnual({
    target: dash ? { kind: 'none' } : { kind: 'value', value: decimal(target.annual) },
    method: target.split as SplitMethod,
    manual: target.quarters?.map(decimal) as [Decimal, Decimal, Decimal, Decimal] | undefined,
    aggregation: indicator.aggregation as 'sum',
    measuringPeriod: indicator.measuringPeriod as 'quarter',
    decimals: indicator.decimals,
  })
  const [first, second, third, fourth] = quarters.map((value) => value?.toFixed() ?? null)
  return {
    kind: dash ? 'none' : 'value',
    annual: dash ? null : target.annual,
    split: target.split,
    quarter_1: first ?? null,
    quarter_2: second ?? null,
    quarter_3: third ?? null,
    quarter_4: fourth ?? null,
    remark: target.remark ?? null,
  }
}

/** The same facts that a change of a target leaves in history, so that both read alike. */
const factsOf = (values: ReturnType<typeof targetValues>) => ({
  target: values.annual === null ? { kind: 'none' } : { kind: 'value', value: values.annual },
  split: values.split,
  profile: null,
  quarters: [values.quarter_1, values.quarter_2, values.quarter_3, values.quarter_4],
  remark: values.remark,
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
