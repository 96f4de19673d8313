import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { decimal } from '#lib/decimal.ts'
import { cellId, contentOf, type Content, type LocalCell } from './state.ts'
import { createEntryStore, type EntrySnapshot, type EntryStore, type Later } from './store.ts'
import type { EntryCell, SaveCells, ValueOf } from './types.ts'

const later: Later = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

function browserStorage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/** A cell as it is shown: the server's, under the person's own content. */
export interface ShownCell extends EntryCell {
  readonly content: Content
  readonly local: LocalCell | undefined
}

export interface Entry<Row> {
  readonly store: EntryStore
  readonly snapshot: EntrySnapshot
  readonly cellOf: (row: Row, column: string) => ShownCell
  /** The shown figures of a row, for computed columns. */
  readonly valueIn: (row: Row) => ValueOf
}

interface EntryOptions<Row> {
  readonly storageKey: string
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly getCell: (row: Row, column: string) => EntryCell
  readonly onSave: SaveCells
}

/** The store of a grid for as long as the grid stands on the screen; saves again when the connection is back. */
export function useEntry<Row>({ storageKey, rows, rowKey, getCell, onSave }: EntryOptions<Row>): Entry<Row> {
  const [store] = useState(() => createEntryStore({ storage: browserStorage(), storageKey, later }))
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot)
  const save = useRef(onSave)
  useEffect(() => {
    save.current = onSave
  }, [onSave])
  useEffect(() => {
    store.saveWith((changes) => save.current(changes))
    window.addEventListener('online', store.retryNow)
    return () => {
      window.removeEventListener('online', store.retryNow)
      store.retryNow()
    }
  }, [store])
  useEffect(() => {
    const byKey = new Map(rows.map((row) => [rowKey(row), row]))
    store.catchUp((key, column) => {
      const row = byKey.get(key)
      return row === undefined ? { value: null } : getCell(row, column)
    })
  }, [store, rows, rowKey, getCell])
  return useMemo(() => {
    const cellOf = (row: Row, column: string): ShownCell => {
      const server = getCell(row, column)
      const local = snapshot.state.cells.get(cellId(rowKey(row), column))
      return { ...server, local, content: contentOf(local, server) }
    }
    const valueIn =
      (row: Row): ValueOf =>
      (column) => {
        const { content } = cellOf(row, column)
        const empty = content.kind === 'invalid' || content.value === null || content.value === '-'
        return empty ? null : decimal(content.value)
      }
    return { store, snapshot, cellOf, valueIn }
  }, [store, snapshot, getCell, rowKey])
}
