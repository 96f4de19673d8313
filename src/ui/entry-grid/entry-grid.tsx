import { useMediaQuery } from '@mantine/hooks'
import { useCallback, useMemo, useRef, type ClipboardEvent } from 'react'
import { DataGrid, type DataGridHandle } from 'react-data-grid'
import 'react-data-grid/lib/styles.css'
import { StatusWord, type Tone } from '../status-word.tsx'
import { ActiveCell } from './active-cell.tsx'
import { gridColumns } from './columns.tsx'
import { copyRange, copyTable, serverCellOf, typedEdit, type GridData } from './commands.ts'
import './entry-grid.css'
import { gridKeys } from './keys.ts'
import { PasteDialog } from './paste-dialog.tsx'
import { Problems } from './problems.tsx'
import { problemsOf } from './list-problems.ts'
import { isInside, isSingle } from './selection.ts'
import { Toolbar } from './toolbar.tsx'
import { useEntry } from './use-entry.ts'
import { usePaste } from './use-paste.ts'
import { useSelection } from './use-selection.ts'
import type { EntryCell, EntryColumn, SaveCells } from './types.ts'

export interface EntryGridProps<Row> {
  /** Names the grid for screen readers. */
  readonly label: string
  /** Frozen text columns first. */
  readonly columns: readonly EntryColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** How messages name a row: `IKSP 1`. */
  readonly rowName: (row: Row) => string
  /** What the server holds; keep it stable with `useCallback`. */
  readonly getCell: (row: Row, column: string) => EntryCell
  /** Saves a batch and answers for each change; a rejection is tried again, a refused batch is shown. */
  readonly onSave: SaveCells
  /** Names the table, period and person: what is not saved is kept in the browser under it. */
  readonly storageKey: string
  readonly rowHeight?: number
  /** Words of the cell states, for the legend. */
  readonly legend?: readonly { readonly word: string; readonly tone: Tone }[]
}

const mostPrintedRows = 80

/** A spreadsheet for figures: typed or pasted in Indonesian numerals, saved as you go. Give it a `key` per period. */
export function EntryGrid<Row>(props: EntryGridProps<Row>) {
  const { columns, rows, rowKey, rowName } = props
  const entry = useEntry(props)
  const data: GridData<Row> = useMemo(
    () => ({ rows, columns, rowKey, entry }),
    [rows, columns, rowKey, entry],
  )
  const grid = useRef<DataGridHandle>(null)
  const narrow = useMediaQuery('(max-width: 600px)') ?? false
  const pasting = usePaste(data)
  const { active, range, ...selection } = useSelection()
  const goTo = useCallback((row: number, column: number) => {
    grid.current?.setActivePosition({ rowIdx: row, idx: column }, { shouldFocus: true })
  }, [])
  const made = useMemo(
    () =>
      gridColumns({
        columns,
        entry,
        rowName,
        narrow,
        onCommit: (row, column, text) => entry.store.edit([typedEdit(data, row, column, text)]),
        isSelected: (row, column) =>
          range !== null && !isSingle(range) && isInside(range, rows.indexOf(row), column),
      }),
    [columns, entry, rowName, narrow, data, range, rows],
  )
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    const inEditor = event.target instanceof HTMLInputElement
    if (active === null || text === '' || (inEditor && !/[\t\n]/.test(text))) return
    event.preventDefault()
    if (inEditor) goTo(active.row, active.column)
    pasting.paste(text, { row: range?.top ?? active.row, column: range?.left ?? active.column })
  }
  const onCopy = (event: ClipboardEvent) => {
    if (range === null || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', copyRange(data, range))
  }
  const activeRow = active === null ? undefined : rows[active.row]
  const activeColumn = active === null ? undefined : columns[active.column]
  return (
    <div className="entry-grid">
      <Toolbar
        snapshot={entry.snapshot}
        onRetry={entry.store.retryNow}
        onUndo={() => entry.store.undo(serverCellOf(data))}
        onRedo={() => entry.store.redo(serverCellOf(data))}
        tableText={() => copyTable(data)}
      />
      <div onPaste={onPaste} onCopy={onCopy} onMouseDownCapture={selection.onMouseDown}>
        <DataGrid
          ref={grid}
          className="rdg"
          aria-label={props.label}
          columns={made}
          rows={rows}
          rowKeyGetter={rowKey}
          rowHeight={props.rowHeight ?? 34}
          headerRowHeight={34}
          enableVirtualization={rows.length > mostPrintedRows}
          onActivePositionChange={({ rowIdx, column }) =>
            selection.onActive(
              rowIdx,
              columns.findIndex((candidate) => candidate.key === column?.key),
            )
          }
          onCellKeyDown={(args, event) => {
            selection.onKey(event)
            gridKeys({ args, event, data, range, goTo })
          }}
          onCellPaste={({ row }) => row}
        />
      </div>
      {activeRow !== undefined && activeColumn?.kind === 'entry' ? (
        <ActiveCell
          row={rowName(activeRow)}
          column={activeColumn.name}
          cell={entry.cellOf(activeRow, activeColumn.key)}
        />
      ) : (
        <p className="entry-active soft">Pilih sel, lalu ketik atau tempel dari lembar kerja.</p>
      )}
      <Legend words={props.legend ?? []} />
      <Problems
        problems={problemsOf(data, rowName, pasting.left.problems, goTo)}
        unused={pasting.left.unused}
        store={entry.store}
        onDismiss={pasting.dismiss}
      />
      <PasteDialog ambiguous={pasting.ambiguous} onAnswer={pasting.answer} onCancel={pasting.cancel} />
    </div>
  )
}

function Legend({ words }: { readonly words: readonly { readonly word: string; readonly tone: Tone }[] }) {
  if (words.length === 0) return null
  return (
    <ul className="entry-legend" aria-label="Arti warna sel">
      {words.map(({ word, tone }) => (
        <li key={word}>
          <StatusWord tone={tone}>◤ {word}</StatusWord>
        </li>
      ))}
    </ul>
  )
}
