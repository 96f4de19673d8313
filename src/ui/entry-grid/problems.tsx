import type { Position } from './selection.ts'
import type { EntryStore } from './store.ts'

export interface ListedProblem {
  readonly key: string
  readonly row: string
  readonly column: string
  readonly text: string
  readonly message: string
  /** Where the cell is, when the text stands in one. */
  readonly cell?: { readonly row: string; readonly column: string; readonly at: Position }
}

interface ProblemsProps {
  readonly problems: readonly ListedProblem[]
  readonly store: EntryStore
  readonly unused: number
  readonly onDismiss: () => void
  readonly onGoTo: (row: number, column: number) => void
}

/** Every text that could not be taken, with its row and column, so that nothing is lost. */
export function Problems({ problems, store, unused, onDismiss, onGoTo }: ProblemsProps) {
  if (problems.length === 0 && unused === 0) return null
  return (
    <section className="entry-problems" role="alert" aria-label="Sel yang perlu diperiksa">
      {problems.length === 0 ? null : <p className="state-title">{problems.length} isian belum tersimpan:</p>}
      <ul>
        {problems.map((problem) => (
          <li key={problem.key}>
            <strong>
              {problem.row}, {problem.column}
            </strong>
            : <q>{problem.text}</q>. {problem.message}{' '}
            {problem.cell === undefined ? null : (
              <CellActions cell={problem.cell} store={store} onGoTo={onGoTo} />
            )}
          </li>
        ))}
      </ul>
      {unused === 0 ? null : (
        <p>{unused} nilai jatuh pada kolom keterangan atau kolom hitungan dan tidak dipakai.</p>
      )}
      {problems.every((problem) => problem.cell !== undefined) && unused === 0 ? null : (
        <button type="button" className="link-button" onClick={onDismiss}>
          Tutup catatan tempel
        </button>
      )}
    </section>
  )
}

interface CellActionsProps {
  readonly cell: NonNullable<ListedProblem['cell']>
  readonly store: EntryStore
  readonly onGoTo: ProblemsProps['onGoTo']
}

function CellActions({ cell, store, onGoTo }: CellActionsProps) {
  return (
    <>
      <button type="button" className="link-button" onClick={() => onGoTo(cell.at.row, cell.at.column)}>
        Ke sel
      </button>{' '}
      <button type="button" className="link-button" onClick={() => store.discard(cell.row, cell.column)}>
        Buang isian
      </button>
    </>
  )
}
