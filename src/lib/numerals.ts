import { decimal, toRounded, zero } from './decimal.ts'
import type { Decimal } from './decimal.ts'

const groupThousands = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.')

/**
 * Writes a figure the Indonesian way with exactly `places` decimals, rounded half up: 25945 gives `25.945`, 237.928 gives
 * `237,93`. What rounds to zero has no sign.
 */
export function formatDecimal(value: Decimal, places: number): string {
  const [whole = '0', fraction] = toRounded(value, places).split('.')
  const grouped = whole.length > 3 ? groupThousands(whole) : whole
  const text = fraction === undefined ? grouped : `${grouped},${fraction}`
  return text.startsWith('-') && !/[1-9]/.test(text) ? text.slice(1) : text
}

/** Like `formatDecimal`, without zeros at the end: at most `maxPlaces` decimals, `1.037,5` rather than `1.037,50`. */
export function formatTrimmed(value: Decimal, maxPlaces: number): string {
  const text = formatDecimal(value, maxPlaces)
  return text.includes(',') ? text.replace(/,?0+$/, '') : text
}

/** `237,93%`; the value is in percent already. */
export const formatPercent = (value: Decimal, places = 2): string => `${formatDecimal(value, places)}%`

/** `Rp1.234.567`, negative `-Rp1.234.567`; whole rupiah unless `places` says otherwise. */
export const formatRupiah = (value: Decimal, places = 0): string => {
  const text = formatDecimal(value, places)
  return text.startsWith('-') ? `-Rp${text.slice(1)}` : `Rp${text}`
}

/**
 * What a person typed or pasted as a figure. `empty` says nothing (no data), `dash` says that there is none; neither is zero.
 * `ambiguous` comes only when asked for.
 */
export type ParsedNumeral =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'empty' }
  | { readonly kind: 'dash' }
  | { readonly kind: 'ambiguous'; readonly asThousands: Decimal; readonly asDecimal: Decimal }
  | { readonly kind: 'invalid'; readonly message: string }

type Invalid = Extract<ParsedNumeral, { kind: 'invalid' }>

const maxDigits = 40
const maxLength = 100
const plain = /^\d+(,\d+)?$/
const grouped = /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/
const oneGroup = /^[1-9]\d{0,2}\.\d{3}$/
const englishGrouped = /^\d{1,3}(,\d{3})+\.\d+$|^\d{1,3}(,\d{3}){2,}$/
const pointAsDecimal = /^\d+\.\d+$/

const invalid = (message: string): Invalid => ({ kind: 'invalid', message })
const withoutGroups = (text: string): string => text.replaceAll('.', '').replace(',', '.')
const quoted = (text: string): string => `"${text.length > 30 ? `${text.slice(0, 30)}…` : text}"`

/** Spaces of every kind become plain ones, the typographic minus and dashes become `-`. */
const normalise = (text: string): string => text.replace(/\s/g, ' ').replace(/[−–—]/g, '-').trim()

const englishAsIndonesian = (text: string): string =>
  text.replaceAll(',', ';').replace('.', ',').replaceAll(';', '.')

function explainInvalid(body: string): Invalid {
  if (englishGrouped.test(body))
    return invalid(`Angka ${quoted(body)} ditulis dengan cara Inggris. Tulis ${englishAsIndonesian(body)}.`)
  if (pointAsDecimal.test(body))
    return invalid(
      `Titik pada ${quoted(body)} bukan pemisah ribuan yang benar. Untuk desimal gunakan koma: ${body.replace('.', ',')}.`,
    )
  if (/^\d+([.,]\d+)?e[+-]?\d+$/i.test(body))
    return invalid(`${quoted(body)} memakai notasi ilmiah. Tulis angka lengkapnya.`)
  if (/^[\d.,]+$/.test(body))
    return invalid(
      `Pemisah pada ${quoted(body)} tidak beraturan. Tulis titik setiap tiga angka dan koma untuk desimal, misalnya 1.234,5.`,
    )
  return invalid(`${quoted(body)} bukan angka. Tulis angka saja, misalnya 1.234,5.`)
}

interface Signed {
  readonly negative: boolean
  readonly body: string
}

