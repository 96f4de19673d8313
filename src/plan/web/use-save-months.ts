import type { Output } from '#lib/endpoint.ts'
import { call } from '#ui/call.ts'
import type { CellChange, SaveCells } from '#ui/entry-grid/types.ts'
import { useGridSave } from '#ui/entry-grid/use-grid-save.ts'
import type { Place } from '#ui/place.ts'
import { endpointKey } from '#ui/queries.ts'
import { monthlyTargetContract, type MonthChange, type MonthRowShape } from '../contract/monthly-targets.ts'

type GridShape = Output<typeof monthlyTargetContract.getMonths>

/** A row of the grid: the indicator and, below it, one of its parameters. */
export const rowKeyOf = ({ indicatorId, parameterId }: MonthRowShape): string =>
  `${indicatorId}/${parameterId}`

function toMonthChange({ row, column, before, value }: CellChange): MonthChange {
  const [indicatorId = 0, parameterId = 0] = row.split('/').map(Number)
  return { indicatorId, parameterId, column, before, value }
}

/** The grid with the rows that came back. */
function withRows(grid: GridShape, rows: readonly MonthRowShape[]): GridShape {
  const fresh = new Map(rows.map((row) => [rowKeyOf(row), row]))
  return { ...grid, rows: grid.rows.map((row) => fresh.get(rowKeyOf(row)) ?? row) }
}

/** Saves a batch of cells and puts the rows that come back where the grid reads them; the plan is read again when it is opened. */
export function useSaveMonths({ unit, year }: Place): SaveCells {
  const params = { unit, year }
  return useGridSave({
    toChange: toMonthChange,
    send: (changes) => call(monthlyTargetContract.saveMonths, { params, body: { changes } }),
    saved({ rows }, client) {
      const key = endpointKey(monthlyTargetContract.getMonths, { params })
      client.setQueryData<GridShape>(key, (grid) => grid && withRows(grid, rows))
      void client.invalidateQueries({
        refetchType: 'none',
        predicate: ({ queryKey }) => queryKey[1] !== monthlyTargetContract.getMonths.path,
      })
    },
  })
}
