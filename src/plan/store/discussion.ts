import { decimalOrNull, type Decimal } from '#lib/decimal.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import type { DiscussionKind } from '../rules/discussion.ts'

/** What was said about a target: by which unit, with which figure. */
export interface DiscussionEntry {
  readonly id: number
  readonly indicatorId: number
  readonly kind: DiscussionKind
  readonly fromUnitId: number
  readonly figure: Decimal | null
  readonly message: string
  readonly at: Date
  readonly actor: string
}

/** Everything that was said about the targets of a plan's year, in order of time; revisions carry on the same talk. */
export async function listDiscussion(tx: Tx, unitId: number, year: number): Promise<DiscussionEntry[]> {
  const rows = await tx
    .selectFrom('plan.target_discussion as d')
    .innerJoin('plan.annual_plan as p', 'p.id', 'd.annual_plan_id')
    .select(['d.id', 'd.indicator_id as indicatorId', 'd.kind', 'd.from_unit_id as fromUnitId'])
    .select(['d.figure', 'd.message', 'd.at', 'd.actor'])
    .where('p.satker_id', '=', unitId)
    .where('p.year', '=', year)
    .orderBy('d.id')
    .execute()
  return rows.map((row) => ({
    ...row,
    kind: row.kind as DiscussionKind,
    figure: decimalOrNull(row.figure),
  }))
}

/** Adds what was said; nothing changes or removes it afterwards. It stands at the first version of the year, which is never discarded. */
export async function insertDiscussion(
  tx: Tx,
  unit: UnitKey,
  year: number,
  entry: Omit<DiscussionEntry, 'id' | 'at'>,
): Promise<void> {
  const first = await tx
    .selectFrom('plan.annual_plan')
    .select('id')
    .where('satker_id', '=', unit.id)
    .where('year', '=', year)
    .orderBy('revision')
    .limit(1)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('plan.target_discussion')
    .values({
      satker_id: unit.id,
      unit_path: unit.path,
      annual_plan_id: first.id,
      indicator_id: entry.indicatorId,
      kind: entry.kind,
      from_unit_id: entry.fromUnitId,
      figure: entry.figure?.toFixed() ?? null,
      message: entry.message,
      actor: entry.actor,
    })
    .execute()
}
