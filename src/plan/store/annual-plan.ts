import { decimalOrNull, type Decimal } from '#lib/decimal.ts'
import type { Target } from '#core/target.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import type { Indicator, Objective } from '#strategy/index.ts'
import type { SplitMethod } from '../rules/split.ts'
import { toTarget } from '#strategy/store/target-columns.ts'
import { insertEmptyPlan, insertTargets, listAvailable } from './plan-contents.ts'

export type FourQuarters = readonly [Decimal | null, Decimal | null, Decimal | null, Decimal | null]

/** A target of a plan with the indicator and objective it is for; names still hold `{unit}`. */
export interface PlannedTarget {
  readonly indicator: Indicator
  readonly objective: Objective
  readonly target: Target | null
  readonly split: SplitMethod
  readonly profile: readonly Decimal[] | null
  readonly quarters: FourQuarters
  readonly remark: string | null
  /** Where the figure comes from. */
  readonly background: string | null
  /** The absolute target beside a relative one, and what it counts. */
  readonly absolute: Decimal | null
  readonly absoluteUnit: string | null
  readonly version: number
}

const indicatorColumns = [
  'indicator.id as indicatorId',
  'indicator.code as code',
  'indicator.name as name',
  'indicator.unit_of_measure as unitOfMeasure',
  'indicator.decimals as decimals',
  'indicator.polarity as polarity',
  'indicator.aggregation as aggregation',
  'indicator.measuring_period as measuringPeriod',
  'objective.id as objectiveId',
  'objective.code as objectiveCode',
  'objective.level as level',
  'objective.statement as statement',
] as const

type IndicatorRow = Omit<Indicator, 'polarity' | 'aggregation' | 'measuringPeriod'> & {
  polarity: string
  aggregation: string
  measuringPeriod: string
  objectiveId: number
  objectiveCode: string
  level: string
  statement: string
}

// The check constraints of the schema keep these words within the types.
const toIndicator = (row: IndicatorRow): Indicator => ({
  indicatorId: row.indicatorId,
  code: row.code,
  name: row.name,
  unitOfMeasure: row.unitOfMeasure,
  decimals: row.decimals,
  polarity: row.polarity as Indicator['polarity'],
  aggregation: row.aggregation as Indicator['aggregation'],
  measuringPeriod: row.measuringPeriod as Indicator['measuringPeriod'],
})
const toObjective = (row: IndicatorRow): Objective => ({
  objectiveId: row.objectiveId,
  code: row.objectiveCode,
  level: row.level as Objective['level'],
  statement: row.statement,
})

interface QuarterColumns {
  quarter_1: string | null
  quarter_2: string | null
  quarter_3: string | null
  quarter_4: string | null
}
const toQuarters = (row: QuarterColumns): FourQuarters => [
  decimalOrNull(row.quarter_1),
  decimalOrNull(row.quarter_2),
  decimalOrNull(row.quarter_3),
  decimalOrNull(row.quarter_4),
]

/** The targets of a plan in the order of the plan. */
export async function listTargets(tx: Tx, planId: number): Promise<PlannedTarget[]> {
  const rows = await tx
    .selectFrom('plan.target as target')
    .innerJoin('strategy.indicator as indicator', 'indicator.id', 'target.indicator_id')
    .innerJoin('strategy.objective as objective', 'objective.id', 'indicator.objective_id')
    .select(indicatorColumns)
    .select(['kind', 'annual', 'annual_upper', 'split', 'profile', 'remark', 'target.version as version'])
    .select(['quarter_1', 'quarter_2', 'quarter_3', 'quarter_4'])
    .select(['background', 'absolute', 'indicator.absolute_unit as absoluteUnit'])
    .where('target.annual_plan_id', '=', planId)
    .orderBy('target.ordinal')
    .execute()
  return rows.map((row) => ({
    indicator: toIndicator(row),
    objective: toObjective(row),
    target: toTarget(row),
    split: row.split as SplitMethod,
    profile: row.profile === null ? null : row.profile.map((part) => decimalOrNull(part) as Decimal),
    quarters: toQuarters(row),
    remark: row.remark,
    background: row.background,
    absolute: decimalOrNull(row.absolute),
    absoluteUnit: row.absoluteUnit,
    version: row.version,
  }))
}

/**
 * Makes the first version of a plan with every indicator that the units above, or the unit itself, hold in force that year. Undefined
 * when somebody made one at the same moment.
 */
export async function insertPlan(
  tx: Tx,
  unit: UnitKey,
  year: number,
  title: string,
): Promise<{ planId: number; indicators: number } | undefined> {
  const planId = await insertEmptyPlan(tx, unit, { year, title })
  if (planId === undefined) return undefined
  const indicators = await listAvailable(tx, unit, year)
  await insertTargets(
    tx,
    unit,
    planId,
    indicators.map((one, index) => ({ ...one, ordinal: index + 1 })),
  )
  return { planId, indicators: indicators.length }
}

export interface TargetChange {
  readonly target: Target | null
  readonly split: SplitMethod
  readonly profile: readonly Decimal[] | null
  readonly quarters: readonly (Decimal | null)[]
  readonly remark: string | null
  /** Left out: as it is. */
  readonly background?: string | null
  readonly absolute?: Decimal | null
}

const text = (value: Decimal | null | undefined): string | null => value?.toFixed() ?? null

/** Saves a target if it still is at `version`; false when somebody else was faster. */
export async function saveTarget(
  tx: Tx,
  planId: number,
  indicatorId: number,
  version: number,
  change: TargetChange,
): Promise<boolean> {
  const { target } = change
  const result = await tx
    .updateTable('plan.target')
    .set({
      kind: target?.kind ?? null,
      annual:
        target?.kind === 'value' ? text(target.value) : target?.kind === 'range' ? text(target.lower) : null,
      annual_upper: target?.kind === 'range' ? text(target.upper) : null,
      split: change.split,
      profile: change.profile === null ? null : change.profile.map((part) => part.toFixed()),
      quarter_1: text(change.quarters[0]),
      quarter_2: text(change.quarters[1]),
      quarter_3: text(change.quarters[2]),
      quarter_4: text(change.quarters[3]),
      remark: change.remark,
      ...(change.background === undefined ? {} : { background: change.background }),
      ...(change.absolute === undefined ? {} : { absolute: text(change.absolute) }),
      version: version + 1,
    })
    .where('annual_plan_id', '=', planId)
    .where('indicator_id', '=', indicatorId)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
