import { parse } from 'csv-parse/sync'
import { readXlsx, type CellValue as LibraryValue } from 'hucre/xlsx'
import { Refusal } from '#core/refusal.ts'
import { checkXlsx, findContainer, refuseBroken, refuseOle, refuseRows } from './container.ts'
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
    throw error instanceof Refusal ? error : refuseBroken()
  }
}

async function readSheets(buffer: Buffer, limits: WorkbookLimits): Promise<readonly SheetData[]> {
  const { sheets } = await readXlsx(buffer)
  const seen = sheets.filter(({ hidden, veryHidden }) => hidden !== true && veryHidden !== true)
  // one cell far below makes a tall sheet too
  if (seen.reduce((total, { rows }) => total + rows.length, 0) > limits.rows) throw refuseRows(limits)
  return seen.map(({ name, rows, merges = [] }) => ({ name, rows: rows.map(readRow), merges }))
}

const readRow = (row: readonly LibraryValue[]): readonly CellValue[] => row.map(readCell)

/** Spreadsheets keep 15 digits; what lies beyond is noise of their arithmetic. */
function readCell(value: LibraryValue | undefined): CellValue {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15))
  return value instanceof Date ? value.toISOString().slice(0, 10) : value
}

const nameOf = (fileName: string): string => fileName.replace(/\.[^.]+$/, '').slice(0, 60) || 'CSV'

function readCsv(buffer: Buffer, fileName: string, limits: WorkbookLimits): SheetData {
  if (buffer.includes(0)) throw refuseBroken()
  const text = decode(buffer)
  const records = parse(text, {
    bom: true,
    delimiter: findDelimiter(text),
    relax_column_count: true,
    relax_quotes: true,
    to: limits.rows + 1,
  })
  if (records.length > limits.rows) throw refuseRows(limits)
  return { name: nameOf(fileName), rows: records.map((row) => row.map((cell) => cell || null)), merges: [] }
}

/** UTF-8; where it is not, the code page in which spreadsheets of the region save text. */
function decode(buffer: Buffer): string {
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
