import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { insertRow, ownedBy } from '#platform/database/versioned.ts'
import type { DiscussionEntry } from '../read/discussion.ts'

/** Adds what was said; nothing changes or removes it afterwards. It stands at the first version of the year, which is never discarded. */
export async function insertDiscussion(
  tx: Tx,
  unit: UnitKey,
  year: number,
  entry: Omit<DiscussionEntry, 'id' | 'at'>,
): Promise<number> {
  const first = await tx
    .selectFrom('plan.annual_plan')
    .select('id')
    .where('satker_id', '=', unit.id)
    .where('year', '=', year)
    .orderBy('revision')
    .limit(1)
    .executeTakeFirstOrThrow()
  return insertRow(tx, 'plan.target_discussion', {
    ...ownedBy(unit),
    annual_plan_id: first.id,
    indicator_id: entry.indicatorId,
    kind: entry.kind,
    from_unit_id: entry.fromUnitId,
    figure: entry.figure?.toFixed() ?? null,
    message: entry.message,
    actor: entry.actor,
  })
}
