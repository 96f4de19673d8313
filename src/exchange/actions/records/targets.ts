import { decimalOrNull, type Decimal } from '#lib/decimal.ts'
import { Refusal } from '#core/refusal.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { recordHistory } from '#platform/history.ts'
import { getEditablePlan } from '#plan/actions/open-plan.ts'
import { splitAnnual } from '#plan/index.ts'
import { insertPlan, listTargets, saveTarget, type PlannedTarget } from '#plan/store/annual-plan.ts'
import { findPlan, holdPlans } from '#plan/store/plan-way.ts'
import { targetFacts } from '#plan/present/annual-plan.ts'
import type { Fields } from '../../rules/context.ts'
import { splitMonths } from '../../rules/lists.ts'
import { fieldsOfTarget, readTargetText } from '../../rules/target-fields.ts'
import type { ImportCall, RecordChange, RecordStore } from './record-store.ts'

/** The targets of the latest version of the plan; none without a plan. */
export async function loadTargets(tx: Tx, unit: UnitKey, year: number): Promise<readonly PlannedTarget[]> {
  const plan = await findPlan(tx, unit.id, year)
  return plan === undefined ? [] : listTargets(tx, plan.id)
}

/** The plan to write to; the first import of a year makes it from the catalogue. */
export async function getWorkingPlan(call: ImportCall, year: number): Promise<number> {
  const { tx, unit } = call
  if ((await findPlan(tx, unit.id, year)) === undefined) {
    const title = `Rencana Kinerja Tahunan ${year}`
    const made = await insertPlan(tx, unit, year, title)
    if (made === undefined)
      throw new Refusal('conflict', `RKT ${year} baru saja dibuat orang lain. Periksa kembali impor ini.`)
    await recordHistory(call, {
      entity: 'plan.annualPlan',
      key: String(made.planId),
      action: 'create',
      after: { year, title },
    })
  }
  return (await getEditablePlan(call, year)).id
}

/** Holds the plans of the year. */
export const holdPlan = ({ tx, unit }: ImportCall, year: number): Promise<void> =>
  holdPlans(tx, unit.id, year)

const four = (all: readonly (Decimal | null)[]) =>
  [all[0] ?? null, all[1] ?? null, all[2] ?? null, all[3] ?? null] as const

const sameFour = (a: readonly (Decimal | null)[], b: readonly (Decimal | null)[]): boolean =>
  a.every((quarter, index) => quarter?.toFixed() === b[index]?.toFixed())

/** Quarters as told; else as the way of spreading makes them of the target. Months that are entered keep deciding. */
function spread(planned: PlannedTarget, fields: Fields): Pick<PlannedTarget, 'split' | 'quarters'> {
  const { indicator, profile, quarters } = planned
  if (planned.split === 'months') return { split: 'months', quarters }
  const told =
    fields['quarters'] === undefined
      ? null
      : four(splitMonths(fields['quarters']).map((one) => decimalOrNull(one || null)))
  if (planned.split === 'manual' && (told === null || sameFour(told, quarters)))
    return { split: 'manual', quarters }
  const split = planned.split === 'manual' ? usualSplit(planned) : planned.split
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
  return told === null || sameFour(told, made.quarters)
    ? { split, quarters: made.quarters }
    : { split: 'manual', quarters: told }
}

/** The way in which a new plan spreads a target. */
export const usualSplit = ({ indicator }: PlannedTarget): 'yearEnd' | 'even' =>
  indicator.measuringPeriod === 'year' ? 'yearEnd' : 'even'

async function writeTarget(
  call: ImportCall,
  planId: number,
  planned: PlannedTarget,
  change: RecordChange,
): Promise<void> {
  const fields = change.after ?? {}
  const { profile, version, indicator } = planned
  const after = {
    ...planned,
    target: readTargetText(fields['target']),
    ...spread(planned, fields),
    remark: fields['remark'] ?? null,
  }
  const saved = await saveTarget(call.tx, planId, indicator.indicatorId, version, {
    target: after.target,
    split: after.split,
    profile,
    quarters: after.quarters,
    remark: after.remark,
  })
  if (!saved) throw new Error(`target ${indicator.code} changed though its plan is held`)
  await recordHistory(call, {
    entity: 'plan.target',
    key: `${planId}/${indicator.indicatorId}`,
    action: 'change',
    before: targetFacts(planned, []),
    after: targetFacts(after, []),
    reason: change.reason,
  })
}

export const targetRecords: RecordStore = {
  async load(tx, unit, year) {
    const targets = await loadTargets(tx, unit, year)
    return new Map(targets.map((planned) => [planned.indicator.code, fieldsOfTarget(planned)]))
  },
  hold: holdPlan,
  async write(call, year, changes) {
    const planId = await getWorkingPlan(call, year)
    const targets = await listTargets(call.tx, planId)
    for (const change of changes) {
      const planned = targets.find(({ indicator }) => indicator.code === change.key)
      if (planned !== undefined) await writeTarget(call, planId, planned, change)
    }
  },
}
