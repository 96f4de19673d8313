import { parseIndonesian } from '#lib/numerals.ts'

/** A row below an indicator as it was copied from a spreadsheet. */
export interface PastedRow {
  readonly label: string
  readonly name: string
  readonly unitOfMeasure: string
  /** Exact decimal text; null where the cell was empty, a dash or no figure. */
  readonly annual: string | null
}

const figureOf = (text: string): string | null => {
  const parsed = parseIndonesian(text)
  return parsed.kind === 'number' ? parsed.value.toFixed() : null
}
const isNumbering = (text: string): boolean => /^(\d{1,3}|[a-z])[.)]?$/i.test(text)
const isHeading = (cells: readonly string[]): boolean =>
  cells.some((cell) => /^(nama|uraian|parameter|indikator)$/i.test(cell))

/**
 * Which rows does a block copied from a spreadsheet hold? Columns: number (may be missing), name, unit, target of the year. Headings and
 * empty lines are left out, and so is a line without a name.
 */
export const readPastedRows = (text: string): readonly PastedRow[] =>
  text.split(/\r?\n/).flatMap((line) => {
    const cells = line.split('\t').map((cell) => cell.trim())
    const [first = ''] = cells
    const [label, rest] =
      cells.length > 1 && (first === '' || isNumbering(first)) ? [first, cells.slice(1)] : ['', cells]
    const [name = '', unitOfMeasure = '', annual = ''] = rest
    return name === '' || isHeading(cells) ? [] : [{ label, name, unitOfMeasure, annual: figureOf(annual) }]
  })
