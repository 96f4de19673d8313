import { sql, type RawBuilder } from 'kysely'
import { decimal, decimalOrNull } from '#lib/decimal.ts'
import { groupBy } from '#lib/group.ts'
import type { Month } from '#core/period.ts'
import type { Tx } from '#platform/database/database.ts'
import { joinUnit, unitShortName } from '#organisation/store/units.ts'
import {
  indicatorColumns,
  joinIndicator,
  toIndicator,
  toObjective,
  type IndicatorRow,
} from '#strategy/read/indicators.ts'
import { toTarget } from '#strategy/store/target-columns.ts'
import { twelveOf, type MonthCell } from '../rules/months.ts'
import type { Combination } from '../rules/parameters.ts'
import type { CarriedTarget, Executor, PlannedTarget, WholeTarget } from '../rules/planned-target.ts'
import type { SplitMethod } from '../rules/split.ts'
import type { PlanKey } from './plan-key.ts'

interface TargetRow extends IndicatorRow {
  readonly absoluteUnit: string | null
  readonly kind: string | null
  readonly annual: string | null
  readonly annual_upper: string | null
  readonly split: SplitMethod
  readonly profile: readonly string[] | null
  readonly quarters: readonly [string | null, string | null, string | null, string | null]
  readonly remark: string | null
  readonly background: string | null
  readonly absolute: string | null
  readonly version: number
}

const selectTargets = (plan: PlanKey, more: RawBuilder<unknown>, only?: number): RawBuilder<unknown> => sql`
  select ${indicatorColumns}, i.absolute_unit as "absoluteUnit", t.kind, t.annual, t.annual_upper, t.split, t.profile,
    array[t.quarter_1, t.quarter_2, t.quarter_3, t.quarter_4] as quarters, t.remark, t.background, t.absolute, t.version ${more}
  from plan.target t ${joinIndicator(sql`t.indicator_id`)}
  where t.satker_id = ${plan.unit.id} and t.annual_plan_id = ${plan.id}
    and (${only ?? null}::int is null or t.indicator_id = ${only ?? null}::int)
  order by t.ordinal`

const toQuarters = ([q1, q2, q3, q4]: TargetRow['quarters']): PlannedTarget['quarters'] => [
  decimalOrNull(q1),
  decimalOrNull(q2),
  decimalOrNull(q3),
  decimalOrNull(q4),
]
const toPlanned = (row: TargetRow): PlannedTarget => ({
  indicator: toIndicator(row),
  objective: toObjective(row),
  target: toTarget(row),
  split: row.split,
  profile: row.profile?.map(decimal) ?? null,
  quarters: toQuarters(row.quarters),
  remark: row.remark,
  background: row.background,
  absolute: decimalOrNull(row.absolute),
  absoluteUnit: row.absoluteUnit,
  version: row.version,
})

/** The targets of a version in its order. */
export async function listTargets(tx: Tx, plan: PlanKey): Promise<PlannedTarget[]> {
  const { rows } = await sql<TargetRow>`${selectTargets(plan, sql``)}`.execute(tx)
  return rows.map(toPlanned)
}

const ofTarget = sql`x.satker_id = t.satker_id and x.annual_plan_id = t.annual_plan_id and x.indicator_id = t.indicator_id`

/** Units are named as on the day. */
const executorColumn = (on: string): RawBuilder<unknown> => sql`, coalesce((
  select json_agg(json_build_object('unitId', u.id, 'name', ${unitShortName}) order by u.path)
  from plan.target_executor x ${joinUnit(sql`x.executor_unit_id`, on)}
  where ${ofTarget}), '[]') as executors`

/** The targets of a version with the units that carry them out, named as on the day. */
export async function listCarriedTargets(tx: Tx, plan: PlanKey, on: string): Promise<CarriedTarget[]> {
  const rows = selectTargets(plan, executorColumn(on))
  const read = await sql<TargetRow & { readonly executors: readonly Executor[] }>`${rows}`.execute(tx)
  return read.rows.map((row) => ({ ...toPlanned(row), executors: row.executors }))
}

