import { groupBy } from '#lib/group.ts'
import type { Reading } from '#platform/http/call.ts'
import { getUnitTitle } from '#organisation/store/title.ts'
import { discussionState } from '../rules/discussion.ts'
import { twelveOf, type MonthCells } from '../rules/months.ts'
import type { ParameterRow } from '../rules/parameters.ts'
import type { CheckedIndicator } from '../rules/plan-checks.ts'
import { nameForUnit } from '#strategy/index.ts'
import { listTargets, type PlannedTarget } from '../store/annual-plan.ts'
import { listDiscussion } from '../store/discussion.ts'
import { listExecutors, type Executor } from '../store/executors.ts'
import { listMonths } from '../store/monthly-targets.ts'
import { listParameters, type TargetParameter } from '../store/parameters.ts'
import type { AnnualPlan } from '../store/plan-way.ts'

/** A target with everything that belongs to it in one version of a plan. */
export interface WholeTarget {
  readonly planned: PlannedTarget
  readonly executors: readonly Executor[]
  readonly months: MonthCells
  readonly parameters: readonly (TargetParameter & { readonly months: MonthCells })[]
}

/** Everything that a version of a plan holds, in the order of the plan; names carry the office's own, as on the last day of the year. */
export async function loadVersion(
  call: Pick<Reading, 'tx' | 'unit'>,
  plan: AnnualPlan,
): Promise<WholeTarget[]> {
  const { tx, unit } = call
  const day = `${plan.year}-12-31`
  const { name } = await getUnitTitle(tx, unit.id, day)
  const targets = await listTargets(tx, plan.id)
  const executors = groupBy(await listExecutors(tx, plan.id, day), ({ indicatorId }) => indicatorId)
  const parameters = groupBy(await listParameters(tx, plan.id), ({ indicatorId }) => indicatorId)
  const months = groupBy(await listMonths(tx, plan.id), (one) => `${one.indicatorId}/${one.parameterId}`)
  const cellsOf = (indicatorId: number, parameterId: number) =>
    twelveOf(months.get(`${indicatorId}/${parameterId}`) ?? [])
  return targets.map((planned) => {
    const { indicatorId } = planned.indicator
    return {
      planned: {
        ...planned,
        indicator: { ...planned.indicator, name: nameForUnit(planned.indicator.name, name) },
      },
      executors: executors.get(indicatorId) ?? [],
      months: cellsOf(indicatorId, 0),
      parameters: (parameters.get(indicatorId) ?? []).map((row) => ({
        ...row,
        months: cellsOf(indicatorId, row.id),
      })),
    }
  })
}

/** The same as the checks before submission want it. */
export async function loadChecked(call: Reading, plan: AnnualPlan): Promise<CheckedIndicator[]> {
  const said = groupBy(
    await listDiscussion(call.tx, call.unit.id, plan.year),
    ({ indicatorId }) => indicatorId,
  )
  return (await loadVersion(call, plan)).map(({ planned, executors, months, parameters }) => {
    const { state, agreed } = discussionState(said.get(planned.indicator.indicatorId) ?? [])
    return {
      ...planned,
      executors: executors.length,
      months,
      parameters: parameters satisfies readonly ParameterRow[],
      openObjection: state === 'objected',
      agreed,
    }
  })
}
