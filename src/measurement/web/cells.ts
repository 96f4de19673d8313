import type { EntryPeriod, Quarter } from '#core/period.ts'
import type { Output } from '#lib/endpoint.ts'
import { whyNot } from '#core/decision.ts'
import type { CellChange, EntryCell } from '#ui/entry-grid/types.ts'
import { momentOf } from '#ui/time.ts'
import type { ActualChange, GridRowShape, measurementContract } from '../contract.ts'
import { decideCellEdit, type Closing } from '../rules/workflow.ts'

export type GridShape = Output<typeof measurementContract.getGrid>
type QuarterStateShape = GridShape['quarters'][number]

/** The final quarters, as the rules of editing want them. */
const closingsOf = (quarters: readonly QuarterStateShape[]): readonly Closing[] =>
  quarters.flatMap(({ quarter, state, at, actor }) =>
    state === 'final' && at !== null && actor !== null
      ? [{ quarter: quarter as Quarter, at: momentOf(at), actor }]
      : [],
  )

/** Why cells of a period cannot be changed, and whom to ask; undefined when they can. */
export function lockOf(grid: GridShape, period: EntryPeriod): string | undefined {
  const closings = closingsOf(grid.quarters)
  return whyNot(decideCellEdit({ period, closings, mayEnter: grid.can.enter })) ?? undefined
}

/** What the server holds of a cell. */
export function cellOf(grid: GridShape, row: GridRowShape, period: EntryPeriod): EntryCell {
  const cell = row.cells.find((one) => one.period === period)
  const locked = lockOf(grid, period)
  return {
    value: cell?.value ?? null,
    ...(locked === undefined ? {} : { locked }),
  }
}

/** A change of the grid as the endpoint takes it; rows are named by the id of the indicator. */
export const toActual = ({ row, column, before, value }: CellChange): ActualChange => ({
  indicatorId: Number(row),
  period: column,
  before,
  value,
})

/** The grid with the rows that a save sent back. */
export function withRows(grid: GridShape, rows: readonly GridRowShape[]): GridShape {
  const byId = new Map(rows.map((row) => [row.indicatorId, row]))
  return { ...grid, rows: grid.rows.map((row) => byId.get(row.indicatorId) ?? row) }
}
