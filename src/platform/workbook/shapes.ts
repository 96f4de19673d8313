/** What stands in a cell: text, a figure, or nothing. Dates come as `yyyy-mm-dd`, a formula as the result that the file holds for it, or, where it
 * holds none, as its text with `=` in front. */
export type CellValue = string | number | boolean | null

/** Rows and columns from zero, both ends included. */
export interface Merge {
  readonly startRow: number
  readonly startCol: number
  readonly endRow: number
  readonly endCol: number
}

export interface SheetData {
  readonly name: string
  /** Dense from the first row on; a short row has nothing in its other columns. */
  readonly rows: readonly (readonly CellValue[])[]
  readonly merges: readonly Merge[]
  /** Hidden by its author: only its name is read. */
  readonly hidden?: true
}

export interface WorkbookLimits {
  /** Bytes of all parts of the file, unpacked. */
  readonly unpacked: number
  readonly sheets: number
  /** Rows and cells of all sheets together. */
  readonly rows: number
  readonly cells: number
  readonly seconds: number
  /** Megabytes of heap for the thread that reads. */
  readonly memory: number
}

/** Far above any table of an office, far below what would hurt a small server. */
export const usualLimits: WorkbookLimits = {
  unpacked: 120 * 1_048_576,
  sheets: 60,
  rows: 60_000,
  cells: 1_500_000,
  seconds: 60,
  memory: 768,
}

/** One sheet to be written: notes above the head, a head that stays in sight, typed cells below. */
export interface SheetToWrite {
  readonly name: string
  /** Lines above the head: the title, the office and the year, the scale of money. */
  readonly notes: readonly string[]
  readonly columns: readonly WrittenColumn[]
  readonly rows: readonly (readonly CellValue[])[]
}
export interface WrittenColumn {
  readonly header: string
  /** In characters. */
  readonly width: number
  readonly format: 'text' | 'whole' | 'decimal' | 'date'
}
