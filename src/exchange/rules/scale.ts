import { decimal, round, type Decimal } from '#lib/decimal.ts'

/** In which money the figures of a sheet stand. */
export const moneyScales = ['rupiah', 'thousand', 'million'] as const
export type MoneyScale = (typeof moneyScales)[number]

export const scaleNames: Readonly<Record<MoneyScale, string>> = {
  rupiah: 'rupiah',
  thousand: 'ribu rupiah',
  million: 'juta rupiah',
}
export const scaleFactors: Readonly<Record<MoneyScale, number>> = {
  rupiah: 1,
  thousand: 1_000,
  million: 1_000_000,
}

const signs: readonly (readonly [MoneyScale, RegExp])[] = [
  ['million', /\bjuta\b|000[.,]000\)/i],
  ['thousand', /\bribu\b|\((?:000|ooo)\)/i],
  ['rupiah', /\((?:rp\.?|rupiah)\)|(?:dalam|uang:?) rupiah/i],
]

/**
 * The scale of money that a head or the lines above it say: `(000)`, `(juta)`, `Satuan uang: rupiah`; null where they say none, or more
 * than one.
 *
 * @source RKT Jambi 2024 prints one scale over figures of another [SEED]; our recommendation to ask [INF]
 */
export function findStatedScale(text: string): MoneyScale | null {
  const said = signs.filter(([, sign]) => sign.test(text))
  return said.length === 1 ? (said[0]?.[0] ?? null) : null
}

/** A figure of a sheet in whole rupiah, as text; null where it is no whole rupiah or more than can be kept. */
export function toRupiah(figure: Decimal, scale: MoneyScale): string | null {
  const amount = figure.times(scaleFactors[scale])
  return amount.eq(round(amount, 0)) && amount.lte(decimal(Number.MAX_SAFE_INTEGER)) ? amount.toFixed() : null
}
