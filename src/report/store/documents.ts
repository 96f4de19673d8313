import { sql } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { insertRow, ownedBy, removeAt, saveAt, updateAt } from '#platform/database/versioned.ts'
import type { DocumentKind } from '../rules/documents.ts'
import type { Prose } from '../rules/prose.ts'

/** Which document: of a unit, a year, a kind, and what it is of where the year alone does not say it. */
export interface DocumentKey {
  readonly unit: UnitKey
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
    where satker_id = ${key.unit.id} and year = ${key.year} and kind = ${key.kind} and subject_id = ${key.subject}`.execute(
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
    left join lateral (select action, at, actor from report.document_event
      where satker_id = d.satker_id and document_id = d.id order by id desc limit 1) e on true
    where d.satker_id = ${unitId} and d.year = ${year}`.execute(tx)
  return rows
}

type Office = Pick<UnitKey, 'id'>

export async function listEvents(tx: Tx, unit: Office, documentId: number): Promise<EventRow[]> {
  return tx
    .selectFrom('report.document_event')
    .select(['action', 'reason', 'hash', 'at', 'actor'])
    .where('satker_id', '=', unit.id)
    .where('document_id', '=', documentId)
    .orderBy('id', 'desc')
    .execute() as Promise<EventRow[]>
}

/** The tree that the document was last finished with, as it was stored; undefined when it never was. */
export async function findFinishedTree(tx: Tx, unit: Office, documentId: number): Promise<unknown> {
  const row = await tx
    .selectFrom('report.document_event')
    .select('tree')
    .where('satker_id', '=', unit.id)
    .where('document_id', '=', documentId)
    .where('action', '=', 'finish')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.tree
}

/** Saves date and outline if the document still is at `version` (0: not begun yet); false when somebody else was faster. */
export const saveDocument = (
  tx: Tx,
  { unit, year, kind, subject }: DocumentKey,
  version: number,
  { date, outline }: Pick<DocumentRow, 'date' | 'outline'>,
): Promise<boolean> =>
  saveAt(tx, 'report.document', { ...ownedBy(unit), year, kind, subject_id: subject }, version, {
    document_date: date,
    outline,
  })

/** Counts a change that lies outside the document's own row; false when somebody else was faster. */
export const raiseDocument = (tx: Tx, unit: Office, id: number, version: number): Promise<boolean> =>
  updateAt(tx, 'report.document', { satker_id: unit.id, id }, version, {})

export interface NewEvent extends EventRow {
  readonly tree: object | null
}

export const insertEvent = (tx: Tx, unit: UnitKey, documentId: number, event: NewEvent): Promise<number> =>
  insertRow(tx, 'report.document_event', {
    ...ownedBy(unit),
    document_id: documentId,
    ...event,
    tree: event.tree === null ? null : JSON.stringify(event.tree),
  })

export interface SectionRow {
  readonly section: string
  readonly body: Prose
  readonly version: number
  readonly changedAt: Date
  readonly changedBy: string
}

/** What people wrote in the sections of a document. */
export async function listSections(tx: Tx, unit: Office, documentId: number): Promise<SectionRow[]> {
  const rows = await tx
    .selectFrom('report.section')
    .select(['section', 'body', 'version', 'changed_at as changedAt', 'changed_by as changedBy'])
    .where('satker_id', '=', unit.id)
    .where('document_id', '=', documentId)
    .execute()
  // Only what the contract let through was ever stored.
  return rows.map((row) => ({ ...row, body: row.body as Prose }))
}

/** Saves the words of a section if it still is at `version` (0: the text it began with); false when somebody else was faster. */
export const saveSection = (
  tx: Tx,
  unit: UnitKey,
  key: { readonly documentId: number; readonly section: string },
  version: number,
  { body, changedAt, changedBy }: Omit<SectionRow, 'section' | 'version'>,
): Promise<boolean> =>
  saveAt(
    tx,
    'report.section',
    { ...ownedBy(unit), document_id: key.documentId, section: key.section },
    version,
    { body: JSON.stringify(body), changed_at: changedAt, changed_by: changedBy },
  )

/** Takes back what people wrote, so that the section shows the text it began with; false when somebody else was faster. */
export const removeSection = (
  tx: Tx,
  unit: Office,
  key: { readonly documentId: number; readonly section: string },
  version: number,
): Promise<boolean> =>
  removeAt(
    tx,
    'report.section',
    { satker_id: unit.id, document_id: key.documentId, section: key.section },
    version,
  )
