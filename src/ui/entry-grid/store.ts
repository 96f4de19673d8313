import { ProblemError } from '../problem.ts'
import { keep, recall, type KeptStorage } from './storage.ts'
import {
  catchUp,
  discard,
  edit,
  emptyState,
  redo,
  undo,
  type Edit,
  type EntryState,
  type ServerCell,
} from './state.ts'
import type { CellResult } from '#core/cell-batch.ts'
import { refusedCell, release, settle, take, tally } from './saving.ts'
import type { CellChange, SaveCells } from './types.ts'

/** Runs something later; returns how to call it off. */
export type Later = (milliseconds: number, run: () => void) => () => void

interface StoreOptions {
  readonly storage: KeptStorage | null
  /** Names the table and the person, because computers are shared. */
  readonly storageKey: string
  readonly later: Later
}

export interface EntrySnapshot {
  readonly state: EntryState
  /** Why the last attempt failed; null when it did not. The cells are tried again. */
  readonly failure: string | null
  /** How many cells an earlier visit left unsaved. */
  readonly recalled: number
}

export interface EntryStore {
  readonly subscribe: (listener: () => void) => () => void
  readonly snapshot: () => EntrySnapshot
  /** Begins saving through `save`; the latest one counts. */
  readonly saveWith: (save: SaveCells) => void
  readonly edit: (edits: readonly Edit[]) => void
  readonly undo: (server: ServerCell) => void
  readonly redo: (server: ServerCell) => void
  /** Says what the server holds now, after it was read again. */
  readonly catchUp: (server: ServerCell) => void
  readonly discard: (row: string, column: string) => void
  /** Saves without waiting for the next attempt. */
  readonly retryNow: () => void
}

const pause = 350
const pausesAfterFailure = [2_000, 5_000, 10_000, 30_000] as const
const triedAgain: ReadonlySet<number> = new Set([0, 401, 408, 425, 429])

/** A refusal of the whole batch counts for each cell; a fault or a lost connection is tried again. */
function refusalOf(error: unknown): string | null {
  if (!(error instanceof ProblemError)) return null
  const { status, detail } = error.problem
  return status < 500 && !triedAgain.has(status) ? detail : null
}

const refuseAll = (changes: readonly CellChange[], message: string): readonly CellResult[] =>
  changes.map((change) => refusedCell(change, message))

/**
 * Holds what a person enters, saves it in the background one batch at a time, keeps what is not saved in the browser, and
 * tries again after failures. Needs no React.
 */
export function createEntryStore({ storage, storageKey, later }: StoreOptions): EntryStore {
  const cells = recall(storage, storageKey)
  let current: EntrySnapshot = { state: { ...emptyState, cells }, failure: null, recalled: cells.size }
  let save: SaveCells | null = null
  let busy = false
  let failures = 0
  let callOff: (() => void) | null = null
  const listeners = new Set<() => void>()

  function put(change: Partial<EntrySnapshot>) {
    current = { ...current, ...change }
    keep(storage, storageKey, current.state)
    for (const listener of listeners) listener()
    schedule()
  }
  function schedule(wait = failures === 0 ? pause : pausesAfterFailure[Math.min(failures, 4) - 1]) {
    if (busy || save === null || callOff !== null || tally(current.state).waiting === 0) return
    callOff = later(wait ?? pause, () => {
      callOff = null
      void send()
    })
  }
  async function send() {
    if (busy || save === null) return
    const { state, changes } = take(current.state)
    if (changes.length === 0) return
    busy = true
    put({ state })
    const outcome = await attempt(save, changes)
    busy = false
    failures = outcome.failure === null ? 0 : failures + 1
    const { results } = outcome
    const next = results === null ? release(current.state) : settle(current.state, changes, results)
    put({ state: next, failure: outcome.failure })
  }
  const change = (next: EntryState) => {
    if (next !== current.state) put({ state: next })
  }
  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => current,
    saveWith: (newSave) => {
      save = newSave
      schedule()
    },
    edit: (edits) => change(edit(current.state, edits)),
    undo: (server) => change(undo(current.state, server)),
    redo: (server) => change(redo(current.state, server)),
    catchUp: (server) => change(catchUp(current.state, server)),
    discard: (row, column) => change(discard(current.state, row, column)),
    retryNow: () => {
      callOff?.()
      callOff = null
      schedule(0)
    },
  }
}

interface Outcome {
  readonly results: readonly CellResult[] | null
  readonly failure: string | null
}

async function attempt(save: SaveCells, changes: readonly CellChange[]): Promise<Outcome> {
  try {
    return { results: await save(changes), failure: null }
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal !== null) return { results: refuseAll(changes, refusal), failure: null }
    const sentence = error instanceof ProblemError ? error.problem.detail : 'Penyimpanan gagal.'
    return { results: null, failure: sentence }
  }
}
