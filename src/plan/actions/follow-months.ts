import type { Decimal } from '#lib/decimal.ts'
import { firstError } from '#core/finding.ts'
import type { Target } from '#core/target.ts'
import type { UnitCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import type { WholeTarget } from '../read/version.ts'
import { spread, targetFacts } from '../present/annual-plan.ts'
import { isEmpty, quartersFromMonths, twelveOf, type MonthCell, type MonthCells } from '../rules/months.ts'
import { checkTarget } from '#strategy/index.ts'
import { saveTarget, type PlannedTarget, type TargetChange } from '../store/annual-plan.ts'
import { listMonths } from '../store/monthly-targets.ts'
import type { AnnualPlan } from '../store/plan-way.ts'
import { executorsOf, getPlanned } from './targets.ts'

/** Saves a target that this transaction holds, and writes the change down. */
async function store(
  call: UnitCall,
  plan: AnnualPlan,
  planned: PlannedTarget,
  change: TargetChange,
): Promise<void> {
  const { indicatorId } = planned.indicator
  if (!(await saveTarget(call.tx, plan.id, indicatorId, planned.version, change)))
    throw new Error(`target ${plan.id}/${indicatorId} changed while its plan was held`)
  const executors = await executorsOf(call, plan, indicatorId)
  const after = { ...planned, ...change, quarters: spread(planned.indicator, change).quarters }
  await recordHistory(call, {
    entity: 'plan.target',
    key: `${plan.id}/${indicatorId}`,
    action: 'change',
    before: targetFacts(planned, executors),
    after: targetFacts(
      { ...after, background: change.background ?? planned.background, absolute: planned.absolute },
      executors,
    ),
  })
}

const kept = ({ profile, remark }: PlannedTarget) => ({ profile, remark })

/** The split after the months were changed: the quarters follow from them, or are split again once all are empty. */
function splitAfter(planned: PlannedTarget, months: MonthCells): TargetChange | null {
  const { target, indicator } = planned
  if (!isEmpty(months)) {
    const quarters = quartersFromMonths(months, indicator.aggregation, indicator.decimals)
    return { ...kept(planned), target, split: 'months', quarters }
  }
  if (planned.split !== 'months') return null
  const split = indicator.measuringPeriod === 'year' ? 'yearEnd' : 'even'
  const change: TargetChange = { ...kept(planned), target, split, quarters: [null, null, null, null] }
  return { ...change, quarters: spread(indicator, change).quarters }
}

/** Computes the quarters of an indicator from its months, which are the one truth as soon as one of them is filled. */
export async function followMonths(call: UnitCall, plan: AnnualPlan, indicatorId: number): Promise<void> {
  const planned = await getPlanned(call, plan, indicatorId)
  const all = await listMonths(call.tx, plan.id)
  const own = all.filter((one) => one.indicatorId === indicatorId && one.parameterId === 0)
  const change = splitAfter(planned, twelveOf(own))
  if (change !== null) await store(call, plan, planned, change)
}

/** Saves the figure of a year from the grid, split as before; answers why it cannot stand, or null. */
export async function saveAnnual(
  call: UnitCall,
  plan: AnnualPlan,
  { planned: { indicator: named } }: WholeTarget,
  cell: MonthCell | null,
): Promise<string | null> {
  const planned = await getPlanned(call, plan, named.indicatorId)
  if (planned.target?.kind === 'range') return 'Target tahun berupa rentang; ubah pada layar RKT.'
  const target: Target | null =
    cell === null ? null : cell === 'none' ? { kind: 'none' } : { kind: 'value', value: cell }
  return saveChange(call, plan, planned, {
    ...kept(planned),
    target,
    split: planned.split,
    quarters: planned.quarters,
  })
}

/** Takes what a unit proposed into the background, and its figure into the target when one is given; answers why not, or null. */
export async function takeProposal(
  call: UnitCall,
  plan: AnnualPlan,
  planned: PlannedTarget,
  { background, figure }: { readonly background: string; readonly figure: Decimal | null },
): Promise<string | null> {
  const target: Target | null = figure === null ? planned.target : { kind: 'value', value: figure }
  const { split, quarters } = planned
  return saveChange(call, plan, planned, { ...kept(planned), target, split, quarters, background })
}

/** Saves a target split as before; answers why it cannot stand, or null. */
async function saveChange(
  call: UnitCall,
  plan: AnnualPlan,
  planned: PlannedTarget,
  change: TargetChange,
): Promise<string | null> {
  const { target } = change
  const split = spread(planned.indicator, change)
  const refused = firstError([...checkTarget(target, planned.indicator), ...split.findings])
  if (refused !== null) return refused
  await store(call, plan, planned, { ...change, quarters: split.quarters })
  return null
}
