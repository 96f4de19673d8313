import { groupBy } from '#lib/group.ts'
import type { Tx } from '#platform/database/database.ts'
import { refuseMissing } from '#platform/refuse.ts'
import { getUnitTitle } from '#organisation/store/title.ts'
import { nameForUnit } from '#strategy/index.ts'
import { discussionState } from '../rules/discussion.ts'
import type { CheckedIndicator } from '../rules/plan-checks.ts'
import type { WholeTarget } from '../rules/planned-target.ts'
import type { AnnualPlan } from './annual-plans.ts'
import { listDiscussion } from './discussion.ts'
import { listWholeTargets } from './targets.ts'

/** The day on which a plan's documents name the office: the last of its year. */
export const lastDay = (year: number): string => `${year}-12-31`

/** Everything that a version of a plan holds, in its order; names carry the office's own, as on the last day of the year. */
export async function loadVersion(tx: Tx, plan: AnnualPlan, only?: number): Promise<WholeTarget[]> {
  const day = lastDay(plan.year)
  const { name } = await getUnitTitle(tx, plan.unit.id, day)
  const targets = await listWholeTargets(tx, plan, day, only)
  return targets.map((one) => ({
    ...one,
    indicator: { ...one.indicator, name: nameForUnit(one.indicator.name, name) },
  }))
}

/** One indicator of a version; refuses when the plan does not hold it. */
export async function getPlanned(tx: Tx, plan: AnnualPlan, indicatorId: number): Promise<WholeTarget> {
  const [found] = await loadVersion(tx, plan, indicatorId)
  return refuseMissing(found, `Indikator itu dalam RKT ${plan.year} kantor ini`)
}

/** A version as the checks before submission want it. */
export async function loadChecked(tx: Tx, plan: AnnualPlan): Promise<CheckedIndicator[]> {
  const said = groupBy(await listDiscussion(tx, plan.unit, plan.year), ({ indicatorId }) => indicatorId)
  return (await loadVersion(tx, plan)).map((whole) => {
    const { state, agreed } = discussionState(said.get(whole.indicator.indicatorId) ?? [])
    return { ...whole, openObjection: state === 'objected', agreed }
  })
}
