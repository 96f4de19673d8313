import { sql } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import type { DocumentKind } from '../rules/documents.ts'
import type { Prose } from '../rules/prose.ts'

/** Which document: of a unit, a year, a kind, and what it is of where the year alone does not say it. */
export interface DocumentKey {
  readonly unitId: number
  readonly year: number
  readonly kind: DocumentKind
  readonly subject: number
}
export interface DocumentRow {
  readonly id: number
  readonly kind: DocumentKind
  readonly subject: number
  readonly outline: string | null
  readonly date: string
  readonly version: number
}
export interface EventRow {
  readonly action: 'finish' | 'reopen'
  readonly reason: string | null
  readonly hash: string | null
  readonly at: Date
  readonly actor: string
}

const columns = sql`id, kind, subject_id as subject, outline, document_date::text as date, version`

export async function findDocument(tx: Tx, key: DocumentKey): Promise<DocumentRow | undefined> {
  const { rows } = await sql<DocumentRow>`
    select ${columns} from report.document
    where satker_id = ${key.unitId} and year = ${key.year} and kind = ${key.kind} and subject_id = ${key.subject}`.execute(
    tx,
  )
  return rows[0]
}

export interface ListedDocument extends DocumentRow {
  readonly lastAction: 'finish' | 'reopen' | null
  readonly at: Date | null
  readonly actor: string | null
}

/** The documents that were begun for the year, each with its last event. */
export async function listDocuments(tx: Tx, unitId: number, year: number): Promise<ListedDocument[]> {
  const { rows } = await sql<ListedDocument>`
    select d.id, d.kind, d.subject_id as subject, d.outline, d.document_date::text as date, d.version,
      e.action as "lastAction", e.at, e.actor
    from report.document d
    left join lateral (select action, at, actor from report.document_event where document_id = d.id
      order by id desc limit 1) e on true
    where d.satker_id = ${unitId} and d.year = ${year}`.execute(tx)
  return rows
}

export async function listEvents(tx: Tx, documentId: number): Promise<EventRow[]> {
  return tx
    .selectFrom('report.document_event')
    .select(['action', 'reason', 'hash', 'at', 'actor'])
    .where('document_id', '=', documentId)
    .orderBy('id', 'desc')
    .execute() as Promise<EventRow[]>
}

/** The tree that the document was last finished with, as it was stored; undefined when it never was. */
export async function findFinishedTree(tx: Tx, documentId: number): Promise<unknown> {
  const row = await tx
    .selectFrom('report.document_event')
    .select('tree')
    .where('document_id', '=', documentId)
    .where('action', '=', 'finish')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.tree
}

interface DocumentChange {
  readonly date: string
  readonly outline: string | null
  readonly version: number
}

/** Saves date and outline if the document still is at `version` (0: not begun yet); undefined when somebody else was faster. */
export async function saveDocument(
  tx: Tx,
  unit: UnitKey,
  key: DocumentKey,
  change: DocumentChange,
): Promise<number | undefined> {
  const { date, outline, version } = change
  if (version === 0) {
    const added = await tx
      .insertInto('report.document')
      .values({
        satker_id: unit.id,
        unit_path: unit.path,
        year: key.year,
        kind: key.kind,
        subject_id: key.subject,
        outline,
        document_date: date,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    return added?.id
  }
  const changed = await tx
    .updateTable('report.document')
    .set({ document_date: date, outline, version: version + 1 })
    .where((eb) =>
      eb.and({ satker_id: unit.id, year: key.year, kind: key.kind, subject_id: key.subject, version }),
    )
    .returning('id')
    .executeTakeFirst()
  return changed?.id
}

/** Counts a change that lies outside the document's own row; false when somebody else was faster. */
export async function raiseDocument(tx: Tx, id: number, version: number): Promise<boolean> {
  const changed = await tx
    .updateTable('report.document')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

interface NewEvent {
  readonly action: 'finish' | 'reopen'
  readonly reason: string | null
  readonly tree: object | null
  readonly hash: string | null
  readonly at: Date
  readonly actor: string
}

export async function insertEvent(tx: Tx, unit: UnitKey, documentId: number, event: NewEvent): Promise<void> {
  await tx
    .insertInto('report.document_event')
    .values({
      document_id: documentId,
      satker_id: unit.id,
      unit_path: unit.path,
      ...event,
      tree: event.tree === null ? null : JSON.stringify(event.tree),
    })
    .execute()
}

export interface SectionRow {
  readonly section: string
  readonly body: Prose
  readonly version: number
  readonly changedAt: Date
  readonly changedBy: string
}

/** What people wrote in the sections of a document. */
export async function listSections(tx: Tx, documentId: number): Promise<SectionRow[]> {
  const rows = await tx
    .selectFrom('report.section')
    .select(['section', 'body', 'version', 'changed_at as changedAt', 'changed_by as changedBy'])
    .where('document_id', '=', documentId)
    .execute()
  // Only what the contract let through was ever stored.
  return rows.map((row) => ({ ...row, body: row.body as Prose }))
}

interface SectionChange {
  readonly documentId: number
  readonly section: string
  readonly body: Prose
  readonly version: number
  readonly at: Date
  readonly by: string
}

/** Saves the words of a section if it still is at `version` (0: the text it began with); false when somebody else was faster. */
export async function saveSection(tx: Tx, unit: UnitKey, change: SectionChange): Promise<boolean> {
  const { documentId, section, version } = change
  const values = {
    body: JSON.stringify(change.body),
    changed_at: change.at,
    changed_by: change.by,
    version: version + 1,
  }
  if (version === 0) {
    const added = await tx
      .insertInto('report.section')
      .values({ document_id: documentId, section, satker_id: unit.id, unit_path: unit.path, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return added.numInsertedOrUpdatedRows === 1n
  }
  const changed = await tx
    .updateTable('report.section')
    .set(values)
    .where('document_id', '=', documentId)
    .where('section', '=', section)
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Takes back what people wrote, so that the section shows the text it began with; false when somebody else was faster. */
export async function removeSection(
  tx: Tx,
  documentId: number,
  section: string,
  version: number,
): Promise<boolean> {
  const removed = await tx
    .deleteFrom('report.section')
    .where('document_id', '=', documentId)
    .where('section', '=', section)
    .where('version', '=', version)
    .executeTakeFirst()
  return removed.numDeletedRows === 1n
}
