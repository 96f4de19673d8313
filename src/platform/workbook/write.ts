import { writeXlsx, type CellStyle, type WriteSheet } from 'hucre/xlsx'
import type { CellValue, SheetData, SheetToWrite, WrittenColumn } from './shapes.ts'

const formats: Readonly<Record<WrittenColumn['format'], string>> = {
  text: '@',
  whole: '#,##0',
  decimal: '#,##0.######',
  date: 'yyyy-mm-dd',
}
const headStyle: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '0F5C5C' } },
  alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
}
const titleStyle: CellStyle = { font: { bold: true } }

/**
 * A workbook with these sheets: the head styled and frozen, figures as figures, dates as dates. Text that a spreadsheet would take for a
 * formula gets an apostrophe in front, which `readText` of an import takes off again.
 */
export const writeWorkbook = (sheets: readonly SheetToWrite[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: sheets.map(toSheet), properties: { creator: 'Siklus' } })

/** A workbook of rows as they are, without styles. */
export const writeRows = (sheets: readonly SheetData[]): Promise<Uint8Array> =>
  writeXlsx({
    sheets: sheets.map(({ name, rows, merges }) => ({
      name,
      rows: rows.map((row) => [...row]),
      merges: [...merges],
    })),
  })

const dangerous = /^[=+\-@\t\r]/

/** `=1+1` becomes `'=1+1`: a text that no spreadsheet runs. A lone dash stays: it is the sign for "no figure". */
export const neutralise = (text: string): string => (dangerous.test(text) && text !== '-' ? `'${text}` : text)

function toSheet({ name, notes, columns, rows }: SheetToWrite): WriteSheet {
  const headRow = notes.length
  const cells: WriteSheet['cells'] = new Map()
  for (const [col] of columns.entries()) cells.set(`${headRow},${col}`, { style: headStyle })
  if (notes.length > 0) cells.set('0,0', { style: titleStyle })
  return {
    name: name.replaceAll(/[\\/*?:[\]]/g, ' ').slice(0, 31),
    columns: columns.map(({ width, format }) => ({ width, numFmt: formats[format] })),
    rows: [
      ...notes.map((note) => [neutralise(note)]),
      columns.map(({ header }) => header),
      ...rows.map((row) => row.map((value, col) => toCell(value, columns[col]?.format ?? 'text'))),
    ],
    cells,
    freezePane: { rows: headRow + 1, columns: 0 },
    autoFilter: { range: rangeOf(headRow, columns.length, rows.length) },
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headRow + 1}:${headRow + 1}`,
    },
  }
}

function toCell(value: CellValue, format: WrittenColumn['format']): CellValue | Date {
  if (typeof value !== 'string') return value
  if (format === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return new Date(`${value}T00:00:00Z`)
  return neutralise(value)
}

function rangeOf(headRow: number, columns: number, rows: number): string {
  return `A${headRow + 1}:${columnLetters(columns - 1)}${headRow + 1 + rows}`
}

/** `0` is `A`, `26` is `AA`: how a spreadsheet names a column. */
export function columnLetters(col: number): string {
  const rest = Math.floor(col / 26)
  const last = String.fromCodePoint(65 + (col % 26))
  return rest === 0 ? last : columnLetters(rest - 1) + last
}
