import type { ReactNode } from 'react'
import type { Decimal } from '#lib/decimal.ts'
import type { CellResult } from '#core/cell-batch.ts'
import type { Tone } from '../status-word.tsx'

/** A figure as exact decimal text (`25945`, `81.5`), `-` for "there is none", null for "no data". */
export type CellValue = string | null

/** What the server knows of a cell. */
export interface EntryCell {
  readonly value: CellValue
  readonly state?: { readonly word: string; readonly tone: Tone }
  /** Why it cannot be changed, until when, and whom to ask; absent when it can. */
  readonly locked?: string
}

/** The current figure of another column in the same row, unsaved ones included; null without a figure. */
export type ValueOf = (columnKey: string) => Decimal | null

interface AnyColumn {
  readonly key: string
  readonly name: string
  /** Columns that follow each other with the same group stand under one heading. */
  readonly group?: string
  readonly width?: number
}
export interface TextColumn<Row> extends AnyColumn {
  readonly kind: 'text'
  readonly frozen?: boolean
  readonly text: (row: Row) => string
  readonly render?: (row: Row) => ReactNode
}
export interface NumberColumn extends AnyColumn {
  readonly kind: 'entry'
  /** Whether `-` may be entered. */
  readonly allowDash?: boolean
}
export interface ComputedColumn<Row> extends AnyColumn {
  readonly kind: 'computed'
  readonly text: (row: Row, valueOf: ValueOf) => string
  readonly render?: (row: Row, valueOf: ValueOf) => ReactNode
}
export type EntryColumn<Row> = TextColumn<Row> | NumberColumn | ComputedColumn<Row>

export interface CellChange {
  readonly row: string
  readonly column: string
  readonly value: CellValue
  /** What the person saw before. */
  readonly before: CellValue
}

/** Saves a batch of cells and answers for each, in the order of the changes. */
export type SaveCells = (changes: readonly CellChange[]) => Promise<readonly CellResult[]>

export interface EntryGridProps<Row> {
  /** Names the grid for screen readers. */
  readonly label: string
  /** Frozen text columns first. */
  readonly columns: readonly EntryColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** How messages name a row: `IKSP 1`. */
  readonly rowName: (row: Row) => string
  /** What the server holds; keep it stable with `useCallback`. */
  readonly getCell: (row: Row, column: string) => EntryCell
  /** Saves a batch and answers for each change; a rejection is tried again, a refused batch is shown. */
  readonly onSave: SaveCells
  /** Names the table, period and person: what is not saved is kept in the browser under it. */
  readonly storageKey: string
  readonly rowHeight?: number
  /** Words of the cell states, for the legend. */
  readonly legend?: readonly { readonly word: string; readonly tone: Tone }[]
}
