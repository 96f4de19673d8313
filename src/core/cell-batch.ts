import { z } from 'zod'

/** What came of one cell: stored; changed by somebody else meanwhile; or not acceptable. */
export const cellOutcomes = ['saved', 'conflict', 'refused'] as const
export type CellOutcome = (typeof cellOutcomes)[number]

/** What is sent of a cell, besides its address. */
export interface CellChange<V = string | null> {
  /** What the person saw in it; another value by now means that somebody else was first. */
  readonly before: V
  readonly value: V
}
export interface CellResult<V = string | null> {
  outcome: CellOutcome
  /** What the cell holds now. */
  value: V
  /** Why it was not saved; null when it was. */
  message: string | null
}

/**
 * How cells of a grid are saved, the same for every grid: many at once, each judged by itself, so that a refused one does not hold up
 * the others. `address` says which cell; `results` come in the order of `changes`.
 */
export function cellBatch<A extends z.ZodRawShape, V extends z.ZodType>(address: A, value: V, most = 5000) {
  const change = z.object({ ...address, before: value, value })
  return {
    change,
    body: z.object({ changes: z.array(change).min(1).max(most) }),
    results: z.array(z.object({ outcome: z.enum(cellOutcomes), value, message: z.string().nullable() })),
  }
}
