import { plainText } from '#documents/text.ts'
import type { Block, Cell, DocumentTree } from '#documents/tree.ts'

/** The words of a table row, without its objective and number, which span several rows. */
export const cellTexts = (row: readonly Cell[]): string[] =>
  row.filter((cell) => cell.rowSpan === undefined).map((cell) => plainText(cell.content))

function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'paragraph':
      return plainText(block.content)
    case 'list':
      return block.items.map((item) => item.map(wordsOf).join(' ')).join(' ')
    case 'table':
      return [...block.head, ...block.body]
        .map((row) => row.map((cell) => plainText(cell.content)).join(' '))
        .join(' ')
    default:
      return ''
  }
}

/** The words of blocks, in reading order. */
export const textOf = (blocks: readonly Block[]): string => blocks.map(wordsOf).join('\n')

/** All words of a document. */
export const treeText = (tree: DocumentTree): string => textOf(tree.sections.flatMap(({ blocks }) => blocks))
