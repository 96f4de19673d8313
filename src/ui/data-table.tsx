import { Fragment, useDeferredValue, useId, useMemo, useState, type ReactNode } from 'react'
import { filterIn } from './place.ts'
import { clockTime } from './time.ts'
import { matchesFilter } from './filter.ts'
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
  /** Smallest width, e.g. `18rem`. */
  readonly width?: string
}

interface RowGroup<Row> {
  readonly key: (row: Row) => string
  readonly heading: (row: Row) => ReactNode
}

interface DataTableProps<Row> {
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
}

/** A dense, plain table with a filter, a count, and a note saying how fresh it is. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, noun = 'baris', asOf, filter = true, hideCaption = false } = props
  const [wanted, setWanted] = useState(() => linkedFilter(props))
  const captionId = useId()
  const deferred = useDeferredValue(wanted)
  const shown = useMemo(
    () =>
      rows.filter((row) =>
        matchesFilter(
          deferred,
          columns.map((column) => column.text?.(row) ?? ''),
        ),
      ),
    [rows, columns, deferred],
  )
  if (rows.length === 0) return props.empty
  return (
    <div className="data-table">
      <div className="data-table-bar row spread">
        {filter ? <FilterField value={wanted} onChange={setWanted} noun={noun} /> : null}
        {props.actions}
        <output className="data-table-note soft">
          {shown.length === rows.length
            ? `${rows.length} ${noun}`
            : `${shown.length} dari ${rows.length} ${noun}`}
          {asOf === undefined ? '' : ` · data per ${clockTime(asOf)}`}
        </output>
      </div>
      {/* A scrolling region must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls */}
      <section className="data-table-scroll" aria-labelledby={captionId} tabIndex={0}>
        <table>
          <caption id={captionId} className={hideCaption ? 'visually-hidden' : undefined}>
            {caption}
          </caption>
          <Head columns={columns} />
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
    </div>
  )
}

/** The filter that the link asks for, where this table has a filter and a row that it finds. */
function linkedFilter<Row>({ filter = true, rows, columns }: DataTableProps<Row>): string {
  const linked = filter ? filterIn(globalThis.location.search) : ''
  const finds = (row: Row): boolean =>
    matchesFilter(
      linked,
      columns.map((column) => column.text?.(row) ?? ''),
    )
  return linked !== '' && rows.some(finds) ? linked : ''
}

interface FilterFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly noun: string
}

function FilterField({ value, onChange, noun }: FilterFieldProps) {
  return (
    <input
      type="search"
      className="data-table-filter no-print"
      aria-label={`Saring ${noun}`}
      placeholder={`Saring ${noun}`}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function Head<Row>({ columns }: { readonly columns: readonly TableColumn<Row>[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={column.numeric === true ? 'numeric' : undefined}
            style={column.width === undefined ? undefined : { minWidth: column.width }}
          >
            {column.name}
            {column.unit === undefined ? null : <span className="figure-unit"> {column.unit}</span>}
          </th>
        ))}
      </tr>
    </thead>
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
