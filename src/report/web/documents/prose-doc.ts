import type { JSONContent } from '@tiptap/core'
import type { Prose, ProseBlock, ProseInline, ProseItem, ProseList } from '../../rules/prose.ts'

/** Between what is stored and what the editor holds: the same words, lists, tables and chips, each in its own form. */

function inlineToEditor(part: ProseInline): JSONContent {
  if (part.kind === 'field') return { type: 'field', attrs: { name: part.name } }
  if (part.kind === 'reference') return { type: 'reference', attrs: { to: part.to } }
  if (part.kind === 'footnote') return { type: 'footnote', attrs: { text: part.text } }
  const marks = [
    ...(part.bold ? [{ type: 'bold' }] : []),
    ...(part.italic ? [{ type: 'italic' }] : []),
    ...(part.link === undefined ? [] : [{ type: 'link', attrs: { href: part.link } }]),
  ]
  return { type: 'text', text: part.text, ...(marks.length > 0 ? { marks } : {}) }
}

const paragraph = (content: readonly ProseInline[]): JSONContent =>
  content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content: content.map(inlineToEditor) }

function listToEditor({ marker, items }: ProseList): JSONContent {
  const content = items.map(({ content: words, list }) => ({
    type: 'listItem',
    content: [paragraph(words), ...(list === undefined ? [] : [listToEditor(list)])],
  }))
  if (marker === '-') return { type: 'bulletList', content }
  return { type: 'orderedList', attrs: { type: marker === 'a.' ? 'a' : null }, content }
}

function blockToEditor(block: ProseBlock): JSONContent {
  if (block.kind === 'paragraph') return paragraph(block.content)
  if (block.kind === 'heading')
    return {
      type: 'heading',
      attrs: { level: 3 },
      ...(block.text === '' ? {} : { content: [{ type: 'text', text: block.text }] }),
    }
  if (block.kind === 'list') return listToEditor(block)
  const row = (cells: readonly (readonly ProseInline[])[], type: string): JSONContent => ({
    type: 'tableRow',
    content: cells.map((cell) => ({ type, content: [paragraph(cell)] })),
  })
  const rows = [row(block.head, 'tableHeader'), ...block.rows.map((cells) => row(cells, 'tableCell'))]
  return { type: 'table', attrs: { caption: block.caption }, content: rows }
}

/** What the editor shows. */
export const toEditor = ({ blocks }: Prose): JSONContent => ({
  type: 'doc',
  content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks.map(blockToEditor),
})

const attributeOf = (node: JSONContent, name: string): string => String(node.attrs?.[name] ?? '')

function textOf(node: JSONContent): ProseInline[] {
  if (!node.text) return []
  const has = (type: string) => node.marks?.find((mark) => mark.type === type)
  const link = has('link')?.attrs?.['href']
  return [
    {
      kind: 'text',
      text: node.text,
      ...(has('bold') ? { bold: true as const } : {}),
      ...(has('italic') ? { italic: true as const } : {}),
      ...(typeof link === 'string' ? { link } : {}),
    },
  ]
}

/** A footnote without words is no part of the text. */
const footnoteOf = (text: string): ProseInline[] => (text === '' ? [] : [{ kind: 'footnote', text }])

function inlinesOf(nodes: readonly JSONContent[] = []): ProseInline[] {
  return nodes.flatMap((node): ProseInline[] => {
    if (node.type === 'text') return textOf(node)
    if (node.type === 'hardBreak') return [{ kind: 'text', text: ' ' }]
    if (node.type === 'field') return [{ kind: 'field', name: attributeOf(node, 'name') }]
    if (node.type === 'reference') return [{ kind: 'reference', to: attributeOf(node, 'to') }]
    if (node.type === 'footnote') return footnoteOf(attributeOf(node, 'text'))
    // Whatever holds words keeps them, such as the paragraphs of a table cell.
    return inlinesOf(node.content)
  })
}

const isList = ({ type }: JSONContent): boolean => type === 'bulletList' || type === 'orderedList'

function itemOf(node: JSONContent): ProseItem {
  const inside = node.content ?? []
  const list = inside.find(isList)
  const content = inlinesOf(inside.filter((child) => !isList(child)))
  return list === undefined ? { content } : { content, list: listOf(list) }
}

const listOf = (node: JSONContent): ProseList => ({
  kind: 'list',
  marker: node.type === 'bulletList' ? '-' : node.attrs?.['type'] === 'a' ? 'a.' : '1.',
  items: (node.content ?? []).map(itemOf),
})

function tableOf(node: JSONContent): ProseBlock[] {
  const rows = (node.content ?? []).map((row) => (row.content ?? []).map((cell) => inlinesOf(cell.content)))
  const [head, ...body] = rows
  return head === undefined
    ? []
    : [{ kind: 'table', caption: attributeOf(node, 'caption'), head, rows: body }]
}

function blocksOf(node: JSONContent): ProseBlock[] {
  if (isList(node)) return [listOf(node)]
  if (node.type === 'table') return tableOf(node)
  if (node.type === 'heading')
    return [
      {
        kind: 'heading',
        text: inlinesOf(node.content)
          .map((part) => (part.kind === 'text' ? part.text : ''))
          .join(''),
      },
    ]
  return [{ kind: 'paragraph', content: inlinesOf(node.content) }]
}

/** What is stored. Empty paragraphs at the end are no part of the text. */
export function fromEditor(document: JSONContent): Prose {
  const blocks = (document.content ?? []).flatMap(blocksOf)
  const last = blocks.findLastIndex((block) => block.kind !== 'paragraph' || block.content.length > 0)
  return { blocks: blocks.slice(0, last + 1) }
}
