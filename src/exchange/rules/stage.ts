import { monthNames } from '#lib/dates.ts'
import { readCell, type Cell } from './cells.ts'
import { findColumn, headKey, type Column } from './columns.ts'
import { findHead, type Head, type Sheet } from './head.ts'
import type { Kind } from './kind.ts'
import { findStatedScale } from './scale.ts'
import { isTotalRow } from './total-rows.ts'
import {
  ambiguousValue,
  faultAt,
  isAmbiguous,
  readAmbiguous,
  type Fault,
  type Staged,
  type StagedRow,
  type StagedTable,
} from './staged.ts'

interface Reading {
  readonly sheet: Sheet
  readonly head: Head
  readonly columns: readonly { readonly field: string; readonly col: number; readonly column: Column }[]
  /** Texts of the head: a row of nothing else is the head once more, on a next page. */
  readonly heads: ReadonlySet<string>
  readonly faults: Fault[]
}

/**
 * What an uploaded workbook holds: its tables with their rows, and every fault of a cell with its place. `only` reads all sheets as one
 * kind of table.
 */
export function stageWorkbook(sheets: readonly Sheet[], only?: readonly Kind[]): Staged {
  const tables: StagedTable[] = []
  const ignored: string[] = []
  const faults: Fault[] = []
  for (const sheet of sheets) {
    const head = sheet.hidden === true ? null : findHead(sheet, only)
    if (head === null) ignored.push(sheet.hidden === true ? `${sheet.name} (tersembunyi)` : sheet.name)
    else tables.push(stageTable(sheet, head, faults))
  }
  return { tables, ignored, faults }
}

function stageTable(sheet: Sheet, head: Head, faults: Fault[]): StagedTable {
  const columns = head.columns.flatMap(({ field, col }) => {
    const column = findColumn(field, head.kind.columns)
    return column === undefined ? [] : [{ field, col, column }]
  })
  const heads = new Set(
    sheet.rows
      .slice(head.first, head.last + 1)
      .flatMap((row) => row.map((cell) => headKey(String(cell ?? '')))),
  )
  const rows = readRows({ sheet, head, columns, heads, faults })
  const hasMoney = columns.some(({ column }) => column.type === 'money')
  const scale = hasMoney ? findStatedScale(head.text) : null
  const clear = settleNumerals(sheet, head, columns, rows, scale)
  return {
    sheet: sheet.name,
    kind: head.kind.id,
    headRow: head.last + 1,
    columns: Object.fromEntries(columns.map(({ field, col }) => [field, col])),
    unknown: head.unknown.map(({ text }) => text),
    scale,
    hasMoney,
    ...clear,
  }
}

function readRows(reading: Reading): StagedRow[] {
  const { sheet, head, columns, heads } = reading
  const carried = new Map<string, string>()
  const rows: StagedRow[] = []
  let sinceTotal = 0
  for (let index = head.last + 1; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index] ?? []
    if (cells.every((cell) => isBlank(cell) || heads.has(headKey(String(cell))))) continue
    const row = readRow(reading, index, cells)
    carry(columns, row, carried)
    if (isTotalRow(row, reading, rows, sinceTotal)) {
      sinceTotal = rows.length
      continue
    }
    if (isHeading(row, head.kind)) continue
    for (const [field, value] of carried) row.values[field] ??= value
    rows.push(row)
  }
  return rows.filter((row) => checkRow(reading, row))
}

const isBlank = (cell: Cell): boolean => cell === null || (typeof cell === 'string' && cell.trim() === '')

/** Keeps what the rows below inherit. A new value ends what stood to the right of the old one. */
function carry(columns: Reading['columns'], { values }: StagedRow, carried: Map<string, string>): void {
  const carriers = columns.filter(({ column }) => column.carries === true)
  const first = carriers.findIndex(({ field }) => values[field] !== undefined)
  if (first === -1) return
  for (const { field } of carriers.slice(first)) carried.delete(field)
  for (const { field } of carriers) if (values[field] !== undefined) carried.set(field, values[field])
}

interface GrowingRow extends StagedRow {
  readonly values: Record<string, string>
}

