import { textOf } from './cell.tsx'
import { readCell } from './number.ts'
import { writeBlock } from './paste.ts'
import { positionsIn, type Range } from './selection.ts'
import type { Content, Edit, ServerCell } from './state.ts'
import type { Entry } from './use-entry.ts'
import type { EntryColumn, NumberColumn } from './types.ts'

export interface GridData<Row> {
  readonly rows: readonly Row[]
  readonly columns: readonly EntryColumn<Row>[]
  readonly rowKey: (row: Row) => string
  readonly entry: Entry<Row>
}

/** What the server holds of a cell that is named by its keys; a row that is gone is empty and locked. */
export function serverCellOf<Row>({ rows, rowKey, entry }: GridData<Row>): ServerCell {
  return (rowName, column) => {
    const row = rows.find((candidate) => rowKey(candidate) === rowName)
    return row === undefined
      ? { value: null, locked: 'Baris ini sudah tidak ada.' }
      : entry.cellOf(row, column)
  }
}

/** A typed text as an edit; a single point before three digits groups thousands, as everywhere in Indonesia. */
export function typedEdit<Row>(data: GridData<Row>, row: Row, column: NumberColumn, text: string): Edit {
  const read = readCell(text, { allowDash: column.allowDash ?? false, point: 'thousands' })
  const content: Content =
    read.kind === 'value'
      ? read
      : {
          kind: 'invalid',
          text,
          message: read.kind === 'invalid' ? read.message : 'Angka ini dapat dibaca dua cara.',
        }
  return { row: data.rowKey(row), column: column.key, content, server: data.entry.cellOf(row, column.key) }
}

/** Empties the cells of the range that can be changed. */
export function clearEdits<Row>(data: GridData<Row>, range: Range): Edit[] {
  return positionsIn(range)
    .flat()
    .flatMap(({ row: rowIndex, column: columnIndex }) => {
      const [row, column] = [data.rows[rowIndex], data.columns[columnIndex]]
      if (row === undefined || column?.kind !== 'entry') return []
      const server = data.entry.cellOf(row, column.key)
      if (server.locked !== undefined) return []
      return [{ row: data.rowKey(row), column: column.key, content: { kind: 'value', value: null }, server }]
    })
}

function textAt<Row>(data: GridData<Row>, row: Row, column: EntryColumn<Row>): string {
  if (column.kind === 'text') return column.text(row)
  return column.kind === 'entry'
    ? textOf(data.entry.cellOf(row, column.key))
    : column.text(row, data.entry.valueIn(row))
}

/** The cells of the range as a block for a spreadsheet. */
export const copyRange = <Row>(data: GridData<Row>, range: Range): string =>
  writeBlock(
    positionsIn(range).map((positions) =>
      positions.map(({ row: rowIndex, column: columnIndex }) => {
        const [row, column] = [data.rows[rowIndex], data.columns[columnIndex]]
        return row === undefined || column === undefined ? '' : textAt(data, row, column)
      }),
    ),
  )

/** The whole table with its headings. */
export const copyTable = <Row>(data: GridData<Row>): string =>
  writeBlock([
    data.columns.map((column) =>
      column.group === undefined ? column.name : `${column.group} ${column.name}`,
    ),
    ...data.rows.map((row) => data.columns.map((column) => textAt(data, row, column))),
  ])
