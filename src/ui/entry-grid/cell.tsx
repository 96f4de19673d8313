import { useEffect, useRef, type ReactNode } from 'react'
import { LockIcon } from '../icons.tsx'
import type { Tone } from '../status-word.tsx'
import { showValue } from './number.ts'
import type { ShownCell } from './use-entry.ts'

/** The text that stands in a cell and that is edited. */
export const textOf = (cell: ShownCell): string =>
  cell.content.kind === 'value' ? showValue(cell.content.value) : cell.content.text

/** The state of a cell as a word, the most urgent one first. */
export function stateOf(cell: ShownCell): { readonly word: string; readonly tone: Tone } | undefined {
  if (cell.content.kind === 'invalid') return { word: 'Bukan angka', tone: 'bad' }
  if (cell.local?.status === 'refused') return { word: 'Ditolak', tone: 'bad' }
  if (cell.local?.status === 'unsaved') return { word: 'Belum tersimpan', tone: 'warn' }
  return cell.state ?? (cell.locked === undefined ? undefined : { word: 'Terkunci', tone: 'neutral' })
}

/** Why the cell is as it is: the error, the refusal, or the lock. */
export function reasonOf(cell: ShownCell): string | undefined {
  if (cell.content.kind === 'invalid') return cell.content.message
  if (cell.local?.status === 'refused') return cell.local.message ?? undefined
  return cell.locked
}

export function EntryCellView({ cell }: { readonly cell: ShownCell }) {
  const state = stateOf(cell)
  const reason = reasonOf(cell)
  const said = [state?.word, reason].filter((text) => text !== undefined).join('. ')
  return (
    <span className="entry-cell" title={said === '' ? undefined : said}>
      {cell.locked === undefined ? null : <LockIcon size={11} />}
      <span className="entry-cell-text">{textOf(cell)}</span>
      {state === undefined ? null : <span className={`entry-mark status-${state.tone}`} aria-hidden="true" />}
      {said === '' ? null : <span className="visually-hidden">. {said}</span>}
    </span>
  )
}

interface CellEditorProps {
  readonly label: string
  readonly initial: string
  /** Called once when the editor closes and something was typed, be it the same again; not after Esc. */
  readonly onCommit: (text: string) => void
}

/** The field of the cell that is being edited. Whatever closes it, what was typed counts, unless it was Esc. */
export function CellEditor({ label, initial, onCommit }: CellEditorProps): ReactNode {
  const typed = useRef<string | null>(null)
  const commit = useRef(onCommit)
  useEffect(
    () => () => {
      if (typed.current !== null) commit.current(typed.current)
    },
    [],
  )
  return (
    <input
      className="entry-editor"
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      ref={(input) => {
        if (input === null || document.activeElement === input) return
        input.focus()
        input.select()
      }}
      defaultValue={initial}
      onChange={(event) => {
        typed.current = event.currentTarget.value
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') typed.current = null
      }}
    />
  )
}
