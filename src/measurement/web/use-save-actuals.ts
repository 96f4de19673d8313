import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Place } from '#ui/place.ts'
import { call } from '#ui/call.ts'
import type { SaveCells } from '#ui/entry-grid/types.ts'
import { endpointKey } from '#ui/queries.ts'
import { measurementContract } from '../contract.ts'
import { toResults, toSend, withRows, type GridShape } from './cells.ts'

/**
 * Saves a batch of cells and puts the rows that come back, with their new achievements, where the grid reads them. Whatever else was
 * computed from figures is read again: the table at once, other screens when they are opened.
 */
export function useSaveActuals({ unit, year }: Place): SaveCells {
  const client = useQueryClient()
  return useCallback(
    async (changes) => {
      const params = { unit, year }
      const saved = await call(measurementContract.saveActuals, {
        params,
        body: { changes: toSend(changes) },
      })
      client.setQueryData<GridShape>(endpointKey(measurementContract.getGrid, { params }), (grid) =>
        grid === undefined ? undefined : withRows(grid, saved.rows),
      )
      void refreshFigures(client)
      return toResults(saved)
    },
    [client, unit, year],
  )
}

/** Marks every answer as old, and reads those again that are computed from figures and stand on the screen. */
export async function refreshFigures(client: ReturnType<typeof useQueryClient>): Promise<void> {
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
