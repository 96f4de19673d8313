import { StatusWord } from '../status-word.tsx'
import { reasonOf, stateOf } from './cell.tsx'
import type { GridData } from './commands.ts'
import type { Position } from './selection.ts'

interface ActiveCellProps<Row> {
  readonly data: GridData<Row>
  readonly rowName: (row: Row) => string
  readonly active: Position | null
}

/** Says where the active cell is, its state and the reason of a lock; for those who cannot hover too. */
export function ActiveCell<Row>({ data, rowName, active }: ActiveCellProps<Row>) {
  const row = active === null ? undefined : data.rows[active.row]
  const column = active === null ? undefined : data.columns[active.column]
  if (row === undefined || column?.kind !== 'entry')
    return <p className="entry-active soft">Pilih sel, lalu ketik atau tempel dari lembar kerja.</p>
  const cell = data.entry.cellOf(row, column.key)
  const state = stateOf(cell)
  const reason = reasonOf(cell)
  return (
    <p className="entry-active soft" aria-live="polite">
      {rowName(row)} · {column.name}
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
