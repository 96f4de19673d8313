import type { Column, ColumnOrColumnGroup } from 'react-data-grid'
import { CellEditor, EntryCellView, stateOf, textOf } from './cell.tsx'
import type { Entry } from './use-entry.ts'
import type { EntryColumn, NumberColumn } from './types.ts'

interface ColumnOptions<Row> {
  readonly columns: readonly EntryColumn<Row>[]
  readonly entry: Entry<Row>
  readonly rowName: (row: Row) => string
  readonly onCommit: (row: Row, column: NumberColumn, text: string) => void
  /** On a narrow screen only the first column stays in view. */
  readonly narrow: boolean
  readonly isSelected: (row: Row, column: number) => boolean
}

const narrowFirst = 96
const narrowOther = 180

/** The columns in the form of the grid library, groups under one heading. */
export function gridColumns<Row>(options: ColumnOptions<Row>): ColumnOrColumnGroup<Row>[] {
  const result: (Column<Row> | { name: string; children: Column<Row>[] })[] = []
  options.columns.forEach((column, index) => {
    const made = gridColumn(column, index, options)
    const last = result.at(-1)
    if (column.group === undefined) result.push(made)
    else if (last !== undefined && 'children' in last && last.name === column.group) last.children.push(made)
    else result.push({ name: column.group, children: [made] })
  })
  return result
}

function gridColumn<Row>(column: EntryColumn<Row>, index: number, options: ColumnOptions<Row>): Column<Row> {
  const selected = (row: Row) => (options.isSelected(row, index) ? ' entry-selected' : '')
  const common = { key: column.key, name: column.name, resizable: true }
  if (column.kind === 'text') {
    const frozen = column.frozen === true && (!options.narrow || index === 0)
    const width = column.width ?? 160
    return {
      ...common,
      frozen,
      width: options.narrow ? Math.min(width, index === 0 ? narrowFirst : narrowOther) : width,
      cellClass: (row) => `entry-label${selected(row)}`,
      renderCell: ({ row }) =>
        column.render?.(row) ?? <span title={column.text(row)}>{column.text(row)}</span>,
    }
  }
  const numeric = { ...common, width: column.width ?? 92, headerCellClass: 'entry-numeric-head' }
  if (column.kind === 'computed') {
    return {
      ...numeric,
      cellClass: (row) => `entry-numeric entry-computed${selected(row)}`,
      renderCell: ({ row }) => {
        const valueOf = options.entry.valueIn(row)
        return column.render?.(row, valueOf) ?? column.text(row, valueOf)
      },
    }
  }
  return { ...numeric, ...entryParts(column, options, selected) }
}

function entryParts<Row>(column: NumberColumn, options: ColumnOptions<Row>, selected: (row: Row) => string) {
  const { entry } = options
  return {
    // the row is another one as soon as an earlier cell is saved: closing then would cut off what is being typed
    editorOptions: { closeOnExternalRowChange: false },
    editable: (row: Row) => entry.cellOf(row, column.key).locked === undefined,
    cellClass: (row: Row) => {
      const cell = entry.cellOf(row, column.key)
      const locked = cell.locked === undefined ? '' : ' entry-locked'
      return `entry-numeric entry-is-${stateOf(cell)?.tone ?? 'plain'}${locked}${selected(row)}`
    },
    renderCell: ({ row }: { row: Row }) => <EntryCellView cell={entry.cellOf(row, column.key)} />,
    renderEditCell: ({ row }: { row: Row }) => (
      <CellEditor
        label={`${options.rowName(row)}, ${column.name}`}
        initial={textOf(entry.cellOf(row, column.key))}
        onCommit={(text) => options.onCommit(row, column, text)}
      />
    ),
  }
}
