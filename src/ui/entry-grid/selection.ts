export interface Position {
  readonly row: number
  readonly column: number
}

/** A rectangle of cells, both corners included. */
export interface Range {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** The cells between where the selection began and the active cell. */
export const rangeOf = (anchor: Position | null, active: Position): Range => ({
  top: Math.min(anchor?.row ?? active.row, active.row),
  bottom: Math.max(anchor?.row ?? active.row, active.row),
  left: Math.min(anchor?.column ?? active.column, active.column),
  right: Math.max(anchor?.column ?? active.column, active.column),
})

export const isSingle = (range: Range): boolean => range.top === range.bottom && range.left === range.right

export const isInside = (range: Range, row: number, column: number): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right

/** Every position of the rectangle, by rows. */
export const positionsIn = (range: Range): Position[][] =>
  numbersBetween(range.top, range.bottom).map((row) =>
    numbersBetween(range.left, range.right).map((column) => ({ row, column })),
  )

const numbersBetween = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)
