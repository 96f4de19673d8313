import { groupBy } from '#lib/group.ts'
import type { Target } from '#core/target.ts'
import { months } from '#core/period.ts'
import { dueFromJanuary, natureOf, type MonthCells, type MonthNature, type WholeTarget } from '#plan/index.ts'
import type { PlanKey } from '#plan/read/plan-key.ts'
import { listWholeTargets } from '#plan/read/targets.ts'
import { nameForUnit, type Indicator } from '#strategy/index.ts'
import { listCards } from '#strategy/store/cards.ts'
import { listObjectives } from '#strategy/store/objectives.ts'
import type { Tx } from '#platform/database/database.ts'
import type { IndicatorData, MonthTargets, ObjectiveData, ProgramData } from '../documents/plan/data.ts'

/** The sheet prints what is due up to each month, whatever the figures of the months mean. */
const toMonths = (cells: MonthCells, nature: MonthNature): MonthTargets =>
  dueFromJanuary(cells, nature).map((cell) =>
    cell === null ? null : cell === 'none' ? { kind: cell } : { kind: 'value', value: cell },
  )

export const noMonths: MonthTargets = months.map(() => null)

/** An indicator with nothing but its card and target. */
export const bareIndicator = (
  { indicatorId: id, code, name, unitOfMeasure, decimals }: Indicator,
  definition: string | null,
  target: Target | null,
  unitName: string,
): IndicatorData => ({
  id,
  code,
  name: nameForUnit(name, unitName),
  unitOfMeasure,
  decimals,
  definition,
  target,
  absolute: null,
  remark: null,
  executors: [],
  months: noMonths,
  parameters: [],
})

const indicatorOf = (
  { indicator, target, absolute, remark, executors, months: cells, parameters }: WholeTarget,
  definition: string | null,
  unitName: string,
): IndicatorData => ({
  ...bareIndicator(indicator, definition, target, unitName),
  absolute,
  remark,
  executors: executors.map(({ name }) => name).toSorted(),
  months: toMonths(cells, natureOf(indicator.aggregation)),
  parameters: parameters.map((parameter) => ({
    label: parameter.label,
    name: parameter.name,
    unitOfMeasure: parameter.unitOfMeasure,
    standard: parameter.standard,
    annual: parameter.annual,
    months: toMonths(parameter.months, parameter.isCumulative ? 'cumulative' : 'period'),
  })),
})

interface Wanted {
  readonly unitName: string
  readonly date: string
  readonly programs: readonly (ProgramData & { readonly id: number })[]
}

/** The objectives of an annual plan with their indicators, months and parameters, in the order of the plan. */
export async function loadObjectives(
  tx: Tx,
  plan: PlanKey,
  { unitName, date, programs }: Wanted,
): Promise<readonly ObjectiveData[]> {
  const whole = await listWholeTargets(tx, plan, date)
  const definitions = new Map(
    (await listCards(tx, plan.unit.path)).map(({ indicator, definition }) => [
      indicator.indicatorId,
      definition,
    ]),
  )
  const known = new Map(
    (await listObjectives(tx, plan.unit.path)).map((objective) => [objective.id, objective]),
  )
  const activities = programs.flatMap((program) => program.activities)
  const objectives = groupBy(whole, ({ objective }) => objective.objectiveId)
  return [...objectives].map(([id, own]): ObjectiveData => {
    const objective = own[0]?.objective
    const { workProgramId, activityId } = known.get(id) ?? {}
    return {
      code: objective?.code ?? '',
      level: objective?.level ?? '',
      statement: objective?.statement ?? '',
      program: programs.find((one) => one.id === workProgramId)?.name ?? null,
      activity: activities.find((one) => one.id === activityId)?.name ?? null,
      indicators: own.map((one) =>
        indicatorOf(one, definitions.get(one.indicator.indicatorId) ?? null, unitName),
      ),
    }
  })
}
