import { round, sum, zero } from '#lib/decimal.ts'
import type { Decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import type { Finding } from '#core/finding.ts'
import { quarters, shortQuarter } from '#core/period.ts'
import type { Aggregation } from '#core/polarity.ts'
import { joinWords, show } from './split-explanation.ts'

type Figures = readonly (Decimal | null)[]
const isFigure = (value: Decimal | null): value is Decimal => value !== null

/** Says that the office set the figures, and which quarters it left without. */
export function explainManual(manual: Figures): string {
  const empty = quarters.filter((quarter) => (manual[quarter - 1] ?? null) === null).map(shortQuarter)
  const rest = empty.length === 0 ? '' : ` ${joinWords(empty)} tidak bertarget.`
  return `Target triwulan ditetapkan sendiri oleh satuan kerja.${rest}`
}

const checkNegative = (manual: Figures): readonly Finding[] =>
  quarters.flatMap((quarter) => {
    const value = manual[quarter - 1] ?? null
    if (value === null || value.gte(zero)) return []
    return [
      {
        rule: 'split.negative',
        severity: 'error',
        place: `Q${quarter}`,
        message: `Target ${shortQuarter(quarter)} ${show(value)} negatif.`,
        next: 'Isi nol atau lebih, atau kosongkan bila tidak bertarget.',
      } satisfies Finding,
    ]
  })

/** A figure with more decimals than the card would print as another figure. */
const checkDecimals = (manual: Figures, decimals: number): readonly Finding[] =>
  quarters.flatMap((quarter) => {
    const value = manual[quarter - 1] ?? null
    if (value === null || value.eq(round(value, decimals))) return []
    return [
      {
        rule: 'split.decimals',
        severity: 'error',
        place: `Q${quarter}`,
        message: `Target ${shortQuarter(quarter)} ${formatTrimmed(value, 20)} memuat lebih dari ${decimals} desimal, yang dipakai indikator ini.`,
        next: 'Bulatkan target triwulan itu, atau ubah jumlah desimal pada kartu indikator.',
      } satisfies Finding,
    ]
  })

/** Can these figures stand as targets of quarters, whatever the target of the year is? */
export const checkFigures = (manual: Figures, decimals: number): readonly Finding[] => [
  ...checkNegative(manual),
  ...checkDecimals(manual, decimals),
]

function checkSum(manual: Figures, annual: Decimal): readonly Finding[] {
  const total = sum(manual.filter(isFigure))
  const difference = total.minus(annual)
  if (difference.eq(zero)) return []
  const word = difference.lt(zero) ? 'kurang' : 'lebih'
  return [
    {
      rule: 'split.sum',
      severity: 'warning',
      place: 'quarters',
      message: `Jumlah target triwulan ${show(total)}, target tahun ${show(annual)}: ${word} ${show(difference.abs())}.`,
      next: 'Sesuaikan salah satu triwulan, atau pilih pembagian rata agar jumlahnya tepat.',
    },
  ]
}

/** Values that do not add up end the year with the target of the year. */
function checkLast(manual: Figures, annual: Decimal): readonly Finding[] {
  const last = manual.findLast(isFigure)
  if (last !== undefined && last.eq(annual)) return []
  const found = last === undefined ? 'tidak ada' : show(last)
  return [
    {
      rule: 'split.last',
      severity: 'warning',
      place: 'quarters',
      message: `Target triwulan terakhir ${found}, target tahun ${show(annual)}.`,
      next: 'Samakan target triwulan terakhir dengan target tahun.',
    },
  ]
}

/**
 * Do an office's own quarterly targets agree with the target of the year? Sums must add up to it, last and cumulative values must end
 * with it; means are left to the office. Warnings, because printed targets are kept as they are.
 *
 * @source requirement VAL-21 [SEED]
 */
export function checkManual(manual: Figures, annual: Decimal, aggregation: Aggregation): readonly Finding[] {
  if (aggregation === 'sum') return checkSum(manual, annual)
  return aggregation === 'mean' ? [] : checkLast(manual, annual)
}
