import type { UnitCall } from '#platform/http/call.ts'
import { documentNames } from '#core/glossary/documents.ts'
import { Refusal } from '#core/refusal.ts'
import { stateAfter } from '#core/workflow.ts'
import { listSeenUnits } from '#organisation/store/units.ts'
import { findStrategicPlanInForce } from '#strategy/read/strategic-plans.ts'
import { listPlanVersions } from '#plan/read/annual-plans.ts'
import { listAgreements } from '#agreement/store/agreements.ts'
import { isWritten, usualDocumentDate, type DocumentKind } from '../rules/documents.ts'
import type { Outline } from '../rules/outline.ts'
import { documentWorkflow, type DocumentState } from '../rules/workflow.ts'
import { findDocument, listEvents, listSections } from '../store/documents.ts'
import type { DocumentRow, EventRow, SectionRow } from '../store/documents.ts'
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

/** Each agreement of the year, called by its party and revision. */
async function listAgreed({ tx, unit }: Place, year: number): Promise<readonly Subject[]> {
  const agreements = (await listAgreements(tx, unit.id, year)).toSorted((a, b) => a.id - b.id)
  const units = agreements.length === 0 ? [] : await listSeenUnits(tx, [unit.path], `${year}-12-31`)
  return agreements.map(({ id: subject, partyUnitId, revision, date }) => {
    const party = units.find(({ id }) => id === partyUnitId)?.shortName ?? ''
    const mark = `${party} ${revisionMark(revision)}`.trim()
    return { subject, name: `${documentNames.agreement} ${year} ${mark}`, mark, date }
  })
}

/** The documents of a kind that the unit can have in the year; the RKT awal always, so that its place is seen. */
export async function listSubjectsOf(
  place: Place,
  year: number,
  kind: DocumentKind,
): Promise<readonly Subject[]> {
  if (kind === 'cascade') return [{ subject: 0, name: `Pohon kinerja ${year}`, mark: '', date: null }]
  if (kind === 'indicatorCard')
    return [{ subject: 0, name: `Kartu indikator kinerja ${year}`, mark: '', date: null }]
  const { tx, unit } = place
  if (kind === 'renstra') {
    const plan = await findStrategicPlanInForce(tx, unit.path, year)
    return plan === undefined ? [] : [{ subject: plan.id, name: plan.title, mark: '', date: null }]
  }
  if (kind === 'pk') return listAgreed(place, year)
  const subjects = (await listPlanVersions(tx, unit, year)).toReversed().map(({ revision }): Subject => {
    const mark = revisionMark(revision)
    return { subject: revision, name: `RKT ${year} ${mark || 'awal'}`, mark, date: null }
  })
  if (subjects.some(({ subject }) => subject === 0)) return subjects
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
