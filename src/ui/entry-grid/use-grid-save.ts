import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { CellResult } from '#core/cell-batch.ts'
import type { CellChange, SaveCells } from './types.ts'

interface GridSave<C, S extends { readonly results: readonly CellResult[] }> {
  /** A change as the endpoint takes it. */
  toChange(change: CellChange): C
  send(changes: C[]): Promise<S>
  /** Puts what came back where the grid reads it, and has read again what is computed from it. */
  saved(answer: S, client: QueryClient): void
}

/** Saves cells of a grid through an endpoint of the one protocol (`core/cell-batch.ts`). */
export function useGridSave<C, S extends { readonly results: readonly CellResult[] }>({
  toChange,
  send,
  saved,
}: GridSave<C, S>): SaveCells {
  const client = useQueryClient()
  return async (changes) => {
    const answer = await send(changes.map(toChange))
    saved(answer, client)
    return answer.results
  }
}
