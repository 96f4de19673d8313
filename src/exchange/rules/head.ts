import type { Cell } from './cells.ts'
import { findField, nameOfHead, type HeadName } from './columns.ts'
import type { Kind } from './kind.ts'
import { kinds } from './kinds.ts'

/** Rows and columns from zero, both ends included. */
export interface Span {
  readonly startRow: number
  readonly startCol: number
  readonly endRow: number
  readonly endCol: number
}
export interface Sheet {
  readonly name: string
  readonly hidden?: true
  readonly rows: readonly (readonly Cell[])[]
  readonly merges: readonly Span[]
}

/** The head of a table: which kind it is, which row is its last, and which column fills which field. */
export interface Head {
  readonly kind: Kind
  /** First and last row of the head, from zero. */
  readonly first: number
  readonly last: number
  readonly columns: readonly { readonly field: string; readonly col: number }[]
  /** Heads that the kind does not know; their columns are not read. */
  readonly unknown: readonly { readonly col: number; readonly text: string }[]
  /** All text of the head and of the lines above it, where the scale of money is said. */
  readonly text: string
}

const deepest = 60
const tallest = 3

const textOf = (cell: Cell | undefined): string =>
  String(cell ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** The text of a head cell; a merged area has its text in each of its cells. */
function headText(sheet: Sheet, row: number, col: number): string {
  const merge = sheet.merges.find(
    (span) => row >= span.startRow && row <= span.endRow && col >= span.startCol && col <= span.endCol,
  )
  return textOf(merge ? sheet.rows[merge.startRow]?.[merge.startCol] : sheet.rows[row]?.[col])
}

/** The lines of a column's head, from above, each once. An upper line reaches over the empty cells to its right that have a lower line. */
function headLines(sheet: Sheet, first: number, last: number, col: number): readonly string[] {
  const lines: string[] = []
  for (let row = first; row <= last; row++) {
    let line = headText(sheet, row, col)
    const reach = row < last && headText(sheet, last, col) !== '' ? col : 0
    for (let left = reach - 1; line === '' && left >= 0; left--) line = headText(sheet, row, left)
    if (line !== '' && !lines.includes(line)) lines.push(line)
  }
  return lines
}

/** The names a column may be known by: all its lines together, else its lowest, else its highest. */
interface ColumnHead {
  readonly text: string
  readonly names: readonly HeadName[]
}

function readColumns(sheet: Sheet, first: number, last: number, width: number): readonly ColumnHead[] {
  return Array.from({ length: width }, (_, col) => {
    const lines = headLines(sheet, first, last, col)
    const names = [...new Set([lines.join(' '), lines.at(-1) ?? '', lines[0] ?? ''])]
    return { text: lines.join(' '), names: names.filter((name) => name !== '').map(nameOfHead) }
  })
}

const fieldOf = ({ names }: ColumnHead, kind: Kind): string | null => {
  for (const name of names) {
    const field = findField(name, kind.columns)
    if (field !== null) return field
  }
  return null
}

function readHead(kind: Kind, first: number, last: number, heads: readonly ColumnHead[]): Head {
  const columns: { field: string; col: number }[] = []
  const unknown: { col: number; text: string }[] = []
  for (const [col, head] of heads.entries()) {
    const field = fieldOf(head, kind)
    if (field !== null && !columns.some((known) => known.field === field)) columns.push({ field, col })
    else if (field === 'name' && spansCode(columns, kind, col))
      columns.splice(-1, 1, { field: 'code', col: col - 1 }, { field, col })
    else if (head.text !== '') unknown.push({ col, text: head.text })
  }
  return { kind, first, last, columns, unknown, text: '' }
}

/** One head over two columns: the left one holds codes, the right one names, as tables of outputs are printed. */
const spansCode = (columns: Head['columns'], kind: Kind, col: number): boolean =>
  columns.at(-1)?.field === 'name' &&
  columns.at(-1)?.col === col - 1 &&
  kind.columns.some(({ field }) => field === 'code') &&
  !columns.some(({ field }) => field === 'code')

const isComplete = ({ kind, columns }: Head): boolean =>
  kind.columns.every(
    ({ field, required }) => required !== true || columns.some((known) => known.field === field),
  )

/** Twice what is known, less what is not; a head of more lines must gain by them. */
const score = (head: Head): number =>
  head.columns.length * 2 - head.unknown.length - (head.last - head.first) * 0.5

/**
 * Finds the head of the table in a sheet, wherever it begins in the first rows and whether it has one line or several with merged cells;
 * null when no kind of table fits. `only` asks for one kind.
 */
export function findHead(sheet: Sheet, only: readonly Kind[] = kinds): Head | null {
  const best = bestOf(listHeads(sheet, only).filter(isComplete))
  return best && { ...best, text: textAbove(sheet, best.last) }
}

/** The table that a sheet without a head comes nearest to, and which columns it would still need; null when nothing is like it. */
export function findNearest(
  sheet: Sheet,
): { readonly kind: Kind; readonly missing: readonly string[] } | null {
  const near = bestOf(listHeads(sheet, kinds))
  if (near === null) return null
  const missing = near.kind.columns.filter(
    ({ field, required }) => required === true && !near.columns.some((known) => known.field === field),
  )
  return { kind: near.kind, missing: missing.map(({ header }) => header) }
}

const bestOf = (heads: readonly Head[]): Head | null =>
  heads.reduce<Head | null>((best, head) => (best === null || score(head) > score(best) ? head : best), null)

function listHeads(sheet: Sheet, only: readonly Kind[]): readonly Head[] {
  const found: Head[] = []
  const width = Math.min(80, Math.max(0, ...sheet.rows.slice(0, deepest).map((row) => row.length)))
  for (let first = 0; first < Math.min(deepest, sheet.rows.length); first++) {
    if ((sheet.rows[first] ?? []).filter((cell) => textOf(cell) !== '').length < 2) continue
    for (let last = first; last < Math.min(first + tallest, sheet.rows.length); last++) {
      const heads = readColumns(sheet, first, last, width)
      for (const kind of only) {
        const head = readHead(kind, first, last, heads)
        if (head.columns.length >= 2) found.push(head)
      }
    }
  }
  return found
}

const textAbove = (sheet: Sheet, last: number): string =>
  sheet.rows
    .slice(0, last + 1)
    .flatMap((row) => row.map(textOf))
    .filter((text) => text !== '')
    .join(' | ')
