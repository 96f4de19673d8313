import type { Finding } from '#core/finding.ts'
import type { KindId } from './kind.ts'
import { placeText, type Place } from './places.ts'
import type { MoneyScale } from './scale.ts'

/** A row of a table as it was read: fields as text, before scale and choices. */
export interface StagedRow {
  /** From 1, as a spreadsheet counts. */
  readonly row: number
  readonly values: Readonly<Record<string, string>>
  /** More month cells than months: all of them, until somebody says which one is too much. */
  readonly surplus?: readonly string[]
}

/** A table of an uploaded workbook. What is kept of an upload: nothing in it depends on choices or on the database. */
export interface StagedTable {
  readonly sheet: string
  readonly kind: KindId
  /** Row of the head's last line, from 1. */
  readonly headRow: number
  readonly columns: Readonly<Record<string, number>>
  /** Heads that are not read. */
  readonly unknown: readonly string[]
  /** The scale that the head says; null where it says none. */
  readonly scale: MoneyScale | null
  readonly hasMoney: boolean
  /** Fields with figures that can be read in two ways, and the sheet does not tell which. */
  readonly ambiguous: readonly string[]
  readonly rows: readonly StagedRow[]
}

/** A fault of the file with the place where it stands. */
export interface Fault extends Finding {
  readonly sheet: string
  readonly row: number | null
  readonly col: number | null
}

export interface Staged {
  readonly tables: readonly StagedTable[]
  /** Sheets without a table that is known. */
  readonly ignored: readonly string[]
  readonly faults: readonly Fault[]
}

/** How a figure that can be read in two ways is kept until somebody says which it is. */
export const ambiguousValue = (thousands: string, decimals: string): string => `~${thousands}|${decimals}`
/** A text may begin with a tilde too; two figures with a line between them it is not. */
export const isAmbiguous = (value: string): boolean =>
  value.startsWith('~') && /^~-?\d+\|-?\d+(?:\.\d+)?$/.test(value)
export function readAmbiguous(value: string, as: 'thousands' | 'decimals'): string {
  const [thousands = '', decimals = ''] = value.slice(1).split('|')
  return as === 'thousands' ? thousands : decimals
}

/** Where a field of a row stands. */
export const placeOf = (table: StagedTable, row: StagedRow, field: string): Place => ({
  sheet: table.sheet,
  row: row.row,
  col: table.columns[field] ?? null,
})

export const faultAt = (
  place: Place,
  rule: string,
  message: string,
  next: string,
  severity: Fault['severity'] = 'error',
): Fault => ({
  rule,
  severity,
  place: placeText(place),
  message,
  next,
  sheet: place.sheet,
  row: place.row,
  col: place.col,
})
