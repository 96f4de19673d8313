import { documentNames } from '#core/glossary/documents.ts'
import type { Block, DocumentTree, Section } from '#documents/tree.ts'
import { heading, paragraph } from '../blocks.ts'
import { contentKinds } from '../../rules/outline.ts'
import type { ContentKey, Outline, OutlineSection } from '../../rules/outline.ts'
import type { Prose } from '../../rules/prose.ts'
import { parseInline } from '../../rules/prose-markup.ts'
import { budgetBlocks } from './blocks/budget.ts'
import { coverOf, frontBlocks, officeSignature } from './blocks/front.ts'
import type { Title } from './blocks/front.ts'
import { pictureBlocks } from './blocks/pictures.ts'
import { staffBlocks } from './blocks/staff.ts'
import { statementBlocks } from './blocks/statements.ts'
import { monthlySheet, planFormTable, targetBlocks } from './blocks/targets.ts'
import { workPlanBlocks } from './blocks/work-plan.ts'
import type { PlanData } from './data.ts'
import { listFields } from './fields.ts'
import { inlinesOf, proseBlocks } from './prose-blocks.ts'
import type { ProsePlace } from './prose-blocks.ts'

/** Parts of the program's own making, by what they are made of. */
const makers = {
  ...statementBlocks,
  ...targetBlocks,
  ...budgetBlocks,
  ...workPlanBlocks,
  ...staffBlocks,
  ...pictureBlocks,
  ...frontBlocks,
  signature: (data: PlanData): readonly Block[] => [officeSignature(data)],
  contents: (): readonly Block[] => [{ kind: 'contents', of: 'headings', depth: 2 }],
  tableList: (): readonly Block[] => [{ kind: 'contents', of: 'tables' }],
  figureList: (): readonly Block[] => [{ kind: 'contents', of: 'figures' }],
} as const satisfies Partial<Record<ContentKey, (data: PlanData) => readonly Block[]>>

/** Everything a plan document is made from: the data, the order of its sections, and what people wrote in them. */
export interface PlanDocument {
  readonly data: PlanData
  readonly outline: Outline
  readonly title: Title
  readonly proseOf: (section: string) => Prose
}

/** A section as it will be printed, with the parts that the office has no data for yet. */
export interface ComposedSection {
  readonly section: OutlineSection
  readonly heading: string
  readonly blocks: readonly Block[]
  readonly missing: readonly ContentKey[]
}

/** An annual plan for every year of the strategic plan; a year without one says so. */
function annualPlans({ years }: PlanData): readonly Block[] {
  return years.flatMap(({ year, objectives }) => {
    const head = heading(2, `rkt-${year}`, `${documentNames.annualPlan.toUpperCase()} ${year}`, false)
    const form = planFormTable(objectives, year, `tabel-formulir-${year}`)
    return [head, ...(form.length > 0 ? form : [paragraph(`RKT Tahun ${year} belum disusun.`)])]
  })
}

function contentBlocks(key: ContentKey, document: PlanDocument, place: ProsePlace): readonly Block[] {
  const { data, title, proseOf } = document
  if (key === 'prose') return proseBlocks(proseOf(place.section), place)
  if (key === 'cover') return coverOf(data, title)
  if (key === 'annualPlans') return annualPlans(data)
  if (key === 'monthlyTargets')
    return data.objectives.flatMap((objective, index) => monthlySheet(objective, index + 1, data.year))
  return makers[key](data)
}

/** Monthly sheets stand one objective an annex, the signature below the last of them. */
function splitAnnex(
  section: OutlineSection,
  document: PlanDocument,
): readonly [OutlineSection, PlanDocument][] {
  const { data } = document
  if (section.part !== 'annex' || !section.content.includes('monthlyTargets') || data.objectives.length < 2)
    return [[section, document]]
  return data.objectives.map((_, index): [OutlineSection, PlanDocument] => {
    const last = index === data.objectives.length - 1
    const content = last ? section.content : section.content.filter((key) => key !== 'signature')
    const key = index === 0 ? section.key : `${section.key}-${index + 1}`
    const shown = data.objectives.map((other, place) =>
      place === index ? other : { ...other, indicators: [] },
    )
    return [
      { ...section, key, content },
      { ...document, data: { ...data, objectives: shown } },
    ]
  })
}

function composeSection(
  section: OutlineSection,
  document: PlanDocument,
  fields: ReadonlyMap<string, string | null>,
) {
  const place: ProsePlace = { section: section.key, valueOf: (name) => fields.get(name) }
  const parts = section.content.map((key) => ({ key, blocks: contentBlocks(key, document, place) }))
  const words = inlinesOf(parseInline(section.heading), place).filter((part) => typeof part === 'string')
  return {
    section,
    heading: words.join(''),
    blocks: parts.flatMap(({ blocks }) => blocks),
    missing: parts.filter(({ key, blocks }) => key !== 'prose' && blocks.length === 0).map(({ key }) => key),
  }
}

