import type { PasteProblem } from './paste.ts'
import type { GridData } from './commands.ts'
import { reasonOf, textOf } from './cell.tsx'
import type { ListedProblem } from './problems.tsx'

/** Cells that are not saved because they are no figures or were refused, then pasted texts that found no cell. */
export function problemsOf<Row>(
  data: GridData<Row>,
  rowName: (row: Row) => string,
  pasted: readonly PasteProblem[],
): ListedProblem[] {
  return [...cellProblems(data, rowName), ...pasted.map((problem) => pastedProblem(data, rowName, problem))]
}

function cellProblems<Row>(data: GridData<Row>, rowName: (row: Row) => string): ListedProblem[] {
  const bad = [...data.entry.snapshot.state.cells].filter(
    ([, cell]) => cell.content.kind === 'invalid' || cell.status === 'refused',
  )
  return bad.flatMap(([key, cell]) => {
    const rowIndex = data.rows.findIndex((row) => data.rowKey(row) === cell.row)
    const columnIndex = data.columns.findIndex((column) => column.key === cell.column)
    const [row, column] = [data.rows[rowIndex], data.columns[columnIndex]]
    if (row === undefined || column === undefined) return []
    const shown = data.entry.cellOf(row, column.key)
    return {
      key,
      row: rowName(row),
      column: column.name,
      text: textOf(shown),
      message: reasonOf(shown) ?? '',
      cell: { row: cell.row, column: cell.column, at: { row: rowIndex, column: columnIndex } },
    }
  })
}

function pastedProblem<Row>(
  data: GridData<Row>,
  rowName: (row: Row) => string,
  problem: PasteProblem,
): ListedProblem {
  const row = data.rows[problem.row]
  return {
    key: `paste ${problem.row} ${problem.column}`,
    row: row === undefined ? `Baris ${problem.row + 1}` : rowName(row),
    column: data.columns[problem.column]?.name ?? `kolom ${problem.column + 1}`,
    text: problem.text,
    message: problem.message,
  }
}