/** Takes the percent sign and one minus, before or after the digits, off the figure. */
function splitSign(text: string): Signed | Invalid {
  const unsigned = text.replace(/ ?%$/, '')
  const leading = unsigned.startsWith('-')
  const trailing = unsigned.endsWith('-')
  if (leading && trailing)
    return invalid(`${quoted(text)} memuat dua tanda minus. Tulis satu saja, di depan.`)
  const body = unsigned.replace(/^- ?/, '').replace(/ ?-$/, '')
  return { negative: leading || trailing, body }
}

function readBody(body: string): Decimal | Invalid {
  if (!plain.test(body) && !grouped.test(body)) return explainInvalid(body)
  if (body.replace(/\D/g, '').length > maxDigits)
    return invalid(`Angka lebih panjang dari ${maxDigits} angka. Periksa kembali isian ini.`)
  return decimal(withoutGroups(body))
}

const signed = (value: Decimal, negative: boolean): Decimal =>
  negative && !value.eq(zero) ? value.neg() : value

/**
 * Reads a figure written the Indonesian way: points group thousands, a comma begins the decimals, a percent sign and spaces
 * around are allowed. Anything else is refused with a sentence that says how to write it; nothing is guessed. With
 * `askAmbiguous` (for pasting) a single point before three digits, which an English table would mean as decimals, is returned
 * as `ambiguous`; otherwise it is thousands.
 */
export function parseIndonesian(
  text: string,
  options: { readonly askAmbiguous?: boolean } = {},
): ParsedNumeral {
  if (text.length > maxLength)
    return invalid(`Isian terlalu panjang: ${text.length} karakter untuk satu angka.`)
  const clean = normalise(text)
  if (clean === '') return { kind: 'empty' }
  if (clean === '-') return { kind: 'dash' }
  const parts = splitSign(clean)
  if ('kind' in parts) return parts
  const value = readBody(parts.body)
  if ('kind' in value) return value
  const asThousands = signed(value, parts.negative)
  if (options.askAmbiguous !== true || !oneGroup.test(parts.body))
    return { kind: 'number', value: asThousands }
  return { kind: 'ambiguous', asThousands, asDecimal: signed(decimal(parts.body), parts.negative) }
}

/** The shape of a target (`Target` of core) as read from text; `null` says that nothing was written. */
export type TargetShape =
  | { readonly kind: 'value'; readonly value: Decimal }
  | { readonly kind: 'range'; readonly lower: Decimal; readonly upper: Decimal }
  | { readonly kind: 'none' }
export type ParsedTarget =
  | { readonly kind: 'target'; readonly target: TargetShape | null }
  | { readonly kind: 'invalid'; readonly message: string }

const rangePattern = /^(\d[\d.,]*) ?%? ?- ?(\d[\d.,]*) ?%?$/

function parseRange(lowerText: string, upperText: string): ParsedTarget {
  const lower = parseIndonesian(lowerText)
  const upper = parseIndonesian(upperText)
  if (lower.kind === 'invalid') return lower
  if (upper.kind === 'invalid') return upper
  if (lower.kind !== 'number' || upper.kind !== 'number')
    return invalid('Rentang target memerlukan dua angka, misalnya 80-90.')
  return { kind: 'target', target: { kind: 'range', lower: lower.value, upper: upper.value } }
}

/**
 * Reads a target: one figure, a range (`80-90`, `80 – 90`), `-` for an indicator without target, nothing for one not set yet.
 * Whether it makes sense (sign, order of the bounds) is asked of the plan's `checkTarget`.
 */
export function parseTarget(text: string): ParsedTarget {
  if (text.length > maxLength)
    return invalid(`Isian terlalu panjang: ${text.length} karakter untuk satu target.`)
  const [, lower, upper] = rangePattern.exec(normalise(text)) ?? []
  if (lower !== undefined && upper !== undefined) return parseRange(lower, upper)
  const parsed = parseIndonesian(text)
  if (parsed.kind === 'empty') return { kind: 'target', target: null }
  if (parsed.kind === 'dash') return { kind: 'target', target: { kind: 'none' } }
  if (parsed.kind === 'number') return { kind: 'target', target: { kind: 'value', value: parsed.value } }
  return parsed.kind === 'invalid' ? parsed : invalid(`${quoted(text)} dapat dibaca dengan dua cara.`)
}
