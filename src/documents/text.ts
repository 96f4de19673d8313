import type { Block, DocumentTree, Inline } from './tree.ts'

/** Stands where a character cannot be shown, so that the reader sees that something is missing. */
export const MISSING_CHARACTER = '□'

/** Control characters, soft hyphens, zero-width spaces, unseen direction marks and non-characters. */
const UNWRITABLE = /[\p{Cc}\u00AD\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFFE\uFFFF]/gu

/**
 * Makes any string fit for every format: line breaks and tabs become spaces, half surrogate pairs become
 * U+FFFD, characters that are never to be seen are taken out.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replace(UNWRITABLE, '')
    .normalize('NFC')
}

/** The words of inline content without their markup; footnotes and references are left out. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((part) => {
      if (typeof part === 'string') return part
      return 'children' in part && part.kind !== 'footnote' ? plainText(part.children) : ''
    })
    .join('')
}

/** The address when a document may link to it (web or mail), otherwise undefined: the text then stands alone. */
export function findSafeAddress(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined
  const address = new URL(href)
  return ['http:', 'https:', 'mailto:'].includes(address.protocol) ? address.href : undefined
}

const NOT_PROSE = new Set(['id', 'to', 'href', 'svg', 'attachment'])

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, NOT_PROSE.has(key) ? item : mapStrings(item, change)]),
  )
}

/** The same tree with every text that a reader sees changed by `change`; ids, pictures and data stay. */
export function mapText(tree: DocumentTree, change: (text: string) => string): DocumentTree {
  return mapStrings(tree, change) as DocumentTree
}

/** Every block of the document in reading order, those inside lists included. */
export function listBlocks(tree: DocumentTree): readonly Block[] {
  const flatten = (block: Block): readonly Block[] =>
    block.kind === 'list' ? [block, ...block.items.flatMap((item) => item.flatMap(flatten))] : [block]
  return tree.sections.flatMap((section) => section.blocks.flatMap(flatten))
}
