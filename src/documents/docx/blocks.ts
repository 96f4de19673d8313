import { HeadingLevel, PageBreak, Paragraph, TextRun } from 'docx'
import type { FileChild, IParagraphOptions } from 'docx'
import { BODY_SIZE, FIRST_LINE_INDENT, LIST_INDENT, limitSize } from '../measures.ts'
import type { Block, Heading, List, Paragraph as TextBlock } from '../tree.ts'
import { writeContents } from './contents.ts'
import { writeFigure } from './figure.ts'
import { bookmark, nameBookmark, writeInline } from './inline.ts'
import type { Context } from './inline.ts'
import { HEADING_NUMBERS, LIST_LEVELS, nameListNumbers } from './styles.ts'
import { writeLetterhead, writeSignature, writeSignaturePair } from './official.ts'
import { writeTable } from './table.ts'
import { ALIGNMENT, toHalfPoints, toTwips } from './units.ts'

/** Where a paragraph stands: how deep in lists, and whether it is the first of its item. */
interface Place {
  readonly depth: number
  readonly marker?: { readonly reference: string; readonly instance: number }
}

function writeHeading(heading: Heading, to: Context): Paragraph {
  const { anchor, level, label } = to.numbering.entryOf(heading)
  return new Paragraph({
    heading:
      [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1] ??
      HeadingLevel.HEADING_3,
    ...(label ? { numbering: { reference: HEADING_NUMBERS, level: level - 1 } } : {}),
    children: [bookmark(nameBookmark(anchor), [new TextRun(heading.text)], to)],
  })
}

function indentOf(block: TextBlock, { depth, marker }: Place): Pick<IParagraphOptions, 'indent'> {
  if (marker) return {}
  const left = depth > 0 ? { left: toTwips(LIST_INDENT * depth) } : {}
  const firstLine = block.indent ? { firstLine: toTwips(FIRST_LINE_INDENT) } : {}
  return { indent: { ...left, ...firstLine } }
}

function writeParagraph(block: TextBlock, to: Context, place: Place, keepNext: boolean): Paragraph {
  const { size, bold, align } = block
  const run = {
    ...(size ? { size: toHalfPoints(limitSize(size, BODY_SIZE)) } : {}),
    ...(bold ? { bold } : {}),
  }
  const { depth, marker } = place
  return new Paragraph({
    style: depth > 0 ? 'ListParagraph' : 'BodyText',
    keepNext,
    ...(align ? { alignment: ALIGNMENT[align] } : {}),
    ...indentOf(block, place),
    ...(marker ? { numbering: { ...marker, level: Math.min(depth, LIST_LEVELS) - 1 } } : {}),
    children: [...writeInline(block.content, run, to)],
  })
}

/** An item that does not begin with text gets an empty first line for its number. */
function writeItem(item: readonly Block[], to: Context, place: Place): readonly FileChild[] {
  const [first, ...rest] = item
  const inside = { depth: place.depth }
  if (first?.kind === 'paragraph')
    return [writeParagraph(first, to, place, false), ...writeAll(rest, to, inside)]
  const empty: TextBlock = { kind: 'paragraph', content: [] }
  return [writeParagraph(empty, to, place, true), ...writeAll(item, to, inside)]
}

function writeList(list: List, to: Context, { depth }: Place): readonly FileChild[] {
  const marker = { reference: nameListNumbers(list.marker), instance: to.next('list') }
  return list.items.flatMap((item) => writeItem(item, to, { depth: depth + 1, marker }))
}

function writeBlock(block: Block, to: Context, place: Place, next: Block | undefined): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [writeHeading(block, to)]
    case 'paragraph':
      return [writeParagraph(block, to, place, next?.kind === 'signature')]
    case 'list':
      return writeList(block, to, place)
    case 'table':
      return writeTable(block, to, next?.kind === 'signature')
    case 'figure':
      return writeFigure(block, to)
    case 'contents':
      return writeContents(block, to)
    case 'signature':
      return writeSignature(block, to)
    case 'signatures':
      return writeSignaturePair(block, to)
    case 'letterhead':
      return writeLetterhead(block)
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })]
    case 'space':
      return [new Paragraph({ spacing: { before: toTwips(Math.min(Math.max(block.height, 0), 150)) } })]
  }
}

function writeAll(blocks: readonly Block[], to: Context, place: Place): readonly FileChild[] {
  return blocks.flatMap((block, index) => writeBlock(block, to, place, blocks[index + 1]))
}

/** The blocks of a section as paragraphs and tables of Word. */
export function writeBlocks(blocks: readonly Block[], to: Context): readonly FileChild[] {
  return writeAll(blocks, to, { depth: 0 })
}
