import { z } from 'zod'

/**
 * What people write in a section of a document: structure and words, no layout. It is stored as it is; the printed form and the form
 * of the editor are made from it.
 */
const text = z.string().max(20_000)

const textPart = z.object({
  kind: z.literal('text'),
  text: text.min(1),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  link: z.string().max(2000).optional(),
})
/** A live figure: the value of a field of the catalogue on the day of printing. */
const fieldPart = z.object({ kind: z.literal('field'), name: z.string().min(1).max(200) })
/** A reference to a table, figure or section by its id. */
const referencePart = z.object({ kind: z.literal('reference'), to: z.string().min(1).max(200) })
const footnotePart = z.object({ kind: z.literal('footnote'), text: text.min(1) })

const inline = z.discriminatedUnion('kind', [textPart, fieldPart, referencePart, footnotePart])
const line = z.array(inline).max(2000)

export const listMarkers = ['1.', 'a.', '-'] as const

export interface ProseList {
  readonly kind: 'list'
  readonly marker: (typeof listMarkers)[number]
  readonly items: readonly ProseItem[]
}
export interface ProseItem {
  readonly content: readonly ProseInline[]
  readonly list?: ProseList | undefined
}

/** Lists stand in lists at most three deep, as the writers of documents number them. */
function listShape(depth: number): z.ZodType<ProseList> {
  const item =
    depth === 1
      ? z.strictObject({ content: line })
      : z.strictObject({ content: line, list: z.lazy(() => listShape(depth - 1)).optional() })
  return z.object({
    kind: z.literal('list'),
    marker: z.enum(listMarkers),
    items: z.array(item).min(1).max(500),
  })
}

const block = z.union([
  z.object({ kind: z.literal('paragraph'), content: line }),
  z.object({ kind: z.literal('heading'), text: text }),
  listShape(3),
  z.object({
    kind: z.literal('table'),
    caption: z.string().max(500),
    head: z.array(line).min(1).max(20),
    rows: z.array(z.array(line).min(1).max(20)).max(500),
  }),
])

export const proseShape = z.object({ blocks: z.array(block).max(1000) })
export type Prose = z.infer<typeof proseShape>
export type ProseBlock = Prose['blocks'][number]
export type ProseInline = z.infer<typeof inline>

const wordsOf = (content: readonly ProseInline[]): string =>
  content
    .map((part) => {
      if (part.kind === 'text' || part.kind === 'footnote') return part.text
      return part.kind === 'field' ? `{${part.name}}` : `{lihat:${part.to}}`
    })
    .join('')

const listLines = ({ items }: ProseList): string[] =>
  items.flatMap(({ content, list }) => [
    `- ${wordsOf(content)}`,
    ...(list === undefined ? [] : listLines(list)),
  ])

/** The words of a prose, a line a block; fields and references as `{name}`. For history and search. */
export function plainProse({ blocks }: Prose): string {
  return blocks
    .flatMap((part): string[] => {
      if (part.kind === 'paragraph') return [wordsOf(part.content)]
      if (part.kind === 'heading') return [part.text]
      if (part.kind === 'list') return listLines(part)
      return [part.caption, ...[part.head, ...part.rows].map((row) => row.map(wordsOf).join(' | '))]
    })
    .join('\n')
}

/** Whether there is any word in it. */
export const isEmptyProse = (prose: Prose): boolean => plainProse(prose).trim() === ''

const inlinesOf = (part: ProseBlock): readonly ProseInline[] => {
  if (part.kind === 'paragraph') return part.content
  if (part.kind === 'table') return [part.head, ...part.rows].flat(2)
  if (part.kind === 'heading') return []
  const ofList = ({ items }: ProseList): ProseInline[] =>
    items.flatMap(({ content, list }) => [...content, ...(list === undefined ? [] : ofList(list))])
  return ofList(part)
}

/** The names of the fields that a prose shows, each once. */
export function fieldNamesIn({ blocks }: Prose): readonly string[] {
  const names = blocks.flatMap(inlinesOf).flatMap((part) => (part.kind === 'field' ? [part.name] : []))
  return [...new Set(names)]
}
