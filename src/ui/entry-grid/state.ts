import type { CellValue, EntryCell } from './types.ts'

/** What stands in a cell: a figure, or a text that is none. */
export type Content =
  | { readonly kind: 'value'; readonly value: CellValue }
  | { readonly kind: 'invalid'; readonly text: string; readonly message: string }

/** A cell that the person changed. */
export interface LocalCell {
  readonly row: string
  readonly column: string
  readonly content: Content
  /** The last value that the server is known to hold. */
  readonly base: CellValue
  /** What the server showed at the last edit; when that changes after saving, the server's value counts again. */
  readonly seen: CellValue
  readonly status: 'unsaved' | 'saved' | 'refused'
  /** The value on its way to the server. */
  readonly sent: { readonly value: CellValue } | null
  /** Why the server refused. */
  readonly message: string | null
}

export interface Edit {
  readonly row: string
  readonly column: string
  readonly content: Content
  readonly server: EntryCell
}
interface Step {
  readonly row: string
  readonly column: string
  readonly before: Content
  readonly after: Content
}

export interface EntryState {
  readonly cells: ReadonlyMap<string, LocalCell>
  readonly past: readonly (readonly Step[])[]
  readonly future: readonly (readonly Step[])[]
}

export const emptyState: EntryState = { cells: new Map(), past: [], future: [] }
const mostSteps = 200

export const cellId = (row: string, column: string): string => `${row}\t${column}`
export const sameContent = (a: Content, b: Content): boolean =>
  a.kind === 'value' ? b.kind === 'value' && a.value === b.value : b.kind === 'invalid' && a.text === b.text

const movedOn = (local: LocalCell, server: EntryCell): boolean => server.value !== local.seen

/** What the cell shows: the person's own content, until the server has newer data than what was saved. */
export function contentOf(local: LocalCell | undefined, server: EntryCell): Content {
  if (local === undefined || (local.status === 'saved' && movedOn(local, server)))
    return { kind: 'value', value: server.value }
  return local.content
}

const baseOf = (local: LocalCell | undefined, server: EntryCell): CellValue =>
  local === undefined || (local.sent === null && local.status !== 'unsaved' && movedOn(local, server))
    ? server.value
    : local.base

function place(cells: Map<string, LocalCell>, edit: Edit): void {
  const id = cellId(edit.row, edit.column)
  const local = cells.get(id)
  const base = baseOf(local, edit.server)
  const settled = (local?.sent ?? null) === null && sameContent(edit.content, { kind: 'value', value: base })
  if (settled && local?.status !== 'saved') {
    cells.delete(id)
    return
  }
  cells.set(id, {
    row: edit.row,
    column: edit.column,
    content: edit.content,
    base,
    seen: edit.server.value,
    status: settled ? 'saved' : 'unsaved',
    sent: local?.sent ?? null,
    message: null,
  })
}

function placeAll(state: EntryState, edits: readonly Edit[]): Map<string, LocalCell> {
  const cells = new Map(state.cells)
  for (const edit of edits) place(cells, edit)
  return cells
}

const before = (state: EntryState, one: Edit): Content =>
  contentOf(state.cells.get(cellId(one.row, one.column)), one.server)

const changesSomething = (state: EntryState, one: Edit): boolean =>
  state.cells.get(cellId(one.row, one.column))?.status === 'refused' ||
  !sameContent(before(state, one), one.content)

/**
 * Puts new contents into cells as one step that can be undone. Edits that change nothing are dropped, unless the server refused the
 * cell: then typing the same again means "I have looked, this is right".
 */
export function edit(state: EntryState, edits: readonly Edit[]): EntryState {
  const steps = edits
    .filter((one) => changesSomething(state, one))
    .map((one) => ({
      row: one.row,
      column: one.column,
      before: before(state, one),
      after: one.content,
    }))
  if (steps.length === 0) return state
  return { cells: placeAll(state, edits), past: [...state.past, steps].slice(-mostSteps), future: [] }
}

export type ServerCell = (row: string, column: string) => EntryCell

const toEdits = (steps: readonly Step[], side: 'before' | 'after', server: ServerCell): Edit[] =>
  steps.map((step) => ({
    row: step.row,
    column: step.column,
    content: step[side],
    server: server(step.row, step.column),
  }))

/** Takes the last step back; the old contents are saved like any others. Locked cells keep what they hold. */
export function undo(state: EntryState, server: ServerCell): EntryState {
  const steps = state.past.at(-1)
  if (steps === undefined) return state
  const edits = toEdits(steps, 'before', server).filter((one) => one.server.locked === undefined)
  return { cells: placeAll(state, edits), past: state.past.slice(0, -1), future: [...state.future, steps] }
}

/** Does the step that was taken back once more. */
export function redo(state: EntryState, server: ServerCell): EntryState {
  const steps = state.future.at(-1)
  if (steps === undefined) return state
  const edits = toEdits(steps, 'after', server).filter((one) => one.server.locked === undefined)
  return { cells: placeAll(state, edits), past: [...state.past, steps], future: state.future.slice(0, -1) }
}

/** Forgets saved contents that the server shows by now, so that what comes later counts, even where it is the value of before. */
export function catchUp(state: EntryState, server: ServerCell): EntryState {
  const cells = new Map(
    [...state.cells].filter(([, cell]) => {
      const shown: Content = { kind: 'value', value: server(cell.row, cell.column).value }
      return cell.status !== 'saved' || cell.sent !== null || !sameContent(cell.content, shown)
    }),
  )
  return cells.size === state.cells.size ? state : { ...state, cells }
}

/** Forgets the person's own content of a cell; the server's value counts again. */
export function discard(state: EntryState, row: string, column: string): EntryState {
  const cells = new Map(state.cells)
  cells.delete(cellId(row, column))
  return { ...state, cells }
}
