import { computeCellWidth, computeWidths, layOutTable } from '../layout.ts'
import type { PlacedCell, PlacedRow } from '../layout.ts'
import {
  BODY_SIZE,
  CAPTION_SIZE,
  CHAPTER_SIZE,
  LIST_INDENT,
  NOTE_SIZE,
  SIGNATURE_WIDTH,
  TABLE_SIZE,
  limitSize,
} from '../measures.ts'
import { MISSING_REFERENCE } from '../numbering.ts'
import type { Numbering } from '../numbering.ts'
import { findSafeAddress } from '../text.ts'
import type { Align, Block, Column, Inline, Letterhead, List, Paragraph, Table } from '../tree.ts'
import type { SignatureBlock, SignaturePair } from '../tree.ts'
import { countCharacters, estimateLines, fitText } from './fit.ts'
import type { PrintInline } from './fit.ts'

/** What a block is prepared with: the numbers of the document and the width it stands in (millimetres). */
export interface Frame {
  readonly numbering: Numbering
  readonly width: number
}

function printInline(content: readonly Inline[], frame: Frame, size: number): readonly PrintInline[] {
  return content.flatMap((part): readonly PrintInline[] => {
    if (typeof part === 'string') return fitText(part, frame.width, size)
    if (part.kind === 'reference') return [printReference(part.to, frame, size)]
    const children = printInline(part.children, frame, size)
    if (part.kind !== 'link') return [{ mark: part.kind, content: children }]
    const href = findSafeAddress(part.href)
    return href ? [{ mark: 'link', href, content: children }] : children
  })
}

function printReference(to: string, { numbering, width }: Frame, size: number): PrintInline {
  const target = numbering.findTarget(to)
  if (!target) return MISSING_REFERENCE
  return { mark: 'goto', anchor: target.anchor, content: fitText(target.reference, width, size) }
}

const CELL_PADDING = 1.2
const TALL = 120

/** Whether a row may be so tall that keeping it on one page could push it off the paper. */
function isTall(row: PlacedRow, widths: readonly number[], size: number): boolean {
  return row.some((placed) => {
    const room = computeCellWidth(placed, widths) - 2 * CELL_PADDING
    // A third more than the average, because short lines waste room.
    const lines = estimateLines(countCharacters(placed.cell.content) * 1.33, room, size)
    return (lines * size * 1.2) / (72 / 25.4) > TALL
  })
}

interface TableFrame {
  readonly frame: Frame
  readonly widths: readonly number[]
  readonly columns: readonly Column[]
  readonly size: number
}

function printCell(
  placed: PlacedCell,
  { frame, widths, columns, size }: TableFrame,
  breakable: boolean,
  head: boolean,
) {
  const { cell, column, columnSpan, rowSpan } = placed
  const width = computeCellWidth(placed, widths) - 2 * CELL_PADDING
  const align: Align = cell.align ?? (head ? 'center' : (columns[column]?.align ?? 'left'))
  const content = printInline(cell.content, { ...frame, width }, size)
  return {
    content,
    columnSpan,
    rowSpan,
    align,
    bold: head || cell.bold === true,
    fill: cell.fill ?? null,
    breakable,
  }
}

function printTable(table: Table, frame: Frame, keepWithNext: boolean) {
  const size = limitSize(table.size, TABLE_SIZE)
  const { columns, head, body } = layOutTable(table)
  const widths = computeWidths(columns, frame.width)
  const inTable: TableFrame = { frame, widths, columns, size }
  const headTall = head.some((row) => isTall(row, widths, size))
  const rows = (part: readonly PlacedRow[], isHead: boolean) =>
    part.map((row) => {
      const breakable = headTall || isTall(row, widths, size)
      return row.map((placed) => printCell(placed, inTable, breakable, isHead))
    })
  const { anchor, label, title } = frame.numbering.entryOf(table)
  const caption = label && fitText(title, frame.width - 20, CAPTION_SIZE)
  const note = table.note ? fitText(table.note, frame.width, NOTE_SIZE) : null
  const parts = { head: rows(head, true), body: rows(body, false), repeatHead: !headTall }
  const named = { anchor, label, caption, note, keepWithNext }
  return { kind: 'table', ...named, size, widths, padding: CELL_PADDING, ...parts }
}

function printParagraph(block: Paragraph, frame: Frame, keepWithNext: boolean) {
  const size = limitSize(block.size, BODY_SIZE)
  const content = printInline(block.content, frame, size)
  const { align = 'justify', indent = false, bold = false } = block
  return { kind: 'paragraph', content, size, align, indent, bold, keepWithNext }
}

function printList(list: List, frame: Frame) {
  const inside = { ...frame, width: Math.max(frame.width - LIST_INDENT, 20) }
  // A page cannot end inside a list of the typesetter, so page breaks there are left out.
  const items = list.items.map((item) => item.filter(({ kind }) => kind !== 'pageBreak'))
  return { kind: 'list', marker: list.marker, items: items.map((item) => printBlocks(item, inside)) }
}

type Signer = Pick<SignatureBlock, 'position' | 'name' | 'number'>

function printSigner(first: string, { position, name, number }: Signer, width = SIGNATURE_WIDTH) {
  const fit = (text: string) => fitText(text, width, BODY_SIZE)
  return { lines: [first, ...position].map(fit), name: fit(name), number: number ? fit(number) : null }
}

function printPair({ left, right }: SignaturePair, { width }: Frame) {
  const half = width / 2 - 5
  return {
    kind: 'signatures',
    left: printSigner('', left, half),
    right: printSigner(`${right.place}, ${right.date}`, right, half),
  }
}

function printLetterhead({ above, name, lines }: Letterhead, { width }: Frame) {
  const fit = (text: string) => fitText(text, width, CHAPTER_SIZE)
  return { kind: 'letterhead', above: fit(above), name: fit(name), lines: lines.map(fit) }
}

function printBlock(block: Block, frame: Frame, next: Block | undefined): object {
  switch (block.kind) {
    case 'heading': {
      const { anchor, label } = frame.numbering.entryOf(block)
      const text = fitText(block.text, frame.width - 10, CHAPTER_SIZE)
      return { kind: 'heading', level: block.level, anchor, label, text }
    }
    case 'paragraph':
      return printParagraph(block, frame, next?.kind === 'signature')
    case 'list':
      return printList(block, frame)
    case 'table':
      return printTable(block, frame, next?.kind === 'signature')
    case 'figure': {
      const { anchor, label, title } = frame.numbering.entryOf(block)
      const { alternative, svg, height } = block
      const caption = fitText(title, frame.width - 20, CAPTION_SIZE)
      return {
        kind: 'figure',
        anchor,
        label,
        caption,
        alternative,
        svg,
        height,
        width: Math.min(block.width, frame.width),
      }
    }
    case 'contents':
      return { kind: 'contents', of: block.of, depth: block.depth ?? 2 }
    case 'signature':
      return { kind: 'signature', ...printSigner(`${block.place}, ${block.date}`, block) }
    case 'signatures':
      return printPair(block, frame)
    case 'letterhead':
      return printLetterhead(block, frame)
    case 'pageBreak':
      return block
    case 'space':
      return { kind: 'space', height: Math.min(Math.max(block.height, 0), 150) }
  }
}

/** Prepares blocks for the template: numbered, referenced, and with every word narrow enough for its place. */
export function printBlocks(blocks: readonly Block[], frame: Frame): readonly object[] {
  return blocks.map((block, index) => printBlock(block, frame, blocks[index + 1]))
}
