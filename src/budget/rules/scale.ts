import { decimal, round, sum, type Decimal } from '#lib/decimal.ts'
import { formatDecimal } from '#lib/numerals.ts'
import type { Rupiah } from '#core/rupiah.ts'
import { sumRupiah } from '#core/rupiah.ts'

/** In which money a table is printed. Amounts themselves are always whole rupiah. */
export const amountScales = ['rupiah', 'thousand', 'million'] as const
export type AmountScale = (typeof amountScales)[number]

const scales: Readonly<
  Record<AmountScale, { readonly factor: number; readonly heading: string; readonly words: string }>
> = {
  rupiah: { factor: 1, heading: '(Rp)', words: 'rupiah' },
  thousand: { factor: 1_000, heading: '(ribu Rp)', words: 'ribu rupiah' },
  million: { factor: 1_000_000, heading: '(juta Rp)', words: 'juta rupiah' },
}

export const amountScaleWords = (scale: AmountScale): string => scales[scale].words
/** What the heading of a table says once: `(ribu Rp)`. */
export const amountHeading = (scale: AmountScale): string => scales[scale].heading

const toScale = (amount: Rupiah, scale: AmountScale): Decimal =>
  round(decimal(amount).div(scales[scale].factor), 0)

/** One amount as a table of this scale prints it: 684.671.000 rupiah are `684.671` in thousands. Nothing for one that is not known. */
export const formatScaled = (amount: Rupiah | null, scale: AmountScale): string =>
  amount === null ? '' : formatDecimal(toScale(amount, scale), 0)

/** The scale of a printed table: thousands where that loses nothing, whole rupiah otherwise. */
export const exactScale = (amounts: readonly (Rupiah | null)[]): AmountScale =>
  amounts.every((amount) => (amount ?? 0) % scales.thousand.factor === 0) ? 'thousand' : 'rupiah'

/** The figures of a table in its scale, with all that must be printed with them. */
export interface ScaledAmounts {
  readonly heading: string
  /** In the order of the amounts, rounded half up to whole units of the scale; null where not known. */
  readonly figures: readonly (Decimal | null)[]
  readonly texts: readonly string[]
  /** The exact total, scaled and rounded once. */
  readonly total: Decimal
  readonly totalText: string
  /** Says that the printed lines do not add up to the printed total; null where they do. */
  readonly residue: string | null
}

/**
 * The one place where amounts are scaled for people: screens, documents and exports take heading, figures and the note about rounding from
 * here, so that a heading can never contradict its figures.
 *
 * @source RKT Jambi 2024 heads figures in thousands with `(juta)` [SEED]; the rule is our recommendation [INF]
 */
export function scaleAmounts(amounts: readonly (Rupiah | null)[], scale: AmountScale): ScaledAmounts {
  const figures = amounts.map((amount) => (amount === null ? null : toScale(amount, scale)))
  const total = toScale(sumRupiah(amounts), scale)
  const apart = sum(figures.filter((figure) => figure !== null)).minus(total)
  return {
    heading: amountHeading(scale),
    figures,
    texts: amounts.map((amount) => formatScaled(amount, scale)),
    total,
    totalText: formatDecimal(total, 0),
    residue: apart.eq(0)
      ? null
      : `Karena pembulatan ke ${amountScaleWords(scale)}, baris yang dicetak ${apart.gt(0) ? 'lebih' : 'kurang'} ${formatDecimal(apart.abs(), 0)} dari jumlahnya.`,
  }
}

/**
 * The scale that a heading of somebody else's table says: `(000)`, `(ribu Rp)`, `Alokasi (juta)`; null where it says none. What the figures
 * really are is another question: the importer compares.
 */
export function scaleOfHeading(text: string): AmountScale | null {
  if (/juta|000[.,]000/i.test(text)) return 'million'
  if (/ribu|\((000|ooo)\)/i.test(text)) return 'thousand'
  return /\brp\b|rupiah/i.test(text) ? 'rupiah' : null
}

/** An amount read from a table of this scale, in whole rupiah; null where that is no whole amount. */
export function fromScaled(figure: Decimal, scale: AmountScale): Rupiah | null {
  const amount = figure.times(scales[scale].factor)
  return amount.eq(round(amount, 0)) && amount.abs().lte(Number.MAX_SAFE_INTEGER)
    ? (Number(amount.toFixed()) as Rupiah)
    : null
}
