import type { Prose, ProseBlock, ProseInline, ProseItem, ProseList } from './prose.ts'

const part = /\{([^{}]+)\}/g

/** Words with `{field}` and `{lihat:id}` as live parts. */
export function parseInline(source: string): ProseInline[] {
  const parts: ProseInline[] = []
  let end = 0
  for (const match of source.matchAll(part)) {
    if (match.index > end) parts.push({ kind: 'text', text: source.slice(end, match.index) })
    const name = match[1] ?? ''
    parts.push(name.startsWith('lihat:') ? { kind: 'reference', to: name.slice(6) } : { kind: 'field', name })
    end = match.index + match[0].length
  }
  if (end < source.length) parts.push({ kind: 'text', text: source.slice(end) })
  return parts
}

const itemLine = /^( *)(\d+\.|[a-z]\.|-) (.*)$/
const markerOf = (sign: string): ProseList['marker'] => (sign === '-' ? '-' : /^\d/.test(sign) ? '1.' : 'a.')

interface Line {
  readonly indent: number
  readonly marker: ProseList['marker']
  readonly content: ProseInline[]
}

function buildList(lines: readonly Line[]): ProseList {
  const [first] = lines
  const indent = first?.indent ?? 0
  const starts = lines.flatMap((line, index) => (line.indent <= indent ? [index] : []))
  const items = starts.map((start, index): ProseItem => {
    const inside = lines.slice(start + 1, starts[index + 1] ?? lines.length)
    const content = lines[start]?.content ?? []
    return inside.length === 0 ? { content } : { content, list: buildList(inside) }
  })
  return { kind: 'list', marker: first?.marker ?? '1.', items }
}

function parseBlock(source: string): ProseBlock {
  const lines = source.split('\n').filter((line) => line.trim() !== '')
  const items = lines.map((line) => itemLine.exec(line))
  if (items.every((item) => item !== null))
    return buildList(
      items.map(([, indent = '', sign = '', words = '']) => ({
        indent: indent.length,
        marker: markerOf(sign),
        content: parseInline(words),
      })),
    )
  return { kind: 'paragraph', content: parseInline(lines.map((line) => line.trim()).join(' ')) }
}

/**
 * Reads the short way in which our own default texts are written: paragraphs parted by an empty line, lists of lines with `1.`, `a.`
 * or `-` (two spaces deeper for a list in a list), `{field}` for live figures and `{lihat:id}` for references.
 */
export const parseMarkup = (source: string): Prose => ({
  blocks: source
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '')
    .map(parseBlock),
})
