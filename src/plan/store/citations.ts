import { sql } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'

/** A citation as it is stored. */
export interface Citation {
  readonly id: number
  readonly version: number
  readonly ordinal: number
  readonly place: string | null
  readonly regulationId: number | null
  readonly asWritten: string | null
}
export type NewCitation = Pick<Citation, 'place' | 'regulationId' | 'asWritten'>

/** The citations of a plan: its list of legal bases in order, then those of its text. */
export async function listCitations(tx: Tx, planId: number): Promise<readonly Citation[]> {
  const { rows } = await sql<Citation>`
    select id, version, ordinal, place, regulation_id as "regulationId", as_written as "asWritten"
    from plan.citation where annual_plan_id = ${planId} order by place is not null, ordinal, id`.execute(tx)
  return rows
}

/** Adds citations after those that are there. */
export async function insertCitations(
  tx: Tx,
  unit: UnitKey,
  planId: number,
  citations: readonly NewCitation[],
): Promise<void> {
  if (citations.length === 0) return
  const last = (await listCitations(tx, planId)).reduce((most, { ordinal }) => Math.max(most, ordinal), 0)
  await tx
    .insertInto('plan.citation')
    .values(
      citations.map((citation, index) => ({
        satker_id: unit.id,
        unit_path: unit.path,
        annual_plan_id: planId,
        ordinal: last + index + 1,
        place: citation.place,
        regulation_id: citation.regulationId,
        as_written: citation.asWritten,
      })),
    )
    .execute()
}

/** Changes a citation if it still has the version seen; false when somebody else was faster. */
export async function updateCitation(
  tx: Tx,
  id: number,
  version: number,
  change: Partial<Pick<Citation, 'ordinal' | 'regulationId' | 'asWritten'>>,
): Promise<boolean> {
  const { ordinal, regulationId, asWritten } = change
  const result = await tx
    .updateTable('plan.citation')
    .set({
      version: version + 1,
      ...(ordinal === undefined ? {} : { ordinal }),
      ...(regulationId === undefined ? {} : { regulation_id: regulationId }),
      ...(asWritten === undefined ? {} : { as_written: asWritten }),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Removes a citation if it still has the version seen; false when somebody else was faster. */
export async function deleteCitation(tx: Tx, id: number, version: number): Promise<boolean> {
  const result = await tx
    .deleteFrom('plan.citation')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}

/** The moment of the last approval of a plan; undefined while it has none. */
export async function findApproval(tx: Tx, planId: number): Promise<Date | undefined> {
  const row = await tx
    .selectFrom('plan.plan_event')
    .select('at')
    .where('annual_plan_id', '=', planId)
    .where('action', '=', 'approve')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.at
}
