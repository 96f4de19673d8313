import { documentNames } from '#core/glossary/documents.ts'
import { createHash } from 'node:crypto'
import type { DocumentTree } from '#documents/tree.ts'
import { countStaff } from '#organisation/index.ts'
import { composePlanDocument, composeSections } from '../documents/plan/compose.ts'
import type { PlanDocument } from '../documents/plan/compose.ts'
import type { Title } from '../documents/plan/blocks/front.ts'
import { listFields } from '../documents/plan/fields.ts'
import type { Field } from '../documents/plan/fields.ts'
import { readDocumentTexts } from '../documents/plan/section-texts.ts'
import { defaultProse } from '../rules/defaults.ts'
import type { DocumentKind } from '../rules/documents.ts'
import { checkFinish } from '../rules/gate.ts'
import { everywhere, nowhere } from '../rules/gate/text.ts'
import type { GateFinding } from '../rules/gate/text.ts'
import type { Outline } from '../rules/outline.ts'
import type { Prose } from '../rules/prose.ts'
import { loadNames } from './names.ts'
import type { Place } from './office.ts'
import { loadPlanDocument } from './plan-document.ts'

/** What a document is to be made from. */
export interface Wanted {
  readonly kind: DocumentKind
  readonly year: number
  readonly subject: number
  readonly date: string
  /** Of written documents only. */
  readonly outline: Outline
  readonly written: ReadonlyMap<string, Prose>
}

/** A section as the screen lists it. */
export interface ShownSection {
  readonly key: string
  readonly heading: string
  readonly level: 1 | 2 | 3
  readonly isProse: boolean
  readonly prose: Prose | null
  readonly isDefault: boolean
}

/** A document ready to be shown, checked and printed. */
export interface Prepared {
  readonly title: Title
  readonly shortName: string
  readonly tree: (state: 'draft' | 'finished') => DocumentTree
  readonly sections: readonly ShownSection[]
  readonly fields: readonly Field[]
  readonly findings: readonly GateFinding[]
  readonly signatory: {
    readonly position: string
    readonly name: string
    readonly number: string | null
  } | null
}

function titleOf(kind: DocumentKind, document: Pick<PlanDocument, 'data'>): Title {
  const { data } = document
  if (kind === 'renstra') {
    const plan = data.strategicPlan
    const period = plan === null ? String(data.year) : `${plan.yearFrom}–${plan.yearTo}`
    return { main: 'RENCANA STRATEGIS', sub: `Tahun ${period}`, foot: period, header: `Renstra ${period}` }
  }
  const revision = data.plan?.revision ?? 0
  const version = revision === 0 ? 'RKT Awal' : `RKT Revisi ${revision}`
  return {
    main: documentNames.annualPlan.toUpperCase(),
    sub: `${version} Tahun ${data.year}`,
    foot: String(data.year),
    header: `${version} Tahun ${data.year}`,
  }
}

/** Loads, composes and checks an RKT or a Renstra. */
export async function preparePlanDocument(place: Place, wanted: Wanted): Promise<Prepared> {
  const { kind, year, subject, date, outline, written } = wanted
  const of = kind === 'renstra' ? { allYears: true } : { revision: subject }
  const { data, findings: known, citationFindings } = await loadPlanDocument(place, { year, date, ...of })
  const proseOf = (section: string): Prose => written.get(section) ?? defaultProse(outline.base, section)
  const document: PlanDocument = { data, outline, title: titleOf(kind, { data }), proseOf }
  const composed = composeSections(document)
  const draft = composePlanDocument(document, 'draft')
  const texts = readDocumentTexts(document, composed, draft)
  const names = await loadNames(place, data)
  const staff = data.staff.length === 0 ? null : countStaff(data.staff)
  const period = data.strategicPlan && { from: data.strategicPlan.yearFrom, to: data.strategicPlan.yearTo }
  const facts = {
    year,
    period,
    date,
    isSigned: data.signatory !== null,
    names,
    numbered: texts.numbered,
    staff,
    isOfPeriod: kind === 'renstra',
  }
  const prints = texts.warnings.map((message) =>
    nowhere({ rule: 'print', severity: 'warning', message, next: '' }),
  )
  const cited = composed.find(({ section }) => section.content.includes('citations'))?.section.key
  const citations =
    cited === undefined
      ? []
      : citationFindings.map((finding) => ({ ...finding, section: cited, screen: 'dasar-hukum' }))
  return {
    title: document.title,
    shortName: data.unit.shortName,
    tree: (state) => (state === 'draft' ? draft : composePlanDocument(document, state)),
    sections: composed.map(({ section, heading }) => ({
      key: section.key,
      heading,
      level: section.level,
      isProse: section.content.includes('prose'),
      prose: section.content.includes('prose') ? proseOf(section.key) : null,
      isDefault: !written.has(section.key),
    })),
    fields: listFields(data),
    findings: [...checkFinish(facts, texts.sections), ...prints, ...known.map(everywhere), ...citations],
    signatory: data.signatory,
  }
}

/** A value with the keys of its objects in order, so that the same content always gives the same text. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, item]) => [key, inOrder(item)]))
}

/** The hash of a document: the same tree, also when read back from the database, has the same one. */
export const hashTree = (tree: DocumentTree): string =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(JSON.parse(JSON.stringify(tree)))))
    .digest('hex')
