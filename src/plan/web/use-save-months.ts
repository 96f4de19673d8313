import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Output } from '#lib/endpoint.ts'
import { call } from '#ui/call.ts'
import type { CellResult, SaveCells } from '#ui/entry-grid/types.ts'
import type { Place } from '#ui/place.ts'
import { endpointKey } from '#ui/queries.ts'
import { monthlyTargetContract, type MonthRowShape } from '../contract/monthly-targets.ts'

type GridShape = Output<typeof monthlyTargetContract.getMonths>
type Saved = Output<typeof monthlyTargetContract.saveMonths>

const keyOf = ({ indicatorId, parameterId }: MonthRowShape): string => `${indicatorId}/${parameterId}`

/** The grid with the rows that came back. */
function withRows(grid: GridShape, rows: readonly MonthRowShape[]): GridShape {
  const fresh = new Map(rows.map((row) => [keyOf(row), row]))
  return { ...grid, rows: grid.rows.map((row) => fresh.get(keyOf(row)) ?? row) }
}

const toResults = (saved: Saved): readonly CellResult[] =>
  saved.cells.map(({ outcome, message, value }) =>
    outcome === 'saved'
      ? { saved: true, value }
      : { saved: false, message: message ?? 'Sel ini tidak tersimpan.' },
  )

/** Saves a batch of cells and puts the rows that come back where the grid reads them; the plan is read again when it is opened. */
export function useSaveMonths({ unit, year }: Place): SaveCells {
  const client = useQueryClient()
  return useCallback(
    async (changes) => {
      const params = { unit, year }
      const sent = changes.map(({ row, column, value, before }) => {
        const [indicatorId = 0, parameterId = 0] = row.split('/').map(Number)
        return { indicatorId, parameterId, column, value, before }
      })
      const saved = await call(monthlyTargetContract.saveMonths, { params, body: { changes: sent } })
      const key = endpointKey(monthlyTargetContract.getMonths, { params })
      client.setQueryData<GridShape>(key, (grid) => grid && withRows(grid, saved.rows))
      void client.invalidateQueries({
        refetchType: 'none',
        predicate: ({ queryKey }) => queryKey[1] !== monthlyTargetContract.getMonths.path,
      })
      return toResults(saved)
    },
    [client, unit, year],
  )
}
