import type { Block, Inline, List, Table } from '#documents/tree.ts'
import { cell } from '../blocks.ts'
import type { Prose, ProseBlock, ProseInline, ProseList } from '../../rules/prose.ts'

/** What stands where a live figure has no value; the finish gate finds it. */
export const missingField = (name: string): string => `[${name}]`

/** Where prose is printed: the value of each field, and the section whose headings and tables it makes. */
export interface ProsePlace {
  readonly section: string
  /** Null where the field is known and has no value yet; undefined where there is no such field. */
  readonly valueOf: (field: string) => string | null | undefined
}

function inlineOf(part: ProseInline, { valueOf }: ProsePlace): Inline {
  if (part.kind === 'field') return valueOf(part.name) ?? missingField(part.name)
  if (part.kind === 'reference') return part
  if (part.kind === 'footnote') return { kind: 'footnote', children: [part.text] }
  let words: Inline = part.text
  if (part.link !== undefined) words = { kind: 'link', href: part.link, children: [words] }
  if (part.italic) words = { kind: 'emphasis', children: [words] }
  return part.bold ? { kind: 'strong', children: [words] } : words
}

/** Words with the values of their live figures. */
export const inlinesOf = (content: readonly ProseInline[], place: ProsePlace): readonly Inline[] =>
  content.map((part) => inlineOf(part, place))

const listOf = ({ marker, items }: ProseList, place: ProsePlace): List => ({
  kind: 'list',
  marker,
  items: items.map(({ content, list }): readonly Block[] => [
    { kind: 'paragraph', content: inlinesOf(content, place), align: 'justify' },
    ...(list === undefined ? [] : [listOf(list, place)]),
  ]),
})

type ProseTable = Extract<ProseBlock, { kind: 'table' }>

const tableOf = (block: ProseTable, id: string, place: ProsePlace): Table => ({
  kind: 'table',
  id,
  ...(block.caption === '' ? {} : { caption: block.caption }),
  columns: block.head.map(() => ({ width: 'fill' })),
  head: [block.head.map((content) => cell(inlinesOf(content, place), { align: 'center' }))],
  body: block.rows.map((row) => row.map((content) => cell(inlinesOf(content, place)))),
})

function blockOf(block: ProseBlock, number: number, place: ProsePlace): Block {
  const id = nameProseBlock(place.section, block.kind, number)
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', content: inlinesOf(block.content, place), align: 'justify', indent: true }
    case 'heading':
      return { kind: 'heading', level: 3, id, text: block.text, numbered: false }
    case 'list':
      return listOf(block, place)
    case 'table':
      return tableOf(block, id, place)
  }
}

/** The id of the nth table or heading that people wrote in a section, by which references find it: `latar-belakang-tabel-1`. */
export const nameProseBlock = (section: string, kind: ProseBlock['kind'], number: number): string =>
  `${section}-${kind === 'table' ? 'tabel' : 'judul'}-${number}`

/** What people wrote as blocks of the document; its tables and headings are counted for their ids. */
export const proseBlocks = (prose: Prose, place: ProsePlace): readonly Block[] =>
  prose.blocks.map((block, index) => {
    const before = prose.blocks.slice(0, index).filter(({ kind }) => kind === block.kind)
    return blockOf(block, before.length + 1, place)
  })