function readRow(reading: Reading, index: number, cells: readonly Cell[]): GrowingRow {
  const { sheet, columns, faults } = reading
  const extra = findSurplus(reading, cells)
  const values: Record<string, string> = {}
  for (const { field, col, column } of columns) {
    if (extra !== null && field.startsWith('month.')) continue
    const cell = cells[extra !== null && col > extra.last ? col + 1 : col] ?? null
    const read = readCell(field === 'name' ? withoutBullet(cell) : cell, column)
    if (read.kind === 'value') values[field] = read.value
    if (read.kind === 'empty' && column.carries === true && isDash(cell)) values[field] = ''
    if (read.kind === 'ambiguous') values[field] = ambiguousValue(read.thousands, read.decimals)
    if (read.kind === 'fault')
      faults.push(faultAt({ sheet: sheet.name, row: index + 1, col }, 'import.cell', read.message, read.next))
  }
  return { row: index + 1, values, ...(extra === null ? {} : { surplus: extra.months }) }
}

/** Where an empty cell means the value above it, a dash means that there is none. */
const isDash = (cell: Cell): boolean => typeof cell === 'string' && cell.trim() === '-'

const withoutBullet = (cell: Cell): Cell =>
  typeof cell === 'string' ? cell.replace(/^\s*'?[-–•]\s+/, '') : cell

/** Thirteen figures where twelve months are: the next column holds one more, and what belongs there was pushed to the right. */
function findSurplus(
  { columns }: Reading,
  cells: readonly Cell[],
): { readonly months: readonly string[]; readonly last: number } | null {
  const months = columns.filter(({ field }) => field.startsWith('month.'))
  const [last] = months.map(({ col }) => col).toSorted((a, b) => b - a)
  const column = months[0]?.column
  if (months.length !== monthNames.length || last === undefined || column === undefined) return null
  const read = [...months.map(({ col }) => col), last + 1].map((col) => readCell(cells[col] ?? null, column))
  const values = read.map((cell) =>
    cell.kind === 'ambiguous' ? cell.thousands : cell.kind === 'value' ? cell.value : null,
  )
  const owner = columns.find(({ col }) => col === last + 1)?.column
  if (owner !== undefined && owner.type !== 'text') return null
  return values.every((value) => value !== null) ? { months: values as string[], last } : null
}

/** A line that names a group (KRO) or keeps a place for a signature: it holds a name and no figure, or no name. */
function isHeading({ values, surplus }: StagedRow, kind: Kind): boolean {
  const filled = Object.keys(values)
  if (kind.entity !== 'output' || kind.id === 'anggaran-ikk') return false
  const figures = filled.filter(
    (field) => !['indicator', 'activity', 'code', 'name', 'target', 'charge', 'location'].includes(field),
  )
  const hasCode = /^[A-Za-z]{3}\.\w{3}$/.test(values['code'] ?? '')
  return figures.length === 0 && surplus === undefined && !hasCode
}

/** A row without what it needs is a fault, and is not read further. */
function checkRow({ sheet, head, columns, faults }: Reading, row: StagedRow): boolean {
  const missing = head.kind.columns.filter(
    ({ field, required }) => required === true && row.values[field] === undefined,
  )
  if (missing.length === 0) return true
  const known = new Set(
    faults.filter((fault) => fault.sheet === sheet.name && fault.row === row.row).map(({ col }) => col),
  )
  for (const { field, header } of missing) {
    const col = columns.find((each) => each.field === field)?.col ?? null
    if (!known.has(col))
      faults.push(
        faultAt(
          { sheet: sheet.name, row: row.row, col },
          'import.missing',
          `"${header}" kosong.`,
          'Isi sel itu atau hapus barisnya.',
        ),
      )
  }
  return false
}

const indonesian = /\d\.\d{3}\.\d{3}|\d,\d/

/** Decides figures such as `25.945` where the sheet itself shows how it writes figures; what stays open is asked. */
function settleNumerals(
  sheet: Sheet,
  head: Head,
  columns: Reading['columns'],
  rows: readonly StagedRow[],
  scale: StagedTable['scale'],
): Pick<StagedTable, 'rows' | 'ambiguous'> {
  const shown = sheet.rows
    .slice(head.last + 1)
    .some((row) => row.some((cell) => typeof cell === 'string' && indonesian.test(cell)))
  const open = new Set<string>()
  const isOpen = ({ values }: StagedRow): boolean => Object.values(values).some(isAmbiguous)
  const settled = rows.map((row) => {
    if (!isOpen(row)) return row
    const values = Object.entries(row.values).map(([field, value]): [string, string] => {
      if (!isAmbiguous(value)) return [field, value]
      const column = columns.find((each) => each.field === field)?.column
      const isMoney = column?.type === 'money' && scale !== 'million'
      if (shown || isMoney) return [field, readAmbiguous(value, 'thousands')]
      open.add(field)
      return [field, value]
    })
    return { ...row, values: Object.fromEntries(values) }
  })
  return { rows: settled, ambiguous: [...open] }
}
