import { decimal, type Decimal } from '#lib/decimal.ts'
import { formatRupiah } from '#lib/numerals.ts'

/** An amount of money in whole rupiah. A number that holds every amount of the state exactly: up to nine quadrillion. */
export type Rupiah = number & { readonly rupiah: true }

export const noRupiah = 0 as Rupiah

/** The amount, or null when it is no whole number of rupiah or too large to be exact. */
export function readRupiah(value: number | string | Decimal): Rupiah | null {
  const amount = Number(typeof value === 'object' ? value.toFixed() : value)
  return value !== '' && Number.isSafeInteger(amount) ? (amount as Rupiah) : null
}

/** What is said of an amount that is not whole. */
export const notWholeRupiah = 'Jumlah uang ditulis dalam rupiah bulat, tanpa desimal.'

/** For amounts that the program or the database already knows to be whole; anything else is a fault of the program. */
export function rupiah(value: number | string | Decimal): Rupiah {
  const amount = readRupiah(value)
  if (amount === null) throw new RangeError(`Not a whole amount of rupiah: ${String(value)}`)
  return amount
}

/** Like `rupiah`, for columns that may be empty: nothing stays nothing, it is not zero. */
export const rupiahOrNull = (value: number | string | null): Rupiah | null =>
  value === null ? null : rupiah(value)

/** The sum; amounts that are not known count as nothing. */
export const sumRupiah = (amounts: readonly (Rupiah | null)[]): Rupiah =>
  amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0) as Rupiah

/** `Rp1.234.567` */
export const formatAmount = (amount: Rupiah): string => formatRupiah(decimal(amount))

/** `part` of `whole` in percent, unrounded; null where the whole is nothing. */
export const percentOf = (part: Rupiah, whole: Rupiah): Decimal | null =>
  whole === 0 ? null : decimal(part).times(100).div(whole)
