import type { QueryClient } from '@tanstack/react-query'
import { call } from '#ui/call.ts'
import type { SaveCells } from '#ui/entry-grid/types.ts'
import { useGridSave } from '#ui/entry-grid/use-grid-save.ts'
import type { Place } from '#ui/place.ts'
import { endpointKey } from '#ui/queries.ts'
import { measurementContract } from '../contract.ts'
import { toActual, withRows, type GridShape } from './cells.ts'

/**
 * Saves a batch of cells and puts the rows that come back, with their new achievements, where the grid reads them. Whatever else was
 * computed from figures is read again: the table at once, other screens when they are opened.
 */
export function useSaveActuals({ unit, year }: Place): SaveCells {
  const params = { unit, year }
  return useGridSave({
    toChange: toActual,
    send: (changes) => call(measurementContract.saveActuals, { params, body: { changes } }),
    saved({ rows }, client) {
      client.setQueryData<GridShape>(endpointKey(measurementContract.getGrid, { params }), (grid) =>
        grid === undefined ? undefined : withRows(grid, rows),
      )
      void refreshFigures(client)
    },
  })
}

/** Marks every answer as old, and reads those again that are computed from figures and stand on the screen. */
export async function refreshFigures(client: QueryClient): Promise<void> {
  const { listAchievements, explainAchievement } = measurementContract
  await client.invalidateQueries({
    refetchType: 'none',
    predicate: ({ queryKey }) => queryKey[1] !== measurementContract.getGrid.path,
  })
  await Promise.all(
    [listAchievements, explainAchievement].map((endpoint) =>
      client.invalidateQueries({ queryKey: endpointKey(endpoint) }),
    ),
  )
}
