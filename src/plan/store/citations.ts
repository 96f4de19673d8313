import type { Tx } from '#platform/database/database.ts'
import { ownedBy, removeAt, updateAt } from '#platform/database/versioned.ts'
import { listCitations, type Citation } from '../read/citations.ts'
import { ofPlan, type PlanKey } from '../read/plan-key.ts'
import type { PlanCitation } from '../rules/citation-list.ts'

/** Adds citations after those that are there. */
export async function insertCitations(
  tx: Tx,
  plan: PlanKey,
  citations: readonly PlanCitation[],
): Promise<void> {
  if (citations.length === 0) return
  const last = Math.max(0, ...(await listCitations(tx, plan)).map(({ ordinal }) => ordinal))
  await tx
    .insertInto('plan.citation')
    .values(
      citations.map(({ place, regulationId, asWritten }, index) => ({
        ...ownedBy(plan.unit),
        ...ofPlan(plan),
        ordinal: last + index + 1,
        place,
        regulation_id: regulationId,
        as_written: asWritten,
      })),
    )
    .execute()
}

/** Changes a citation if it still is at `version`; false when somebody else was faster. */
export const updateCitation = (
  tx: Tx,
  plan: PlanKey,
  { id, version }: Pick<Citation, 'id' | 'version'>,
  { ordinal, regulationId, asWritten }: Partial<Pick<Citation, 'ordinal' | 'regulationId' | 'asWritten'>>,
): Promise<boolean> =>
  updateAt(tx, 'plan.citation', { ...ofPlan(plan), id }, version, {
    ordinal,
    regulation_id: regulationId,
    as_written: asWritten,
  })

/** Removes a citation if it still is at `version`; false when somebody else was faster. */
export const deleteCitation = (tx: Tx, plan: PlanKey, id: number, version: number): Promise<boolean> =>
  removeAt(tx, 'plan.citation', { ...ofPlan(plan), id }, version)
