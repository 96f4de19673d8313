import type { CellKeyboardEvent, CellKeyDownArgs } from 'react-data-grid'
import { clearEdits, serverCellOf, type GridData } from './commands.ts'
import type { Range } from './selection.ts'

interface KeyPress<Row> {
  readonly args: CellKeyDownArgs<Row>
  readonly event: CellKeyboardEvent
  readonly data: GridData<Row>
  readonly range: Range | null
  readonly goTo: (row: number, column: number) => void
}

/** Keys beyond those of the grid library: Enter goes down, Delete empties, Ctrl+Z and Ctrl+Y step back and forth. */
export function gridKeys<Row>(press: KeyPress<Row>): void {
  const { args, event } = press
  const done = args.mode === 'EDIT' ? editorKey(press) : cellKey(press)
  if (!done) return
  event.preventDefault()
  event.preventGridDefault()
}

function editorKey<Row>({ args, event, data, goTo }: KeyPress<Row>): boolean {
  if (args.mode !== 'EDIT' || event.key !== 'Enter') return false
  args.onClose(false, true)
  const next = args.rowIdx + (event.shiftKey ? -1 : 1)
  if (next >= 0 && next < data.rows.length) goTo(next, args.column.idx)
  return true
}

function cellKey<Row>({ event, data, range }: KeyPress<Row>): boolean {
  const { store } = data.entry
  if ((event.key === 'Delete' || event.key === 'Backspace') && range !== null) {
    store.edit(clearEdits(data, range))
    return true
  }
  if (!event.ctrlKey && !event.metaKey) return false
  const key = event.key.toLowerCase()
  if (key === 'z' && !event.shiftKey) store.undo(serverCellOf(data))
  else if (key === 'y' || key === 'z') store.redo(serverCellOf(data))
  else return false
  return true
}
