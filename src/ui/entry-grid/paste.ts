import { readCell, type PointMeans, type ReadCell } from './number.ts'
import type { CellValue } from './types.ts'

/**
 * The cells of a block copied from a spreadsheet (tab-separated, quotes around cells that hold tabs or line breaks).
 * The line break at the end is not a row.
 */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.replace(/\r\n?/g, '\n').matchAll(cellPattern)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\n') rows.push([])
    if (end === '') break
  }
  return withoutLastBreak(rows)
}

const cellPattern = /(?:"((?:[^"]|"")*)"(?=\t|\n|$)|([^\t\n]*))(\t|\n|$)/g

const withoutLastBreak = (rows: string[][]): string[][] => {
  const last = rows.at(-1) ?? []
  return rows.length > 1 && last.every((cell) => cell === '') ? rows.slice(0, -1) : rows
}

/** Cells as a block that spreadsheets read. */
export const writeBlock = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(writeCell).join('\t')).join('\n')

const writeCell = (cell: string): string => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** What a place in the grid takes: a figure, nothing because it is computed or a label, or nothing because it is locked. */
export type PasteTarget =
  | { readonly kind: 'entry'; readonly allowDash: boolean }
  | { readonly kind: 'fixed' }
  | { readonly kind: 'locked'; readonly reason: string }
  | { readonly kind: 'outside' }

export interface PasteProblem {
  /** Counted in the grid from 0. */
  readonly row: number
  readonly column: number
  readonly text: string
  readonly message: string
}
export interface PastedCell {
  readonly row: number
  readonly column: number
  readonly content:
    | { readonly kind: 'value'; readonly value: CellValue }
    | { readonly kind: 'invalid'; readonly text: string; readonly message: string }
}
export interface PastePlan {
  readonly cells: readonly PastedCell[]
  /** Texts that found no cell to stand in, so that nothing is lost. */
  readonly problems: readonly PasteProblem[]
  /** Texts that can be read in two ways; not empty only while the meaning of the point is not known. */
  readonly ambiguous: readonly string[]
  /** How many texts fell on labels or computed cells and were not used. */
  readonly unused: number
}

interface PasteRequest {
  readonly block: readonly (readonly string[])[]
  readonly row: number
  readonly column: number
  readonly point: PointMeans
  readonly targetAt: (row: number, column: number) => PasteTarget
}

/** Where every text of a pasted block goes, beginning at the active cell. Changes nothing. */
export function planPaste(request: PasteRequest): PastePlan {
  const cells: PastedCell[] = []
  const problems: PasteProblem[] = []
  const ambiguous: string[] = []
  let unused = 0
  for (const { row, column, text } of placesOf(request)) {
    const target = request.targetAt(row, column)
    if (target.kind === 'fixed') unused += text.trim() === '' ? 0 : 1
    else if (target.kind !== 'entry') problems.push(...problemOf(row, column, text, target))
    else {
      const read = readCell(text, { allowDash: target.allowDash, point: request.point })
      if (read.kind === 'ambiguous') ambiguous.push(text.trim())
      else cells.push({ row, column, content: contentOf(read, text) })
    }
  }
  return { cells, problems, ambiguous, unused }
}

const placesOf = ({ block, row, column }: PasteRequest) =>
  block.flatMap((texts, down) =>
    texts.map((text, right) => ({ row: row + down, column: column + right, text })),
  )

const contentOf = (read: Exclude<ReadCell, { kind: 'ambiguous' }>, text: string): PastedCell['content'] =>
  read.kind === 'value' ? read : { kind: 'invalid', text, message: read.message }

function problemOf(
  row: number,
  column: number,
  text: string,
  target: Extract<PasteTarget, { kind: 'locked' | 'outside' }>,
): PasteProblem[] {
  if (text.trim() === '') return []
  const message = target.kind === 'locked' ? target.reason : 'Di luar tabel: tidak ada sel untuk nilai ini.'
  return [{ row, column, text, message }]
}
