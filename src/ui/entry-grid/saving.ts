import { cellId, type EntryState, type LocalCell } from './state.ts'
import type { CellResult } from '#core/cell-batch.ts'
import type { CellChange, CellValue } from './types.ts'

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
    const { row, column, base, content } = cell
    changes.push({ row, column, value: content.value, before: base })
    cells.set(id, { ...cell, sent: { value: content.value } })
  }
  return { state: changes.length === 0 ? state : { ...state, cells }, changes }
}

const unchangedSince = (cell: LocalCell, value: CellValue): boolean =>
  cell.content.kind === 'value' && cell.content.value === value

function settleCell(local: LocalCell, change: CellChange, result: CellResult): LocalCell {
  const cell: LocalCell = { ...local, sent: null, message: null }
  const same = unchangedSince(cell, change.value)
  const { outcome, value, message } = result
  if (outcome !== 'saved' && !same) return cell
  const known = { ...cell, base: value }
  if (outcome !== 'saved') return { ...known, status: 'refused', message }
  return same ? { ...known, status: 'saved', content: { kind: 'value', value } } : known
}

/** A cell that was not saved, for a reason that the server did not give by itself. */
export const refusedCell = ({ before }: CellChange, message: string): CellResult => ({
  outcome: 'refused',
  value: before,
  message,
})

/** Takes in what became of the changes; what was edited meanwhile stays to be saved, on the new value. */
export function settle(
  state: EntryState,
  changes: readonly CellChange[],
  results: readonly CellResult[],
): EntryState {
  const cells = new Map(state.cells)
  changes.forEach((change, index) => {
    const id = cellId(change.row, change.column)
    const cell = cells.get(id)
    const result = results[index] ?? refusedCell(change, 'Server tidak menjawab untuk sel ini. Isi lagi.')
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
