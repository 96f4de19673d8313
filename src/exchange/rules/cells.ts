import { parseDate } from '#lib/dates.ts'
import { decimal, zero, type Decimal } from '#lib/decimal.ts'
import { parseIndonesian, parseTarget } from '#lib/numerals.ts'
import { headKey, type Column } from './columns.ts'

/** A cell as it was read from the file. */
export type Cell = string | number | boolean | null

/**
 * What a cell means: a value as text (figures with a point for decimals, targets as `a..b`, days as `yyyy-mm-dd`), nothing, a figure that
 * can be read in two ways, or why it cannot be read.
 */
export type ReadCell =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'ambiguous'; readonly thousands: string; readonly decimals: string }
  | { readonly kind: 'fault'; readonly message: string; readonly next: string }

const empty: ReadCell = { kind: 'empty' }
const value = (text: string): ReadCell => ({ kind: 'value', value: text })
const fault = (message: string, next: string): ReadCell => ({ kind: 'fault', message, next })

const longest = 4000
/** More than any figure of an office, before the scale of the sheet. */
const most = decimal('1e15')

const odd = /^'|[^\S \n]| {2}/

/** Text of a cell without the apostrophe that an export puts before signs that a spreadsheet would run, and with plain spaces. */
function clean(cell: Cell): string {
  const text = String(cell ?? '').trim()
  if (!odd.test(text)) return text
  return text
    .replace(/^'(?=[=+\-@])/, '')
    .replaceAll(/[^\S\n]+/g, ' ')
    .trim()
}

/** Whole figures below a thousand million million, by far the most, need no exact arithmetic. */
const isPlain = (cell: Cell): cell is number =>
  typeof cell === 'number' && Number.isInteger(cell) && cell >= 0 && cell <= 1e15

/** Reads one cell by its column. Nothing is guessed and nothing is calculated: a formula as text is a fault. */
export function readCell(cell: Cell, column: Column): ReadCell {
  if (cell === null) return empty
  if (isPlain(cell) && (column.type === 'money' || column.type === 'number')) return value(String(cell))
  const text = clean(cell)
  if (text === '') return empty
  if (typeof cell === 'string' && /^\s*(?:=|#(?:REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL|SPILL|CALC))/.test(cell))
    return fault(
      `Sel ini berisi rumus atau galat "${text.slice(0, 30)}", bukan nilainya.`,
      'Ganti dengan angka atau teks hasilnya.',
    )
  if (column.type === 'money' || column.type === 'number') return readFigure(cell, text, column)
  if (column.type === 'target') return readTarget(cell, text, column)
  if (column.type === 'date') return readDay(text, column)
  if (column.type === 'choice') return readChoice(text, column)
  return readText(text, column)
}

function readText(text: string, column: Column): ReadCell {
  if (text === '-') return empty
  if (text.length > longest)
    return fault(
      `Isi "${column.header}" ${text.length} karakter; paling banyak ${longest}.`,
      'Ringkas isinya.',
    )
  return value(text)
}

function checkFigure(figure: Decimal, column: Column): ReadCell {
  if (figure.lt(zero)) return fault(`"${column.header}" bernilai negatif.`, 'Tulis angka nol atau lebih.')
  if (figure.gt(most))
    return fault(`"${column.header}" lebih besar daripada yang masuk akal.`, 'Periksa jumlah angkanya.')
  return value(figure.toFixed())
}

function readFigure(cell: Cell, text: string, column: Column): ReadCell {
  if (typeof cell === 'number') return checkFigure(decimal(cell), column)
  const read = parseIndonesian(text.replace(/^Rp\.? ?/i, '').replace(/,-$/, ''), { askAmbiguous: true })
  if (read.kind === 'number') return checkFigure(read.value, column)
  if (read.kind === 'dash') return readDash(column)
  if (read.kind === 'ambiguous')
    return { kind: 'ambiguous', thousands: read.asThousands.toFixed(), decimals: read.asDecimal.toFixed() }
  return read.kind === 'invalid'
    ? fault(`"${column.header}": ${read.message}`, 'Tulis angka saja di sel ini.')
    : empty
}

const readDash = ({ dash }: Column): ReadCell =>
  dash === undefined ? empty : value(dash === 'zero' ? '0' : '-')

function readTarget(cell: Cell, text: string, column: Column): ReadCell {
  if (typeof cell === 'number') return checkFigure(decimal(cell), column)
  const read = parseTarget(text)
  if (read.kind === 'invalid')
    return fault(`"${column.header}": ${read.message}`, 'Tulis angka, rentang seperti 80-90, atau -.')
  if (read.target === null) return empty
  if (read.target.kind === 'none') return readDash(column)
  if (read.target.kind === 'range')
    return value(`${read.target.lower.toFixed()}..${read.target.upper.toFixed()}`)
  return checkFigure(read.target.value, column)
}

function readDay(text: string, column: Column): ReadCell {
  const day = parseDate(text)
  if (day !== null) return value(day)
  return fault(
    `"${column.header}" berisi "${text.slice(0, 30)}", bukan tanggal.`,
    'Tulis tanggal seperti 7 Juli 2025.',
  )
}

function readChoice(text: string, column: Column): ReadCell {
  const all = Object.entries(column.choices ?? {})
  const wanted = headKey(text)
  const found = all.find(([word, name]) =>
    [word, name, column.shortChoices?.[word]].some((one) => one !== undefined && headKey(one) === wanted),
  )
  if (found !== undefined) return value(found[0])
  const names = all.map(([, name]) => name).join(', ')
  return fault(`"${column.header}" berisi "${text.slice(0, 30)}".`, `Pilih salah satu: ${names}.`)
}
