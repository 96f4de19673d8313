import { StatusWord } from '../status-word.tsx'
import { reasonOf, stateOf } from './cell.tsx'
import type { ShownCell } from './use-entry.ts'

interface ActiveCellProps {
  readonly row: string
  readonly column: string
  readonly cell: ShownCell
}

/** Says where the active cell is, its state and the reason of a lock; for those who cannot hover too. */
export function ActiveCell({ row, column, cell }: ActiveCellProps) {
  const state = stateOf(cell)
  const reason = reasonOf(cell)
  return (
    <p className="entry-active soft" aria-live="polite">
      {row} · {column}
      {state === undefined ? null : (
        <>
          {' · '}
          <StatusWord tone={state.tone}>{state.word}</StatusWord>
        </>
      )}
      {reason === undefined ? null : ` · ${reason}`}
    </p>
  )
}
