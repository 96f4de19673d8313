import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
} from 'docx'
import { TextRun, VerticalAlign, WidthType } from 'docx'
import type { FileChild } from 'docx'
import { computeCellWidth, computeWidths, headsRows, layOutTable } from '../layout.ts'
import type { PlacedCell, PlacedRow, TableGrid } from '../layout.ts'
import { HEAD_FILL, LINE_COLOR, TABLE_SIZE, limitSize } from '../measures.ts'
import type { Table } from '../tree.ts'
import { writeCaption } from './caption.ts'
import { writeInline } from './inline.ts'
import type { Context } from './inline.ts'
import { ALIGNMENT, toHalfPoints, toTwips } from './units.ts'

interface TableContext {
  readonly to: Context
  readonly grid: TableGrid
  readonly widths: readonly number[]
  readonly size: number
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: LINE_COLOR }
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
}

function writeCell(
  placed: PlacedCell,
  { to, grid, widths, size }: TableContext,
  head: boolean,
  keepNext: boolean,
): TableCell {
  const { cell, column, columnSpan, rowSpan } = placed
  const align = cell.align ?? (head ? 'center' : (grid.columns[column]?.align ?? 'left'))
  const fill = cell.fill ?? (head ? HEAD_FILL : undefined)
  const run = {
    ...(size === TABLE_SIZE ? {} : { size: toHalfPoints(size) }),
    ...(head || cell.bold ? { bold: true } : {}),
  }
  const children = [...writeInline(cell.content, run, to)]
  return new TableCell({
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    width: { size: toTwips(computeCellWidth(placed, widths)), type: WidthType.DXA },
    ...(head || rowSpan > 1 ? { verticalAlign: VerticalAlign.CENTER } : {}),
    ...(fill ? { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } } : {}),
    children: [
      new Paragraph({
        style: 'TableText',
        ...(align === 'left' ? {} : { alignment: ALIGNMENT[align] }),
        ...(keepNext ? { keepNext } : {}),
        children,
      }),
    ],
  })
}

function writeRows(rows: readonly PlacedRow[], context: TableContext, head: boolean): readonly TableRow[] {
  return rows.map((row) => {
    const keepNext = head || headsRows(row, context.grid.columns.length)
    const children = row.map((placed) => writeCell(placed, context, head, keepNext))
    return new TableRow({ tableHeader: head, cantSplit: true, children })
  })
}

/** Caption above, head repeated on every page, rows kept whole, note below, which goes with a signature that follows. */
export function writeTable(table: Table, to: Context, keepNext: boolean): readonly FileChild[] {
  const grid = layOutTable(table)
  const widths = computeWidths(grid.columns, to.width)
  const context = { to, grid, widths, size: limitSize(table.size, TABLE_SIZE) }
  const rows = [...writeRows(grid.head, context, true), ...writeRows(grid.body, context, false)]
  const drawn = new WordTable({
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    width: { size: toTwips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map(toTwips),
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
    rows,
  })
  const { label } = to.numbering.entryOf(table)
  return [
    ...(label ? [writeCaption(table, to)] : []),
    ...(rows.length > 0 && widths.length > 0 ? [drawn] : []),
    new Paragraph({ style: 'TableNote', keepNext, children: [new TextRun(table.note ?? '')] }),
  ]
}
