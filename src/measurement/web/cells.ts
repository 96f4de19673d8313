import { periodName, type EntryPeriod, type Quarter } from '#core/period.ts'
import type { Output } from '#lib/endpoint.ts'
import { whyNot } from '#core/decision.ts'
import type { CellChange, CellResult, EntryCell } from '#ui/entry-grid/types.ts'
import { momentOf } from '#ui/time.ts'
import type { GridRowShape, measurementContract } from '../contract.ts'
import { decideCellEdit, type Closing } from '../rules/workflow.ts'

export type GridShape = Output<typeof measurementContract.getGrid>
type QuarterStateShape = GridShape['quarters'][number]
type Saved = Output<typeof measurementContract.saveActuals>
type SentChange = Pick<Saved['cells'][number], 'indicatorId' | 'period' | 'value' | 'version'>

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

/** What the server holds of a cell; a cell that nobody filled has version 0. */
export function cellOf(grid: GridShape, row: GridRowShape, period: EntryPeriod): EntryCell {
  const cell = row.cells.find((one) => one.period === period)
  const locked = lockOf(grid, period)
  return {
    value: cell?.value ?? null,
    version: cell?.version ?? 0,
    ...(locked === undefined ? {} : { locked }),
  }
}

/** Changes of the grid as the endpoint takes them; rows are named by the id of the indicator. */
export const toSend = (changes: readonly CellChange[]): SentChange[] =>
  changes.map(({ row, column, value, version }) => ({
    indicatorId: Number(row),
    period: column,
    value,
    version: version ?? 0,
  }))

/** What became of each change, in the order of the changes. */
export const toResults = (saved: Saved): readonly CellResult[] =>
  saved.cells.map(({ outcome, message, value, version, period }) =>
    outcome === 'saved'
      ? { saved: true, value, version }
      : { saved: false, message: message ?? `${periodName(period as EntryPeriod)} tidak tersimpan.` },
  )

/** The grid with the rows that a save sent back. */
export function withRows(grid: GridShape, rows: readonly GridRowShape[]): GridShape {
  const byId = new Map(rows.map((row) => [row.indicatorId, row]))
  return { ...grid, rows: grid.rows.map((row) => byId.get(row.indicatorId) ?? row) }
}
