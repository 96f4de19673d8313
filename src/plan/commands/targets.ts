import { Refusal } from '#core/refusal.ts'
import { toDecimalText, toTargetText } from '#core/wire.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory, type ChangeNote, type ChangeCall } from '#platform/history.ts'
import { refuseErrors } from '#platform/refuse.ts'
import { listSeenUnits } from '#organisation/store/units.ts'
import type { AnnualPlan } from '../read/annual-plans.ts'
import { lastDay } from '../read/version.ts'
import type { CarriedTarget, Executor, WholeTarget } from '../rules/planned-target.ts'
import { changeTarget, type TargetFigures } from '../rules/target-change.ts'
import { saveExecutors, updateTarget } from '../store/targets.ts'

/** What history keeps of a target. */
const factsOf = (one: CarriedTarget): object => ({
  target: toTargetText(one.target),
  split: one.split,
  profile: one.profile?.map(toDecimalText) ?? null,
  quarters: one.quarters.map(toDecimalText),
  remark: one.remark,
  background: one.background,
  absolute: toDecimalText(one.absolute),
  executors: one.executors.map(({ name }) => name),
})

/** Whether a target itself is the same to the digit. */
export const isSameTarget = (a: CarriedTarget, b: CarriedTarget): boolean =>
  JSON.stringify(factsOf(a)) === JSON.stringify(factsOf(b))

/** Only the office itself and units below it carry its plan out. */
async function getExecutors(
  { tx, unit }: ChangeCall,
  year: number,
  unitIds: readonly number[],
): Promise<readonly Executor[]> {
  const own = await listSeenUnits(tx, [unit.path], lastDay(year))
  const executors = own.filter(({ id }) => unitIds.includes(id))
  if (executors.length < new Set(unitIds).size)
    throw new Refusal(
      'invalid',
      'Unit yang dipilih bukan bagian dari kantor ini. Pilih kantor ini atau unit di bawahnya.',
    )
  return executors.map(({ id, shortName }) => ({ unitId: id, name: shortName }))
}

/** Stores a target that was judged, and writes the change down; refuses when somebody else was faster. */
export async function storeTarget(
  call: ChangeCall,
  plan: AnnualPlan,
  before: WholeTarget,
  after: WholeTarget,
  { action = 'save', reason = null }: ChangeNote = {},
): Promise<WholeTarget> {
  const { indicatorId, code } = before.indicator
  const record = { entity: 'plan.target', key: `${plan.id}/${indicatorId}` }
  if (!(await updateTarget(call.tx, plan, indicatorId, before.version, after)))
    throw await staleRefusal(call, { ...record, name: `Target ${code}` })
  const facts = { before: factsOf(before), after: factsOf(after) }
  await recordHistory(call, { ...record, action, ...facts, reason })
  return { ...after, version: before.version + 1 }
}

export interface TargetChange extends Partial<TargetFigures> {
  /** The units that carry it out; left out: as they are. */
  readonly executors?: readonly number[] | undefined
}

/** Changes a target of a plan that may be changed, from `before` as it was read; refuses what stands against it. */
export async function saveTarget(
  call: ChangeCall,
  plan: AnnualPlan,
  before: WholeTarget,
  { executors: unitIds, ...change }: TargetChange,
  note: ChangeNote = {},
): Promise<WholeTarget> {
  const { after, findings } = changeTarget(before, change)
  refuseErrors('Target ini belum dapat disimpan.', findings)
  const executors = unitIds === undefined ? before.executors : await getExecutors(call, plan.year, unitIds)
  const saved = await storeTarget(call, plan, before, { ...after, executors }, note)
  if (unitIds !== undefined) await saveExecutors(call.tx, plan, before.indicator.indicatorId, unitIds)
  return saved
}
