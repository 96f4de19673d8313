import { ProblemError } from '#ui/problem.ts'
import type { Prose } from '../../rules/prose.ts'

export type SaveState =
  | { readonly kind: 'saved' | 'waiting' | 'saving' | 'offline' }
  | { readonly kind: 'refused'; readonly message: string; readonly isStale: boolean }

/** What the saver needs of the world around it. */
export interface SavePlace {
  /** Saves on top of a version and answers the new one. */
  readonly save: (prose: Prose, version: number) => Promise<number>
  /** The version that the server has now. */
  readonly readVersion: () => Promise<number>
  /** Keeps what is not saved yet where a closed browser does not lose it; null takes it away. */
  readonly keep: (draft: { readonly prose: Prose; readonly version: number } | null) => void
  readonly later: (task: () => void, milliseconds: number) => () => void
}

const PAUSE = 1200
const RETRY = 5000

/** Saves what is typed after a short pause, one save at a time; while the server is not reached it is kept and tried again. */
export class Autosave {
  state: SaveState = { kind: 'saved' }
  readonly #place: SavePlace
  #version: number
  #next: Prose | null = null
  #busy = false
  #cancel: () => void = () => undefined
  #listeners = new Set<() => void>()

  constructor(place: SavePlace, version: number) {
    this.#place = place
    this.#version = version
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** A change that the person made. After a refusal because of somebody else's change it waits for the person's choice. */
  change(prose: Prose): void {
    this.#next = prose
    this.#place.keep({ prose, version: this.#version })
    if (this.state.kind === 'refused' && this.state.isStale) return
    this.#tell({ kind: 'waiting' })
    this.#plan(PAUSE)
  }

  /** Saves now what waits; call it when the connection is back and when the person leaves. */
  async flush(): Promise<void> {
    this.#cancel()
    const prose = this.#next
    if (this.#busy || prose === null || (this.state.kind === 'refused' && this.state.isStale)) return
    this.#busy = true
    this.#next = null
    this.#tell({ kind: 'saving' })
    try {
      this.#version = await this.#place.save(prose, this.#version)
      this.#busy = false
      this.#saved()
    } catch (error) {
      this.#busy = false
      this.#next ??= prose
      this.#failed(error)
    }
  }

  /** Saves over what somebody else wrote, once the person chose so. */
  async overwrite(): Promise<void> {
    this.#version = await this.#place.readVersion()
    this.#tell({ kind: 'waiting' })
    await this.flush()
  }

  #saved(): void {
    if (this.#next !== null) return this.#plan(0)
    this.#place.keep(null)
    this.#tell({ kind: 'saved' })
  }

  #failed(error: unknown): void {
    const problem = error instanceof ProblemError ? error.problem : null
    if (problem === null || problem.status === 0) {
      this.#tell({ kind: 'offline' })
      return this.#plan(RETRY)
    }
    this.#tell({ kind: 'refused', message: problem.detail, isStale: problem.status === 409 })
  }

  #plan(milliseconds: number): void {
    this.#cancel()
    this.#cancel = this.#place.later(() => void this.flush(), milliseconds)
  }

  #tell(state: SaveState): void {
    this.state = state
    for (const listener of this.#listeners) listener()
  }
}