interface ParameterRow {
  readonly id: number
  readonly label: string | null
  readonly name: string
  readonly unitOfMeasure: string | null
  readonly standard: string | null
  readonly annual: string | null
  readonly isCumulative: boolean
  readonly combination: Combination['kind'] | null
  readonly factor: string | null
  readonly formula: string | null
  readonly reason: string | null
}
/** Parameter (0 for the indicator itself), month, figure; without figure the dash. */
type MonthRow = readonly [number, Month, string | null]
interface WholeRow extends TargetRow {
  readonly executors: readonly Executor[]
  readonly parameters: readonly ParameterRow[]
  readonly months: readonly MonthRow[]
}

const wholeColumns = (on: string): RawBuilder<unknown> => sql`${executorColumn(on)}, coalesce((
    select json_agg(json_build_object('id', x.id, 'label', x.label, 'name', x.name, 'unitOfMeasure', x.unit_of_measure,
      'standard', x.standard, 'annual', x.annual::text, 'isCumulative', x.is_cumulative, 'combination', x.combination,
      'factor', x.factor::text, 'formula', x.formula, 'reason', x.combination_reason) order by x.ordinal)
    from plan.target_parameter x where ${ofTarget}), '[]') as parameters,
  coalesce((select json_agg(json_build_array(x.parameter_id, x.month, x.value::text)) from plan.target_month x
    where ${ofTarget}), '[]') as months`

function toCombination({ combination, factor, formula, reason }: ParameterRow): Combination | null {
  if (combination === 'factor') return { kind: 'factor', factor: decimal(factor ?? '1') }
  if (combination === 'formula') return { kind: 'formula', formula: formula ?? '' }
  if (combination === 'own') return { kind: 'own', reason: reason ?? '' }
  return combination === 'sum' ? { kind: 'sum' } : null
}

function toWhole(row: WholeRow): WholeTarget {
  const filled = groupBy(row.months, ([parameterId]) => parameterId)
  const monthsOf = (parameterId: number) =>
    twelveOf(
      (filled.get(parameterId) ?? []).map(([, month, value]) => ({
        month,
        cell: decimalOrNull(value) ?? ('none' satisfies MonthCell),
      })),
    )
  return {
    ...toPlanned(row),
    executors: row.executors,
    months: monthsOf(0),
    parameters: row.parameters.map((parameter) => ({
      id: parameter.id,
      label: parameter.label,
      name: parameter.name,
      unitOfMeasure: parameter.unitOfMeasure,
      standard: parameter.standard,
      annual: decimalOrNull(parameter.annual),
      isCumulative: parameter.isCumulative,
      combination: toCombination(parameter),
      months: monthsOf(parameter.id),
    })),
  }
}

/** The targets of a version, or one of them, with executing units, months and lower rows; all in one statement. */
export async function listWholeTargets(
  tx: Tx,
  plan: PlanKey,
  on: string,
  only?: number,
): Promise<WholeTarget[]> {
  const { rows } = await sql<WholeRow>`${selectTargets(plan, wholeColumns(on), only)}`.execute(tx)
  return rows.map(toWhole)
}

/** The figure that the latest version of an office's plan of the year has for an indicator; null where it has none. */
export const annualFigure = (of: {
  readonly office: RawBuilder<unknown>
  readonly year: RawBuilder<unknown>
  readonly indicator: RawBuilder<unknown>
}): RawBuilder<string | null> => sql<string | null>`(
  select t.annual from plan.target t join plan.annual_plan p on p.satker_id = t.satker_id and p.id = t.annual_plan_id
  where t.satker_id = ${of.office} and p.year = ${of.year} and t.indicator_id = ${of.indicator} and t.kind = 'value'
  order by p.revision desc limit 1)`

/** The indicators of a version in its order as `id`, `previous_id` (the one that the card replaced) and `ordinal`. */
export const plannedIndicators = (plan: PlanKey): RawBuilder<unknown> => sql`(
  select i.id, i.previous_id, t.ordinal from plan.target t ${joinIndicator(sql`t.indicator_id`)}
  where t.satker_id = ${plan.unit.id} and t.annual_plan_id = ${plan.id})`
