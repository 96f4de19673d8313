/** Where something stands in an uploaded workbook. */
export interface Place {
  readonly sheet: string
  /** From 1, as a spreadsheet counts. */
  readonly row: number
  /** From 0; null for the whole row. */
  readonly col: number | null
}

/** `0` is `A`, `26` is `AA`. */
const letters = (col: number): string =>
  (col >= 26 ? letters(Math.floor(col / 26) - 1) : '') + String.fromCodePoint(65 + (col % 26))

/** `D17`, or `17` for a row. */
export const cellName = ({ row, col }: Place): string => `${col === null ? '' : letters(col)}${row}`

/** `Sumber Pendanaan, sel D17`. */
export const placeText = (place: Place): string =>
  `${place.sheet}, ${place.col === null ? 'baris' : 'sel'} ${cellName(place)}`
