import { round, sum, zero, type Decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { finding, type Finding } from '#core/finding.ts'
import { monthName, months, monthsOf, type Month } from '#core/period.ts'
import type { Aggregation } from '#core/polarity.ts'

/** The target of a month: a figure, or the printed dash ("none": there is none). An empty cell is null where it may be missing. */
export type MonthCell = Decimal | 'none'
/** Twelve cells, January first. */
export type MonthCells = readonly (MonthCell | null)[]

export const isFigure = (cell: MonthCell | null | undefined): cell is Decimal =>
  cell !== null && cell !== undefined && cell !== 'none'
const show = (value: Decimal): string => formatTrimmed(value, 10)

/** Twelve cells out of those that are filled. */
export const twelveOf = (
  filled: readonly { readonly month: Month; readonly cell: MonthCell }[],
): MonthCells => months.map((month) => filled.find((one) => one.month === month)?.cell ?? null)

export const isEmpty = (cells: MonthCells): boolean => cells.every((cell) => cell === null)

/**
 * What do the targets of the months make of the quarters? Figures of each month are added; figures from January on, and those of which
 * the last holds, give the value at the quarter's end; means are averaged and rounded to the indicator's decimals. Null where no month
 * of the quarter has a figure.
 *
 * @source our recommendation, requirements PLN-30, PLN-31: months are the one truth once they are entered [INF]
 * @example cumulative 10, 20, 30, 40 ...: the first quarter is 30
 */
export function quartersFromMonths(
  cells: MonthCells,
  aggregation: Aggregation,
  decimals: number,
): readonly [Decimal | null, Decimal | null, Decimal | null, Decimal | null] {
  const of = (quarter: 1 | 2 | 3 | 4): Decimal | null => {
    const figures = monthsOf(quarter)
      .map((month) => cells[month - 1])
      .filter(isFigure)
    if (figures.length === 0) return null
    if (aggregation === 'sum') return sum(figures)
    if (aggregation === 'mean') return round(sum(figures).div(figures.length), decimals)
    return figures.at(-1) ?? null
  }
  return [of(1), of(2), of(3), of(4)]
}

/** How figures of months belong together: from January on, each month its own, the last one holds, or their mean counts. */
export type MonthNature = 'cumulative' | 'period' | 'standing' | 'mean'
const natures: Readonly<Record<Aggregation, MonthNature>> = {
  sum: 'period',
  cumulative: 'cumulative',
  last: 'standing',
  mean: 'mean',
}
export const natureOf = (aggregation: Aggregation): MonthNature => natures[aggregation]

/**
 * What is due from January up to and including each month? Figures of single months are added up; the others say it already. A month
 * without a figure stays as it is, an empty cell or the dash.
 *
 * @source our recommendation: the monthly sheet of RKT Jambi 2024 prints targets up to the month [SEED]
 * @example single months 1, -, 2 are due as 1, -, 3
 */
export function dueFromJanuary(cells: MonthCells, nature: MonthNature): MonthCells {
  if (nature !== 'period') return cells
  let due = zero
  return cells.map((cell) => (isFigure(cell) ? (due = due.plus(cell)) : cell))
}

export interface MonthsQuestion {
  readonly cells: MonthCells
  /** Null where the year has no single figure. */
  readonly annual: Decimal | null
  readonly nature: MonthNature
  /** Names the row in messages: `IKSP 3`, `IKK 1 parameter 2`. */
  readonly place: string
}

function checkFalling(question: MonthsQuestion): readonly Finding[] {
  if (question.nature !== 'cumulative') return []
  const known = months.flatMap((month) => {
    const cell = question.cells[month - 1]
    return isFigure(cell) ? [{ month, value: cell }] : []
  })
  return known.flatMap(({ month, value }, index) => {
    const before = known[index - 1]
    if (before === undefined || value.gte(before.value)) return []
    return [
      finding(
        'error',
        'months.falling',
        question.place,
        `Target kumulatif ${question.place} turun dari ${show(before.value)} pada ${monthName(before.month)} menjadi ${show(value)} pada ${monthName(month)}.`,
        'Angka kumulatif sejak Januari tidak dapat berkurang; periksa kedua bulan itu.',
      ),
    ]
  })
}

function checkDecember(question: MonthsQuestion, annual: Decimal): readonly Finding[] {
  const december = question.cells[11]
  if (!isFigure(december) || december.eq(annual)) return []
  return [
    finding(
      'error',
      'months.december',
      question.place,
      `Target Desember ${question.place} ${show(december)}, sedangkan target tahun ${show(annual)}.`,
      'Samakan angka Desember dengan target tahun.',
    ),
  ]
}

function checkSum(question: MonthsQuestion, annual: Decimal): readonly Finding[] {
  const total = sum(question.cells.filter(isFigure))
  const difference = total.minus(annual)
  if (difference.eq(zero)) return []
  return [
    finding(
      'error',
      'months.sum',
      question.place,
      `Jumlah target dua belas bulan ${question.place} ${show(total)}, target tahun ${show(annual)}: ${difference.lt(zero) ? 'kurang' : 'lebih'} ${show(difference.abs())}.`,
      'Sesuaikan salah satu bulan, atau sebarkan lagi agar jumlahnya tepat.',
    ),
  ]
}

/** While months are still empty, their sum or December says nothing yet. */
function checkGaps(question: MonthsQuestion): readonly Finding[] {
  const empty = months.filter((month) => question.cells[month - 1] === null).map(monthName)
  if (empty.length === 0) return []
  return [
    finding(
      'error',
      'months.gap',
      question.place,
      `Target ${question.place} belum diisi untuk ${empty.length} bulan: ${empty.join(', ')}.`,
      'Isi angkanya, tulis "-" bila bulan itu memang tidak bertarget, atau kosongkan semua bulan.',
    ),
  ]
}

/**
 * Do the targets of the months agree with each other and with the year? Figures from January on never fall (VAL-08); when all months
 * are decided, figures of months add up to the year, others end with it in December; means are left to the office. A row without any month has nothing to check.
 *
 * @source requirements VAL-08, VAL-21 [SEED]
 */
export function checkMonths(question: MonthsQuestion): readonly Finding[] {
  if (isEmpty(question.cells)) return []
  const gaps = checkGaps(question)
  const { annual, nature } = question
  const ends =
    gaps.length > 0 || annual === null || nature === 'mean'
      ? []
      : nature === 'period'
        ? checkSum(question, annual)
        : checkDecember(question, annual)
  return [...gaps, ...checkFalling(question), ...ends]
}
