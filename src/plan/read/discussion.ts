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
export async function listDiscussion(
  tx: Tx,
  unit: Pick<UnitKey, 'id'>,
  year: number,
): Promise<DiscussionEntry[]> {
  const rows = await tx
    .selectFrom('plan.target_discussion as d')
    .innerJoin('plan.annual_plan as p', (join) =>
      join.onRef('p.satker_id', '=', 'd.satker_id').onRef('p.id', '=', 'd.annual_plan_id'),
    )
    .select(['d.id', 'd.indicator_id as indicatorId', 'd.kind', 'd.from_unit_id as fromUnitId'])
    .select(['d.figure', 'd.message', 'd.at', 'd.actor'])
    .where('d.satker_id', '=', unit.id)
    .where('p.year', '=', year)
    .orderBy('d.id')
    .execute()
  return rows.map((row) => ({
    ...row,
    kind: row.kind as DiscussionKind,
    figure: decimalOrNull(row.figure),
  }))
}