/** Whether a section has nothing of its own and nothing below it. */
const isBare = (composed: readonly ComposedSection[], index: number): boolean => {
  const here = composed[index]
  if (here === undefined || here.blocks.length > 0) return false
  const rest = composed.slice(index + 1)
  const end = rest.findIndex(({ section }) => section.level <= here.section.level)
  return rest.slice(0, end === -1 ? rest.length : end).every(({ blocks }) => blocks.length === 0)
}

const hasBlocks = (composed: readonly ComposedSection[], kind: 'table' | 'figure'): boolean =>
  composed.some(({ blocks }) => blocks.some((block) => block.kind === kind && block.caption !== undefined))

/** Lists of tables and figures are left out where there is nothing to list. */
const isNeeded = (composed: readonly ComposedSection[], { section }: ComposedSection): boolean => {
  if (section.content.includes('tableList')) return hasBlocks(composed, 'table')
  return !section.content.includes('figureList') || hasBlocks(composed, 'figure')
}

/**
 * Composes every section of a document in its order. Sections that need not stand are left out where the office has nothing for them;
 * annexes are numbered, when there are several.
 */
export function composeSections(document: PlanDocument): readonly ComposedSection[] {
  const fields = new Map(listFields(document.data).map(({ name, value }) => [name, value]))
  const all = document.outline.sections
    .flatMap((section) => splitAnnex(section, document))
    .map(([section, own]): ComposedSection => composeSection(section, own, fields))
  const kept = all.filter((one, index) => isNeeded(all, one) && (one.section.required || !isBare(all, index)))
  const annexes = kept.filter(({ section }) => section.style === 'annex')
  return kept.map((one) => {
    if (one.section.style !== 'annex') return one
    const number = annexes.length < 2 ? '' : ` ${annexes.indexOf(one) + 1}`
    return { ...one, heading: `LAMPIRAN${number}. ${one.heading}` }
  })
}

/** What stands in a draft where data are missing; the gate refuses to finish with it. */
const placeholder = (key: ContentKey): Block => paragraph(`[${contentKinds[key].name} belum ada datanya.]`)

function blocksOf({ section, heading: text, blocks, missing }: ComposedSection): readonly Block[] {
  const head =
    section.style === 'none' || text === ''
      ? []
      : [heading(section.level, section.key, text, section.style === 'numbered')]
  return [...head, ...blocks, ...missing.map(placeholder)]
}

type Paged = Pick<Section, 'orientation' | 'pageNumbers'> & { readonly blocks: Block[] }

/** Chapters, front matter and annexes begin a page; numbers are roman before the first chapter, arabic from there on. */
function paginate(composed: readonly ComposedSection[]): readonly Section[] {
  const pages: Paged[] = []
  let part: OutlineSection['part'] | undefined
  for (const one of composed) {
    const { section } = one
    const lists = section.content.includes('figureList') && pages.length > 0 && hasOnlyList(pages)
    if (section.level === 1 && !lists) {
      const counted = section.part === 'annex' ? 'body' : section.part
      const starts = counted !== part
      part = counted
      const style = counted === 'cover' ? 'none' : counted === 'front' ? 'roman' : 'arabic'
      pages.push({
        orientation: section.landscape ? 'landscape' : 'portrait',
        pageNumbers: starts ? style : 'continue',
        blocks: [],
      })
    }
    const page = pages.at(-1)
    if (lists) page?.blocks.push({ kind: 'space', height: 10 })
    page?.blocks.push(...blocksOf(one))
  }
  return pages
}

/** Whether the last page holds the list of tables, below which the list of figures finds room. */
const hasOnlyList = (pages: readonly Paged[]): boolean =>
  pages.at(-1)?.blocks.some((block) => block.kind === 'contents' && block.of === 'tables') ?? false

/** Composes a plan document (PRN-01 to PRN-03, PRN-07) from data, outline and prose. A draft says so across its pages. */
export function composePlanDocument(document: PlanDocument, state: 'draft' | 'finished'): DocumentTree {
  const { data, outline, title } = document
  const { unit, date } = data
  const name = `${title.main} ${title.sub}`
  return {
    language: 'id',
    headings: outline.numbering,
    title: `${name} ${unit.shortName}`,
    author: unit.name,
    subject: name,
    keywords: [title.main.toLowerCase(), unit.shortName, String(data.year)],
    header: [unit.shortName, `${title.header}${state === 'draft' ? ' (draf)' : ''}`],
    date,
    ...(state === 'draft' ? { watermark: 'DRAF' } : {}),
    sections: paginate(composeSections(document)),
    attachment: {
      fileName: 'data.json',
      mediaType: 'application/json',
      content: JSON.stringify(data, null, 1),
    },
  }
}
