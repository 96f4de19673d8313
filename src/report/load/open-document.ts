import type { UnitCall } from '#platform/http/call.ts'
import { documentNames } from '#core/glossary/documents.ts'
import { Refusal } from '#core/refusal.ts'
import { stateAfter } from '#core/workflow.ts'
import { isWritten, usualDocumentDate, type DocumentKind } from '../rules/documents.ts'
import type { Outline } from '../rules/outline.ts'
import { documentWorkflow, type DocumentState } from '../rules/workflow.ts'
import { findDocument, listEvents, listSections } from '../store/documents.ts'
import type { DocumentRow, EventRow, SectionRow } from '../store/documents.ts'
import { listSubjects } from '../store/subjects.ts'
import type { Place } from './office.ts'
import { chooseOutline, loadOutlines } from './outlines.ts'
import type { Wanted } from './document.ts'

/** Which document of a unit. */
export interface DocumentParams {
  readonly year: number
  readonly kind: DocumentKind
  readonly subject: number
}

/** A document as it stands: its record where it was begun, its outline, what people wrote, and its events. */
export interface OpenDocument {
  readonly name: string
  /** What tells it from others of its kind and year. */
  readonly mark: string
  readonly record: DocumentRow | undefined
  readonly state: DocumentState
  readonly outlines: readonly Outline[]
  readonly wanted: Wanted
  readonly sections: readonly SectionRow[]
  readonly events: readonly EventRow[]
}

export interface Subject {
  readonly subject: number
  readonly name: string
  readonly mark: string
  /** The day that it bears by itself; null where somebody sets it. */
  readonly date: string | null
}

const revisionMark = (revision: number): string => (revision === 0 ? '' : `Revisi ${revision}`)

/** The documents of a kind that the unit can have in the year; the RKT awal always, so that its place is seen. */
export async function listSubjectsOf(
  place: Place,
  year: number,
  kind: DocumentKind,
): Promise<readonly Subject[]> {
  if (kind === 'cascade') return [{ subject: 0, name: `Pohon kinerja ${year}`, mark: '', date: null }]
  if (kind === 'indicatorCard')
    return [{ subject: 0, name: `Kartu indikator kinerja ${year}`, mark: '', date: null }]
  const rows = (await listSubjects(place.tx, place.unit, year)).filter((row) => row.kind === kind)
  const subjects = rows.map(({ subject, name, revision, date }): Subject => {
    const mark = revisionMark(revision)
    if (kind === 'renstra') return { subject, name, mark: '', date }
    if (kind === 'rkt') return { subject, name: `RKT ${year} ${mark || 'awal'}`, mark, date }
    return {
      subject,
      name: `${documentNames.agreement} ${year} ${name} ${mark}`.trim(),
      mark: `${name} ${mark}`.trim(),
      date,
    }
  })
  if (kind !== 'rkt' || subjects.some(({ subject }) => subject === 0)) return subjects
  return [{ subject: 0, name: `RKT ${year} awal`, mark: '', date: null }, ...subjects]
}

async function findSubject(place: Place, { year, kind, subject }: DocumentParams): Promise<Subject> {
  const found = (await listSubjectsOf(place, year, kind)).find((one) => one.subject === subject)
  if (found === undefined)
    throw new Refusal(
      'notFound',
      'Dokumen ini tidak ada pada tahun itu. Buka daftar dokumen untuk memilih yang ada.',
    )
  return found
}

/** Opens a document as of today; one that nobody began yet has its usual date and outline. */
export async function openDocument(
  place: Place,
  params: DocumentParams,
  today: UnitCall['today'],
  outlineKey?: string,
): Promise<OpenDocument> {
  const { tx, unit } = place
  const { year, kind, subject } = params
  const { name, mark, date } = await findSubject(place, params)
  const record = await findDocument(tx, { unit, year, kind, subject })
  const events = record === undefined ? [] : await listEvents(tx, unit, record.id)
  const sections = record === undefined ? [] : await listSections(tx, unit, record.id)
  const family = kind === 'renstra' ? 'renstra' : 'rkt'
  const outlines = isWritten(kind) ? await loadOutlines(tx, unit.path, family) : []
  const outline = chooseOutline(outlines, outlineKey ?? record?.outline ?? null, family)
  return {
    name,
    mark,
    record,
    state: stateAfter(documentWorkflow, record === undefined ? null : (events[0]?.action ?? 'save')),
    outlines,
    wanted: {
      kind,
      year,
      subject,
      date: date ?? record?.date ?? usualDocumentDate(year, today),
      outline,
      written: new Map(sections.map(({ section, body }) => [section, body])),
    },
    sections,
    events,
  }
}
