import { CsvError, parse } from 'csv-parse/sync'
import { readXlsx, type CellValue as LibraryValue, type Sheet } from 'hucre/xlsx'
import { Refusal } from '#core/refusal.ts'
import {
  checkXlsx,
  findContainer,
  refuseBroken,
  refuseCells,
  refuseOle,
  refuseQuotes,
  refuseRows,
} from './container.ts'
import type { CellValue, SheetData, WorkbookLimits } from './shapes.ts'

/**
 * The sheets of an uploaded workbook (.xlsx) or table (.csv), told apart by their content. Throws a Refusal with one clear sentence for
 * anything else and for more than the limits allow. Runs long: call it in a thread of its own.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  limits: WorkbookLimits,
): Promise<readonly SheetData[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const container = findContainer(buffer)
  if (container === 'ole') throw refuseOle(buffer)
  if (container === 'text') return [readCsv(buffer, fileName, limits)]
  checkXlsx(buffer, limits)
  try {
    return await readSheets(buffer, limits)
  } catch (error) {
    if (error instanceof Refusal) throw error
    // a cell far below and far to the right spans a sheet that the library does not open
    throw error instanceof Error && /over the \d+ limit/.test(error.message)
      ? refuseCells(limits)
      : refuseBroken()
  }
}

async function readSheets(buffer: Buffer, limits: WorkbookLimits): Promise<readonly SheetData[]> {
  const { sheets } = await readXlsx(buffer)
  const isHidden = ({ hidden, veryHidden }: Sheet): boolean => hidden === true || veryHidden === true
  const seen = sheets.filter((sheet) => !isHidden(sheet))
  // one cell far below makes a tall sheet too
  if (seen.reduce((total, { rows }) => total + rows.length, 0) > limits.rows) throw refuseRows(limits)
  return sheets.map((sheet) =>
    isHidden(sheet) ? { name: sheet.name, rows: [], merges: [], hidden: true } : readSheet(sheet),
  )
}

function readSheet({ name, rows, merges = [], cells }: Sheet): SheetData {
  const read = rows.map((row) => row.map(readCell))
  for (const [place, { formula }] of cells ?? []) {
    const [row = 0, col = 0] = place.split(',').map(Number)
    const own = read[row]
    // without its result a formula would pass for an empty cell
    if (formula !== undefined && own !== undefined && (own[col] ?? null) === null) own[col] = `=${formula}`
  }
  return { name, rows: read, merges }
}

/** Spreadsheets keep 15 digits; what lies beyond is noise of their arithmetic. */
function readCell(value: LibraryValue | undefined): CellValue {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') return readNumber(value)
  return value instanceof Date ? value.toISOString().slice(0, 10) : value
}

function readNumber(value: number): CellValue {
  if (!Number.isFinite(value)) return '#NUM!'
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15))
}

const nameOf = (fileName: string): string => fileName.replace(/\.[^.]+$/, '').slice(0, 60) || 'CSV'

function readCsv(buffer: Buffer, fileName: string, limits: WorkbookLimits): SheetData {
  const text = decode(buffer)
  if (text.includes('\0')) throw refuseBroken()
  const delimiter = findDelimiter(text)
  if (countOf(text, delimiter) > limits.cells) throw refuseCells(limits)
  const records = parseCsv(text, delimiter, limits)
  if (records.length > limits.rows) throw refuseRows(limits)
  return { name: nameOf(fileName), rows: records.map((row) => row.map((cell) => cell || null)), merges: [] }
}

function parseCsv(text: string, delimiter: string, limits: WorkbookLimits): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      to: limits.rows + 1,
    })
  } catch (error) {
    throw error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? refuseQuotes(text.slice(0, text.lastIndexOf('"')).split('\n').length)
      : refuseBroken()
  }
}

function countOf(text: string, sign: string): number {
  let found = 0
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) found++
  return found
}

/** UTF-16 where its mark says so, else UTF-8; where it is neither, the code page in which spreadsheets of the region save text. */
function decode(buffer: Buffer): string {
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return new TextDecoder('utf-16le').decode(buffer)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer)
  } catch {
    return new TextDecoder('windows-1252').decode(buffer)
  }
}

/** The sign that stands most often in the first lines; Indonesian spreadsheets write semicolons. */
function findDelimiter(text: string): string {
  const head = text.slice(0, 5000)
  const signs = [';', '\t', ','] as const
  return signs.toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ';'
}
