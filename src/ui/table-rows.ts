import {
  createPaginatedRowModel,
  createSortedRowModel,
  functionalUpdate,
  rowPaginationFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type RowData,
} from '@tanstack/react-table'
import { useDeferredValue, useMemo, useState, useSyncExternalStore } from 'react'
import { matchesFilter } from './filter.ts'
import { filterIn } from './place.ts'

/** What a cell is sorted by; null stands last in either direction. */
type SortValue = string | number | null

interface RowColumn<Row> {
  readonly key: string
  readonly text?: (row: Row) => string
  readonly sortBy?: (row: Row) => SortValue
}

/** What a reader asked of a table. */
export interface TableState {
  readonly filter: string
  /** Null: the order in which the rows came. */
  readonly sort: { readonly key: string; readonly descending: boolean } | null
  /** Counted from 0. */
  readonly page: number
}

/** Rows that the server filters, sorts and cuts into pages; the table holds one page of them. */
export interface ServerRows {
  readonly state: TableState
  readonly onState: (next: TableState) => void
  /** How many rows the server found, on all pages. */
  readonly total: number
  readonly pageSize: number
}

interface RowsInput<Row> {
  readonly columns: readonly RowColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string | number
  readonly filter?: boolean
  readonly server?: ServerRows
}

/** More rows than these are cut into pages. */
const rowsOfPage = 100

/** What a reader asks of a table that the server keeps, as the table shows it and as `pageQuery` of a contract is sent it. */
export function useServerTable<Key extends string>(pageSize = rowsOfPage) {
  const [state, onState] = useState<TableState>({ filter: '', sort: null, page: 0 })
  const search = useDeferredValue(state.filter)
  const { sort, page } = state
  return {
    server: { state, onState, pageSize },
    query: {
      search,
      page,
      limit: pageSize,
      ...(sort === null ? {} : { sort: sort.key as Key, descending: String(sort.descending) }),
    },
  }
}

const features = tableFeatures({
  rowSortingFeature,
  rowPaginationFeature,
  sortedRowModel: createSortedRowModel(),
  paginatedRowModel: createPaginatedRowModel(),
})

const { compare } = new Intl.Collator('id', { numeric: true })
const compareValues = (a: SortValue, b: SortValue): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b))

const toColumnDef = <Row extends RowData>({
  key,
  sortBy,
}: RowColumn<Row>): ColumnDef<typeof features, Row> => ({
  id: key,
  accessorFn: (row) => sortBy?.(row) ?? undefined,
  enableSorting: sortBy !== undefined,
  sortDescFirst: false,
  sortUndefined: 'last',
  sortFn: (a, b, id) => compareValues(a.getValue(id), b.getValue(id)),
})

const finds = <Row>(filter: string, columns: readonly RowColumn<Row>[], row: Row): boolean =>
  matchesFilter(
    filter,
    columns.map((column) => column.text?.(row) ?? ''),
  )

/** The filter that the link asks for, where this table has a filter and a row that it finds. */
function linkedFilter<Row>({ filter = true, rows, columns, server }: RowsInput<Row>): string {
  const linked = filter && server === undefined ? filterIn(globalThis.location.search) : ''
  return linked !== '' && rows.some((row) => finds(linked, columns, row)) ? linked : ''
}

/** Paper has no next page to click on: what is printed holds every row. */
const onPaper = globalThis.matchMedia?.('print')
const usePrinting = (): boolean =>
  useSyncExternalStore(
    (onChange) => {
      onPaper?.addEventListener('change', onChange)
      return () => onPaper?.removeEventListener('change', onChange)
    },
    () => onPaper?.matches ?? false,
  )

/** The rows as the reader wants them: found, sorted, and those of the page; `table` knows how to go on. */
export function useTableRows<Row extends RowData>(input: RowsInput<Row>) {
  const { columns, rows, rowKey, server } = input
  const [own, setOwn] = useState<TableState>(() => ({ filter: linkedFilter(input), sort: null, page: 0 }))
  const [state, setState] = server === undefined ? [own, setOwn] : [server.state, server.onState]
  const filter = useDeferredValue(server === undefined ? state.filter : '')
  const printing = usePrinting() && server === undefined
  const found = useMemo(() => rows.filter((row) => finds(filter, columns, row)), [rows, columns, filter])
  const defs = useMemo(() => columns.map(toColumnDef), [columns])
  const total = server?.total ?? found.length
  const pageSize = printing ? Number.MAX_SAFE_INTEGER : (server?.pageSize ?? rowsOfPage)
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const sorting = state.sort === null ? [] : [{ id: state.sort.key, desc: state.sort.descending }]
  const table = useTable({
    features,
    data: found,
    columns: defs,
    getRowId: (row) => String(rowKey(row)),
    state: { sorting, pagination: { pageIndex: Math.min(state.page, pages - 1), pageSize } },
    manualSorting: server !== undefined,
    manualPagination: server !== undefined,
    rowCount: total,
    autoResetPageIndex: false,
    onSortingChange: (updater) => {
      const [next] = functionalUpdate(updater, sorting)
      const sort = next === undefined ? null : { key: next.id, descending: next.desc }
      setState({ ...state, sort, page: 0 })
    },
    onPaginationChange: (updater) => {
      const { pageIndex } = functionalUpdate(updater, table.state.pagination)
      setState({ ...state, page: pageIndex })
    },
  })
  return {
    table,
    total,
    wanted: state.filter,
    setWanted: (wanted: string) => setState({ ...state, filter: wanted, page: 0 }),
  }
}
