import { Button } from '@mantine/core'
import type { RowData } from '@tanstack/react-table'
import { Fragment, useId, type ReactNode } from 'react'
import { useTableRows, type ServerRows } from './table-rows.ts'
import { clockTime } from './time.ts'
import './data-table.css'

export interface TableColumn<Row> {
  readonly key: string
  readonly name: ReactNode
  /** Said once in the heading, lighter: `(ribu Rp)`, `%`. */
  readonly unit?: string
  /** Right-aligned in tabular digits. */
  readonly numeric?: boolean
  readonly render: (row: Row) => ReactNode
  /** What the filter looks at; a column without it is not searched. */
  readonly text?: (row: Row) => string
  /** Lets the reader sort by this column; null stands last. Only where another order than the given one means nothing less. */
  readonly sortBy?: (row: Row) => string | number | null
  /** Smallest width, e.g. `18rem`. */
  readonly width?: string
}

/** A column of plain text, which the filter searches; a dash where there is none. */
export const textColumn = <Row,>(
  key: string,
  name: string,
  text: (row: Row) => string | null,
  more: Partial<TableColumn<Row>> = {},
): TableColumn<Row> => ({
  key,
  name,
  render: (row) => text(row) ?? '–',
  text: (row) => text(row) ?? '',
  ...more,
})

interface RowGroup<Row> {
  readonly key: (row: Row) => string
  readonly heading: (row: Row) => ReactNode
}

export interface DataTableProps<Row> {
  readonly caption: string
  /** Keeps the caption for screen readers only, when a heading above says the same. */
  readonly hideCaption?: boolean
  /** The first column heads its row and stays in view while the rest scrolls. */
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string | number
  /** Rows that follow each other with the same key stand under one heading. */
  readonly group?: RowGroup<Row>
  /** When the data were read: milliseconds, e.g. `dataUpdatedAt` of the query. */
  readonly asOf?: number
  /** What is counted: `indikator`, `pejabat`. */
  readonly noun?: string
  readonly empty: ReactNode
  readonly filter?: boolean
  /** Buttons beside the filter. */
  readonly actions?: ReactNode
  /** For rows that the server filters, sorts and cuts into pages. */
  readonly server?: ServerRows
}

/** A dense, plain table with a filter, a count, and a note saying how fresh it is; long ones in pages, sorted by columns that ask for it. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { caption, columns, rows, noun = 'baris', filter = true, hideCaption = false } = props
  const captionId = useId()
  const { table, wanted, setWanted, total } = useTableRows(props)
  if (rows.length === 0 && wanted === '') return props.empty
  const shown = table.getRowModel().rows.map(({ original }) => original)
  return (
    <div className="data-table">
      <div className="data-table-bar row spread">
        {filter ? (
          <FilterField
            value={wanted}
            onChange={setWanted}
            label={`${props.server === undefined ? 'Saring' : 'Cari'} ${noun}`}
          />
        ) : null}
        {props.actions}
        <output className="data-table-note soft">
          {props.server !== undefined || total === rows.length ? total : `${total} dari ${rows.length}`}{' '}
          {noun}
          {props.asOf === undefined ? '' : ` · data per ${clockTime(props.asOf)}`}
        </output>
      </div>
      {/* A scrolling region must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls */}
      <section className="data-table-scroll" aria-labelledby={captionId} tabIndex={0}>
        <table>
          <caption id={captionId} className={hideCaption ? 'visually-hidden' : undefined}>
            {caption}
          </caption>
          <Head columns={columns} table={table} />
          <tbody>
            {shown.map((row, index) => (
              <Fragment key={props.rowKey(row)}>
                {props.group === undefined ? null : (
                  <GroupRow group={props.group} row={row} before={shown[index - 1]} width={columns.length} />
                )}
                <BodyRow row={row} columns={columns} />
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
      {shown.length === 0 ? <p className="soft">Tidak ada {noun} yang cocok dengan saringan.</p> : null}
      <Pages table={table} noun={noun} />
    </div>
  )
}

interface FilterFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly label: string
}

function FilterField({ value, onChange, label }: FilterFieldProps) {
  return (
    <input
      type="search"
      className="data-table-filter no-print"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

type Rows<Row extends RowData> = ReturnType<typeof useTableRows<Row>>['table']

interface HeadProps<Row extends RowData> {
  readonly columns: readonly TableColumn<Row>[]
  readonly table: Rows<Row>
}

const sortWords = { asc: 'ascending', desc: 'descending' } as const
const sortMarks = { asc: '▲', desc: '▼', none: '↕' } as const

function Head<Row extends RowData>({ columns, table }: HeadProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const model = table.getColumn(column.key)
          const sorted = model?.getIsSorted() ?? false
          return (
            <th
              key={column.key}
              scope="col"
              className={column.numeric === true ? 'numeric' : undefined}
              aria-sort={sorted === false ? undefined : sortWords[sorted]}
              style={column.width === undefined ? undefined : { minWidth: column.width }}
            >
              {column.sortBy === undefined ? (
                column.name
              ) : (
                <button type="button" className="data-table-sort" onClick={() => model?.toggleSorting()}>
                  {column.name}{' '}
                  <span aria-hidden="true">{sortMarks[sorted === false ? 'none' : sorted]}</span>
                </button>
              )}
              {column.unit === undefined ? null : <span className="figure-unit"> {column.unit}</span>}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

interface PagesProps<Row extends RowData> {
  readonly table: Rows<Row>
  readonly noun: string
}

/** Where a long table stands and how it goes on; nothing below a short one. */
function Pages<Row extends RowData>({ table, noun }: PagesProps<Row>) {
  if (table.getPageCount() <= 1) return null
  const { pageIndex, pageSize } = table.state.pagination
  const last = Math.min((pageIndex + 1) * pageSize, table.getRowCount())
  return (
    <nav className="row no-print" aria-label={`Halaman ${noun}`}>
      <Button
        variant="default"
        size="compact-sm"
        disabled={!table.getCanPreviousPage()}
        onClick={() => table.previousPage()}
      >
        Sebelumnya
      </Button>
      <span className="soft">
        {pageIndex * pageSize + 1}–{last} dari {table.getRowCount()}
      </span>
      <Button
        variant="default"
        size="compact-sm"
        disabled={!table.getCanNextPage()}
        onClick={() => table.nextPage()}
      >
        Berikutnya
      </Button>
    </nav>
  )
}

interface GroupRowProps<Row> {
  readonly group: RowGroup<Row>
  readonly row: Row
  readonly before: Row | undefined
  readonly width: number
}

function GroupRow<Row>({ group, row, before, width }: GroupRowProps<Row>) {
  if (before !== undefined && group.key(before) === group.key(row)) return null
  return (
    <tr className="data-table-group">
      <th scope="colgroup" colSpan={width}>
        <span>{group.heading(row)}</span>
      </th>
    </tr>
  )
}

interface BodyRowProps<Row> {
  readonly row: Row
  readonly columns: readonly TableColumn<Row>[]
}

function BodyRow<Row>({ row, columns }: BodyRowProps<Row>) {
  return (
    <tr>
      {columns.map((column, index) => {
        const className = column.numeric === true ? 'numeric' : undefined
        return index === 0 ? (
          <th key={column.key} scope="row" className={className}>
            {column.render(row)}
          </th>
        ) : (
          <td key={column.key} className={className}>
            {column.render(row)}
          </td>
        )
      })}
    </tr>
  )
}
