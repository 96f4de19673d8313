import { decimal } from '#lib/decimal.ts'
import { formatTrimmed, parseIndonesian } from '#lib/numerals.ts'
import type { CellValue } from './types.ts'

/** What a single point before three digits means: `25.945`. */
export type PointMeans = 'thousands' | 'decimal' | 'ask'

export type ReadCell =
  | { readonly kind: 'value'; readonly value: CellValue }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'invalid'; readonly message: string }

interface ReadOptions {
  readonly allowDash: boolean
  readonly point: PointMeans
}

const mostDecimals = 10
const mostDigits = 30
const invalid = (message: string): ReadCell => ({ kind: 'invalid', message })
const swapPointAndComma = (text: string): string =>
  text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'))

function withinLimits(value: string): ReadCell {
  const [whole = '', fraction = ''] = value.replace('-', '').split('.')
  if (fraction.length > mostDecimals) return invalid(`Paling banyak ${mostDecimals} angka di belakang koma.`)
  if (whole.length > mostDigits) return invalid(`Paling banyak ${mostDigits} angka di depan koma.`)
  return { kind: 'value', value }
}

/** Reads what was typed or pasted into a cell, in Indonesian numerals. */
export function readCell(text: string, options: ReadOptions): ReadCell {
  const parsed = parseIndonesian(text, { askAmbiguous: options.point !== 'thousands' })
  if (parsed.kind === 'empty') return { kind: 'value', value: null }
  if (parsed.kind === 'dash')
    return options.allowDash
      ? { kind: 'value', value: '-' }
      : invalid('Tanda "-" tidak berlaku di sini. Kosongkan sel bila belum ada data, atau tulis 0.')
  if (parsed.kind === 'number') return withinLimits(parsed.value.toFixed())
  if (parsed.kind === 'ambiguous')
    return options.point === 'decimal' ? withinLimits(parsed.asDecimal.toFixed()) : { kind: 'ambiguous' }
  if (options.point !== 'decimal') return parsed
  const swapped = parseIndonesian(swapPointAndComma(text))
  return swapped.kind === 'number' ? withinLimits(swapped.value.toFixed()) : parsed
}

/** A value as it stands in the cell: `25.945`, `81,5`, `-`, or nothing. */
export function showValue(value: CellValue): string {
  return value === null || value === '-' ? (value ?? '') : formatTrimmed(decimal(value), mostDecimals)
}
