import { decimalOrNull, type Decimal } from '#lib/decimal.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { makePlan } from '#plan/commands/plans.ts'
import { saveTarget } from '#plan/commands/targets.ts'
import { splitAnnual, usualSplit, type PlannedTarget } from '#plan/index.ts'
import { findPlan, holdPlans, type AnnualPlan } from '#plan/read/annual-plans.ts'
import { getEditablePlan } from '#plan/read/open-plan.ts'
import { listTargets } from '#plan/read/targets.ts'
import { loadVersion } from '#plan/read/version.ts'
import type { Fields } from '../../rules/context.ts'
import { splitMonths } from '../../rules/lists.ts'
import { fieldsOfTarget, readTargetText } from '../../rules/target-fields.ts'
import type { ImportCall, RecordStore } from './record-store.ts'

/** The targets of the latest version of the plan; none without a plan. */
export async function loadTargets(tx: Tx, unit: UnitKey, year: number): Promise<readonly PlannedTarget[]> {
  const plan = await findPlan(tx, unit, year)
  return plan === undefined ? [] : listTargets(tx, plan)
}

/** The plan to write to; the first import of a year makes it from the catalogue. */
export async function getWorkingPlan(call: ImportCall, year: number): Promise<AnnualPlan> {
  if ((await findPlan(call.tx, call.unit, year)) === undefined) await makePlan(call, { year })
  return getEditablePlan(call, year)
}

/** Holds the plans of the year. */
export const holdPlan = ({ tx, unit }: ImportCall, year: number): Promise<void> => holdPlans(tx, unit, year)

const four = (all: readonly (Decimal | null)[]) =>
  [all[0] ?? null, all[1] ?? null, all[2] ?? null, all[3] ?? null] as const

const sameFour = (a: readonly (Decimal | null)[], b: readonly (Decimal | null)[]): boolean =>
  a.every((quarter, index) => quarter?.toFixed() === b[index]?.toFixed())

/** Quarters as given; else as the way of spreading makes them of the target. Months that are entered keep deciding. */
function spread(planned: PlannedTarget, fields: Fields): Pick<PlannedTarget, 'split' | 'quarters'> {
  const { indicator, profile, quarters } = planned
  if (planned.split === 'months') return { split: 'months', quarters }
  const given =
    fields['quarters'] === undefined
      ? null
      : four(splitMonths(fields['quarters']).map((one) => decimalOrNull(one || null)))
  if (planned.split === 'manual' && (given === null || sameFour(given, quarters)))
    return { split: 'manual', quarters }
  const split = planned.split === 'manual' ? usualSplit(indicator.measuringPeriod) : planned.split
  const { aggregation, measuringPeriod, decimals } = indicator
  const target = readTargetText(fields['target'])
  const made = splitAnnual({
    target,
    method: split,
    profile: profile ?? undefined,
    aggregation,
    measuringPeriod,
    decimals,
  })
  return given === null || sameFour(given, made.quarters)
    ? { split, quarters: made.quarters }
    : { split: 'manual', quarters: given }
}

export const targetRecords: RecordStore = {
  async load(tx, unit, year) {
    const targets = await loadTargets(tx, unit, year)
    return new Map(targets.map((planned) => [planned.indicator.code, fieldsOfTarget(planned)]))
  },
  hold: holdPlan,
  async write(call, year, changes) {
    const plan = await getWorkingPlan(call, year)
    const targets = await loadVersion(call.tx, plan)
    for (const { key, after, reason } of changes) {
      const before = targets.find(({ indicator }) => indicator.code === key)
      if (before === undefined) continue
      const fields = after ?? {}
      const target = readTargetText(fields['target'])
      const change = { target, ...spread(before, fields), remark: fields['remark'] ?? null }
      await saveTarget(call, plan, before, change, { reason })
    }
  },
}
