import { decimalOrNull } from '#lib/decimal.ts'
import { groupBy } from '#lib/group.ts'
import type { Target } from '#core/target.ts'
import { months } from '#core/period.ts'
import { dueFromJanuary, natureOf, type MonthNature } from '#plan/index.ts'
import { nameForUnit } from '#strategy/index.ts'
import type { Tx } from '#platform/database/database.ts'
import type { IndicatorData, MonthTargets, ObjectiveData, ProgramData } from '../documents/plan/data.ts'
import * as store from '../store/plan-data.ts'

/** A target as the database holds it. */
export function toTarget(row: Pick<store.TargetRow, 'kind' | 'annual' | 'annualUpper'>): Target | null {
  const annual = decimalOrNull(row.annual)
  const upper = decimalOrNull(row.annualUpper)
  if (row.kind === 'none') return { kind: 'none' }
  if (row.kind === 'range' && annual && upper) return { kind: 'range', lower: annual, upper }
  return annual ? { kind: 'value', value: annual } : null
}

const toCell = ({ kind, value }: store.MonthRow) => (kind === 'none' ? 'none' : decimalOrNull(value))

/** The sheet prints what is due up to each month, whatever the figures of the months mean. */
const toMonths = (rows: readonly store.MonthRow[], nature: MonthNature): MonthTargets =>
  dueFromJanuary(
    months.map((month) => {
      const row = rows.find((one) => one.month === month)
      return row === undefined ? null : toCell(row)
    }),
    nature,
  ).map((cell) => (cell === null ? null : cell === 'none' ? { kind: cell } : { kind: 'value', value: cell }))

export const noMonths: MonthTargets = months.map(() => null)

/** An indicator with nothing but its card and target. */
export const bareIndicator = (row: store.TargetRow, unitName: string): IndicatorData => ({
  id: row.indicatorId,
  code: row.code,
  name: nameForUnit(row.name, unitName),
  unitOfMeasure: row.unitOfMeasure,
  decimals: row.decimals,
  definition: row.definition,
  target: toTarget(row),
  absolute: decimalOrNull(row.absolute),
  remark: row.remark,
  executors: [],
  months: noMonths,
  parameters: [],
})

interface Wanted {
  readonly planId: number
  readonly unitName: string
  readonly date: string
  readonly programs: readonly (ProgramData & { readonly id: number })[]
}

/** The objectives of an annual plan with their indicators, months and parameters, in the order of the plan. */
export async function loadObjectives(tx: Tx, wanted: Wanted): Promise<readonly ObjectiveData[]> {
  const { planId, unitName, date, programs } = wanted
  const rows = await store.listPlanTargets(tx, planId)
  const executors = groupBy(await store.listExecutors(tx, planId, date), ({ indicatorId }) => indicatorId)
  const parameters = groupBy(await store.listParameters(tx, planId), ({ indicatorId }) => indicatorId)
  const monthRows = groupBy(
    await store.listMonthTargets(tx, planId),
    ({ indicatorId, parameterId }) => `${indicatorId}/${parameterId}`,
  )
  const monthsOf = (indicator: number, parameter: number, nature: MonthNature) =>
    toMonths(monthRows.get(`${indicator}/${parameter}`) ?? [], nature)
  const indicators = rows.map((row): IndicatorData => ({
    ...bareIndicator(row, unitName),
    executors: (executors.get(row.indicatorId) ?? []).map(({ name }) => name),
    months: monthsOf(row.indicatorId, 0, natureOf(row.aggregation)),
    parameters: (parameters.get(row.indicatorId) ?? []).map(({ id, annual, isCumulative, ...parameter }) => ({
      ...parameter,
      annual: decimalOrNull(annual),
      months: monthsOf(row.indicatorId, id, isCumulative ? 'cumulative' : 'period'),
    })),
  }))
  const activities = programs.flatMap((program) => program.activities)
  const objectives = groupBy(rows, ({ objectiveId }) => objectiveId)
  return [...objectives.values()].map((own): ObjectiveData => {
    const [first] = own
    const ids = new Set(own.map(({ indicatorId }) => indicatorId))
    return {
      code: first?.objectiveCode ?? '',
      level: first?.level ?? '',
      statement: first?.statement ?? '',
      program: programs.find(({ id }) => id === first?.programId)?.name ?? null,
      activity: activities.find(({ id }) => id === first?.activityId)?.name ?? null,
      indicators: indicators.filter(({ id }) => ids.has(id)),
    }
  })
}
