import { round } from '#lib/decimal.ts'
import { toTargetText } from '#core/wire.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { listTargets } from '#plan/read/targets.ts'
import { findPlan, listPlanYears } from '#plan/read/annual-plans.ts'
import { aggregateYear } from '../rules/aggregate.ts'
import type { measurementContract } from '../contract.ts'
import { loadYear, measuredIndicators } from '../read/year.ts'

type Actions = Handlers<typeof measurementContract>

/** How many years back a target is compared with. */
const yearsBack = 5

/** Earlier figures belong to an indicator when its code is the same: a new version of a card keeps the code. */
export const listPastYears: Actions['listPastYears'] = async (call, { params }) => {
  const plan = await findPlan(call.tx, call.unit, params.year)
  const targets = plan ? await listTargets(call.tx, plan) : []
  const past = await loadPast(call, params.year)
  return targets.map(({ indicator: { indicatorId, code } }) => ({
    indicatorId,
    code,
    years: past.flatMap(({ year, byCode }) => {
      const known = byCode.get(code)
      return known === undefined ? [] : [{ year, ...known }]
    }),
  }))
}

async function loadPast(call: UnitCall, before: number) {
  const years = (await listPlanYears(call.tx, call.unit)).filter(
    (year) => year < before && year >= before - yearsBack,
  )
  const past = []
  for (const year of years) {
    const measured = measuredIndicators(await loadYear(call.tx, call.unit, year))
    const byCode = new Map(
      measured.map(({ indicator, annualTarget, cells }) => {
        const figures = aggregateYear(cells, indicator.aggregation)
        const quarters = figures.quarters.filter(({ period }) => period !== null).length
        return [
          indicator.code,
          {
            target: toTargetText(annualTarget),
            actual: figures.year === null ? null : round(figures.year, 10).toFixed(),
            quarters,
          },
        ] as const
      }),
    )
    past.push({ year, byCode })
  }
  return past
}
