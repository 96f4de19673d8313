import { sql } from 'kysely'
import type { Decimal } from '#lib/decimal.ts'
import type { Tx } from '#platform/database/database.ts'
import { ownedBy, updateAt } from '#platform/database/versioned.ts'
import { targetColumns } from '#strategy/store/target-columns.ts'
import { ofPlan, type PlanKey } from '../read/plan-key.ts'
import type { PlannedTarget } from '../rules/planned-target.ts'

/** What is stored of a target itself. */
export type TargetFigures = Pick<
  PlannedTarget,
  'target' | 'split' | 'profile' | 'quarters' | 'remark' | 'background' | 'absolute'
>

const text = (value: Decimal | null): string | null => value?.toFixed() ?? null
const unset = { kind: null, annual: null, annual_upper: null }

/** Saves a target if it still is at `version`; false when somebody else was faster. */
export const updateTarget = (
  tx: Tx,
  plan: PlanKey,
  indicatorId: number,
  version: number,
  { target, split, profile, quarters, remark, background, absolute }: TargetFigures,
): Promise<boolean> =>
  updateAt(tx, 'plan.target', { ...ofPlan(plan), indicator_id: indicatorId }, version, {
    ...(target === null ? unset : targetColumns(target)),
    split,
    profile: profile === null ? null : profile.map((part) => part.toFixed()),
    quarter_1: text(quarters[0]),
    quarter_2: text(quarters[1]),
    quarter_3: text(quarters[2]),
    quarter_4: text(quarters[3]),
    remark,
    background,
    absolute: text(absolute),
  })

/** Puts indicators into a plan without target, at these ordinals. */
export async function insertTargets(
  tx: Tx,
  plan: PlanKey,
  rows: readonly {
    readonly indicatorId: number
    readonly ordinal: number
    readonly measuringPeriod: string
  }[],
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('plan.target')
    .values(
      rows.map(({ indicatorId, ordinal, measuringPeriod }) => ({
        ...ownedBy(plan.unit),
        ...ofPlan(plan),
        indicator_id: indicatorId,
        ordinal,
        split: measuringPeriod === 'year' ? 'yearEnd' : 'even',
      })),
    )
    .execute()
}

const partsOfTargets = [
  'plan.target_month',
  'plan.target_parameter',
  'plan.target_executor',
  'plan.target',
] as const

/** Takes indicators, or all, out of a plan with everything that hangs on their targets; what was said about them stays. */
export async function deleteTargets(tx: Tx, plan: PlanKey, indicatorIds?: readonly number[]): Promise<void> {
  for (const table of partsOfTargets)
    await tx
      .deleteFrom(table)
      .where((eb) => eb.and(ofPlan(plan)))
      .$if(indicatorIds !== undefined, (query) =>
        query.where('indicator_id', '=', sql<number>`any(${indicatorIds ?? []}::int[])`),
      )
      .execute()
}

/** Puts the indicators of a plan into this order. */
export async function orderTargets(
  tx: Tx,
  { unit, id }: PlanKey,
  indicatorIds: readonly number[],
): Promise<void> {
  await sql`
    update plan.target t set ordinal = o.ordinal
    from (select unnest(${[...indicatorIds]}::int[]) as id, generate_series(1, ${indicatorIds.length}) as ordinal) o
    where t.satker_id = ${unit.id} and t.annual_plan_id = ${id} and t.indicator_id = o.id`.execute(tx)
}

/** Makes these the executing units of an indicator; the caller has checked that they belong to the office. */
export async function saveExecutors(
  tx: Tx,
  plan: PlanKey,
  indicatorId: number,
  unitIds: readonly number[],
): Promise<void> {
  const key = { ...ofPlan(plan), indicator_id: indicatorId }
  await tx
    .deleteFrom('plan.target_executor')
    .where((eb) => eb.and(key))
    .execute()
  if (unitIds.length === 0) return
  const row = { ...ownedBy(plan.unit), ...key }
  await tx
    .insertInto('plan.target_executor')
    .values([...new Set(unitIds)].map((id) => ({ ...row, executor_unit_id: id })))
    .execute()
}
