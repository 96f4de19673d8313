import { cellId, type EntryState, type LocalCell } from './state.ts'
import type { CellChange, CellResult, CellValue } from './types.ts'

const isReady = (cell: LocalCell): boolean =>
  cell.status === 'unsaved' && cell.sent === null && cell.content.kind === 'value'

/** Everything that waits to be saved, marked as on its way. */
export function take(state: EntryState): {
  readonly state: EntryState
  readonly changes: readonly CellChange[]
} {
  const cells = new Map(state.cells)
  const changes: CellChange[] = []
  for (const [id, cell] of state.cells) {
    if (!isReady(cell) || cell.content.kind !== 'value') continue
    const { row, column, base, version, content } = cell
    changes.push({
      row,
      column,
      value: content.value,
      before: base,
      ...(version === undefined ? {} : { version }),
    })
    cells.set(id, { ...cell, sent: { value: content.value } })
  }
  return { state: changes.length === 0 ? state : { ...state, cells }, changes }
}

const unchangedSince = (cell: LocalCell, value: CellValue): boolean =>
  cell.content.kind === 'value' && cell.content.value === value

function settleCell(local: LocalCell, change: CellChange, result: CellResult): LocalCell {
  const cell: LocalCell = { ...local, sent: null, message: null }
  const same = unchangedSince(cell, change.value)
  if (!result.saved) return same ? { ...cell, status: 'refused', message: result.message } : cell
  const value = result.value === undefined ? change.value : result.value
  const known = { ...cell, base: value, ...(result.version === undefined ? {} : { version: result.version }) }
  return same ? { ...known, status: 'saved', content: { kind: 'value', value } } : known
}

/** Takes in what became of the changes; what was edited meanwhile stays to be saved, on the new version. */
export function settle(
  state: EntryState,
  changes: readonly CellChange[],
  results: readonly CellResult[],
): EntryState {
  const cells = new Map(state.cells)
  changes.forEach((change, index) => {
    const id = cellId(change.row, change.column)
    const cell = cells.get(id)
    const result = results[index] ?? {
      saved: false,
      message: 'Server tidak menjawab untuk sel ini. Isi lagi.',
    }
    if (cell !== undefined) cells.set(id, settleCell(cell, change, result))
  })
  return { ...state, cells }
}

/** The call did not reach the server: everything on its way waits again. */
export function release(state: EntryState): EntryState {
  const cells = new Map(state.cells)
  for (const [id, cell] of state.cells) if (cell.sent !== null) cells.set(id, { ...cell, sent: null })
  return { ...state, cells }
}

export interface Tally {
  readonly waiting: number
  readonly onTheirWay: number
  readonly invalid: number
  readonly refused: number
}

/** How many cells are in which state of saving. */
export function tally(state: EntryState): Tally {
  const cells = [...state.cells.values()]
  return {
    waiting: cells.filter(isReady).length,
    onTheirWay: cells.filter((cell) => cell.sent !== null).length,
    invalid: cells.filter((cell) => cell.content.kind === 'invalid').length,
    refused: cells.filter((cell) => cell.status === 'refused').length,
  }
}
