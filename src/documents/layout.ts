import type { Cell, Column, Section, Table } from './tree.ts'

/** Page measures in millimetres, A4. */
export interface Page {
  readonly width: number
  readonly height: number
  readonly margin: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }
  readonly textWidth: number
}

const PAGES: Readonly<Record<Section['orientation'], Page>> = {
  portrait: {
    width: 210,
    height: 297,
    margin: { top: 28, bottom: 25, left: 30, right: 25 },
    textWidth: 155,
  },
  landscape: {
    width: 297,
    height: 210,
    margin: { top: 25, bottom: 20, left: 20, right: 20 },
    textWidth: 257,
  },
}

/** The paper of a section. */
export function getPage(section: Section): Page {
  return PAGES[section.orientation]
}

/** A cell that knows where it stands. */
export interface PlacedCell {
  readonly cell: Cell
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
}
export type PlacedRow = readonly PlacedCell[]

/** Whether a row heads those below it: one cell over all columns. In Word and in the browser's print such a row goes with the next. */
export const headsRows = (row: PlacedRow, columns: number): boolean =>
  columns > 1 && row.length === 1 && row[0]?.columnSpan === columns

export interface TableGrid {
  readonly columns: readonly Column[]
  readonly head: readonly PlacedRow[]
  readonly body: readonly PlacedRow[]
}

const EMPTY: Cell = { content: [] }

/** `edge` is the number of columns that spans may reach, `columns` the number that every row must fill. */
function placeRows(rows: readonly (readonly Cell[])[], edge: number, columns: number): readonly PlacedRow[] {
  const busy = new Map<number, number>()
  return rows.map((row, index) => {
    const placed: PlacedCell[] = []
    const isBusy = (column: number) => (busy.get(column) ?? 0) > index
    const place = (cell: Cell, column: number) => {
      const rowSpan = Math.max(1, Math.min(cell.rowSpan ?? 1, rows.length - index))
      const reach = Math.min(cell.columnSpan ?? 1, edge - column)
      let columnSpan = 1
      while (columnSpan < reach && !isBusy(column + columnSpan)) columnSpan += 1
      for (let offset = 0; offset < columnSpan; offset += 1) busy.set(column + offset, index + rowSpan)
      placed.push({ cell, column, columnSpan, rowSpan })
    }
    let column = 0
    for (const cell of row) {
      while (isBusy(column)) column += 1
      place(cell, column)
    }
    for (let rest = 0; rest < columns; rest += 1) if (!isBusy(rest)) place(EMPTY, rest)
    return placed.toSorted((a, b) => a.column - b.column)
  })
}

function countColumns(rows: readonly PlacedRow[]): number {
  return Math.max(0, ...rows.flat().map(({ column, columnSpan }) => column + columnSpan))
}

/**
 * Puts every cell into its column, so that all formats draw the same grid: spans end at the table's edge,
 * missing cells become empty ones, and a row with more cells than columns widens the table (nothing is lost).
 */
export function layOutTable(table: Table): TableGrid {
  const given = table.columns.length
  const rows = [table.head, table.body].flatMap((part) => placeRows(part, given, given))
  const needed = Math.max(given, countColumns(rows))
  const extra: readonly Column[] = Array.from({ length: needed - given }, () => ({ width: 'fill' }))
  return {
    columns: [...table.columns, ...extra],
    head: placeRows(table.head, given, needed),
    body: placeRows(table.body, given, needed),
  }
}

const NARROWEST = 8

/**
 * Widths of the columns in millimetres, at most `available` in all: fixed columns as asked, the others share
 * the rest; when that leaves a column under 8 mm, all shrink in proportion.
 */
export function computeWidths(columns: readonly Column[], available: number): readonly number[] {
  const fixed = columns.reduce((sum, { width }) => sum + (width === 'fill' ? 0 : Math.max(width, 1)), 0)
  const fillers = columns.filter(({ width }) => width === 'fill').length
  const share = fillers === 0 ? 0 : Math.max((available - fixed) / fillers, NARROWEST)
  const scale = Math.min(1, available / (fixed + share * fillers))
  return columns.map(({ width }) => (width === 'fill' ? share : Math.max(width, 1)) * scale)
}

/** Width of a placed cell: the sum of the columns that it spans. */
export function computeCellWidth({ column, columnSpan }: PlacedCell, widths: readonly number[]): number {
  return widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0)
}
