import { useState } from 'react'
import { parseBlock, planPaste, type PastePlan, type PasteProblem, type PasteTarget } from './paste.ts'
import type { PointMeans } from './number.ts'
import type { Position } from './selection.ts'
import type { Edit } from './state.ts'
import type { Entry } from './use-entry.ts'
import type { EntryColumn } from './types.ts'

interface PasteOptions<Row> {
  readonly rows: readonly Row[]
  readonly columns: readonly EntryColumn<Row>[]
  readonly rowKey: (row: Row) => string
  readonly entry: Entry<Row>
}

interface Waiting {
  readonly block: string[][]
  readonly at: Position
  readonly ambiguous: readonly string[]
}
interface Left {
  readonly problems: readonly PasteProblem[]
  readonly unused: number
}

const nothingLeft: Left = { problems: [], unused: 0 }

/** Pasting a block: asks first when a point can mean two things, then fills the cells as one step. */
export function usePaste<Row>(options: PasteOptions<Row>) {
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const [left, setLeft] = useState<Left>(nothingLeft)
  const planAt = (block: string[][], at: Position, point: PointMeans): PastePlan =>
    planPaste({
      block,
      ...at,
      point,
      targetAt: (row, column) => targetAt(options, row, column),
    })
  function apply(plan: PastePlan) {
    options.entry.store.edit(plan.cells.flatMap((cell) => editOf(options, cell) ?? []))
    setLeft({ problems: plan.problems, unused: plan.unused })
  }
  return {
    ambiguous: waiting?.ambiguous ?? [],
    left,
    paste: (text: string, at: Position) => {
      const block = parseBlock(text)
      const plan = planAt(block, at, 'ask')
      if (plan.ambiguous.length === 0) apply(plan)
      else setWaiting({ block, at, ambiguous: plan.ambiguous })
    },
    answer: (point: Exclude<PointMeans, 'ask'>) => {
      if (waiting !== null) apply(planAt(waiting.block, waiting.at, point))
      setWaiting(null)
    },
    cancel: () => setWaiting(null),
    dismiss: () => setLeft(nothingLeft),
  }
}

function targetAt<Row>(options: PasteOptions<Row>, rowIndex: number, columnIndex: number): PasteTarget {
  const row = options.rows[rowIndex]
  const column = options.columns[columnIndex]
  if (row === undefined || column === undefined) return { kind: 'outside' }
  if (column.kind !== 'entry') return { kind: 'fixed' }
  const { locked } = options.entry.cellOf(row, column.key)
  return locked === undefined
    ? { kind: 'entry', allowDash: column.allowDash ?? false }
    : { kind: 'locked', reason: locked }
}

function editOf<Row>(options: PasteOptions<Row>, cell: PastePlan['cells'][number]): Edit | undefined {
  const row = options.rows[cell.row]
  const column = options.columns[cell.column]
  if (row === undefined || column === undefined) return undefined
  return {
    row: options.rowKey(row),
    column: column.key,
    content: cell.content,
    server: options.entry.cellOf(row, column.key),
  }
}
