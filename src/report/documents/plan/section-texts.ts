import { checkDocument } from '#documents/check.ts'
import { plainText } from '#documents/text.ts'
import { numberDocument } from '#documents/numbering.ts'
import type { Block, DocumentTree, Inline } from '#documents/tree.ts'
import { contentKinds } from '../../rules/outline.ts'
import type { ContentKey } from '../../rules/outline.ts'
import { fieldNamesIn } from '../../rules/prose.ts'
import type { SectionText, TextItem } from '../../rules/gate.ts'
import type { Numbered } from '../../rules/gate/references.ts'
import type { ComposedSection, PlanDocument } from './compose.ts'
import { listFields } from './fields.ts'

/** The screen where the data of a part are entered. */
const screens: Partial<Record<ContentKey, string>> = {
  citations: 'dasar-hukum',
  organisationParts: 'organisasi',
  organisationChart: 'organisasi',
  signature: 'organisasi',
  planForm: 'rkt',
  targetTable: 'rkt',
  objectiveTree: 'rkt',
  monthlyTargets: 'target-bulanan',
  gantt: 'rencana-aksi',
  workMatrix: 'rencana-aksi',
}
const screenFor = (key: ContentKey): string => {
  const own = screens[key]
  if (own !== undefined) return own
  if (key.startsWith('staff')) return 'pegawai'
  return ['indicatorOutputs', 'fundingNeed', 'fundingSources', 'schedule', 'activityOutputs'].includes(key)
    ? 'anggaran'
    : 'renstra'
}

function itemOf(block: Block): TextItem {
  if (block.kind === 'paragraph') return { kind: 'paragraph', text: plainText(block.content) }
  if (block.kind === 'list') return { kind: 'list', items: block.items.map((item) => item.map(itemOf)) }
  return block.kind === 'table' ? { kind: 'table', rows: block.body.length } : { kind: 'other' }
}

const referencesIn = (content: readonly Inline[]): readonly string[] =>
  content.flatMap((part) => {
    if (typeof part === 'string') return []
    return part.kind === 'reference' ? [part.to] : referencesIn(part.children)
  })

const inlinesIn = (block: Block): readonly Inline[] => {
  if (block.kind === 'paragraph') return block.content
  if (block.kind === 'list') return block.items.flat().flatMap(inlinesIn)
  return block.kind === 'table' ? [...block.head, ...block.body].flat().flatMap(({ content }) => content) : []
}

export interface DocumentTexts {
  readonly sections: readonly SectionText[]
  readonly numbered: Numbered
  /** What the font cannot print and ids that stand twice. */
  readonly warnings: readonly string[]
}

/** The document as the finish gate reads it: the words of its sections, what is missing, and what leads nowhere. */
export function readDocumentTexts(
  document: PlanDocument,
  composed: readonly ComposedSection[],
  tree: DocumentTree,
): DocumentTexts {
  const fields = new Map(listFields(document.data).map((field) => [field.name, field]))
  const numbering = numberDocument(tree)
  const emptyFields = (section: ComposedSection['section']): SectionText['emptyFields'] => {
    const names = section.content.includes('prose') ? fieldNamesIn(document.proseOf(section.key)) : []
    return names
      .filter((name) => (fields.get(name)?.value ?? null) === null)
      .map((name) => ({ name, label: fields.get(name)?.label ?? null }))
  }
  const sections = composed.map(({ section, heading, blocks, missing }): SectionText => ({
    key: section.key,
    heading,
    level: section.level,
    required: section.required,
    items: blocks.map(itemOf),
    missing: missing.map((key) => ({ name: contentKinds[key].name, screen: screenFor(key) })),
    brokenReferences: [...new Set(referencesIn(blocks.flatMap(inlinesIn)))].filter(
      (to) => !numbering.findTarget(to)?.reference,
    ),
    emptyFields: emptyFields(section),
  }))
  const labels = (['tables', 'figures'] as const).flatMap((of) =>
    numbering.listEntries({ kind: 'contents', of }).map(({ label }) => label),
  )
  const count = (word: string) => labels.filter((label) => label.startsWith(`${word} `)).length
  const numbered = {
    tabel: count('Tabel'),
    gambar: count('Gambar'),
    bagan: count('Bagan'),
    grafik: count('Grafik'),
  }
  const warnings = checkDocument(tree)
    .filter(({ code }) => code !== 'missingReference')
    .map(({ message }) => message)
  return { sections, numbered, warnings }
}
