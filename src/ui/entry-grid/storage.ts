import { cellId, type EntryState, type LocalCell } from './state.ts'

/** The part of `localStorage` that is used here. */
export type KeptStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const isUnsaved = (cell: LocalCell): boolean => cell.status !== 'saved'

/** Keeps what is not saved yet, so that a closed browser loses nothing. A full or forbidden storage is no reason to stop. */
export function keep(storage: KeptStorage | null, key: string, state: EntryState): void {
  const cells = [...state.cells.values()].filter(isUnsaved).map((cell) => ({ ...cell, sent: null }))
  try {
    if (cells.length === 0) storage?.removeItem(key)
    else storage?.setItem(key, JSON.stringify(cells))
  } catch {
    return
  }
}

function read(storage: KeptStorage, key: string): unknown {
  try {
    return JSON.parse(storage.getItem(key) ?? '[]')
  } catch {
    return []
  }
}

const isCell = (value: unknown): value is LocalCell =>
  typeof value === 'object' && value !== null && 'row' in value && 'column' in value && 'content' in value

/** What an earlier visit left unsaved; refused cells wait for the person, the others are saved now. */
export function recall(storage: KeptStorage | null, key: string): ReadonlyMap<string, LocalCell> {
  const kept = storage === null ? [] : read(storage, key)
  const cells = Array.isArray(kept) ? kept.filter(isCell) : []
  return new Map(cells.map((cell) => [cellId(cell.row, cell.column), cell]))
}
