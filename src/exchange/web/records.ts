import type { z } from 'zod'
import type { importListShape } from '../contract/imports.ts'

export type ImportList = z.infer<typeof importListShape>

/** Which import of which office and year. */
export interface ImportPlace {
  readonly unit: string
  readonly year: number
  readonly import: number
}
