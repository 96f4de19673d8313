import { allocate } from '#lib/allocation.ts'
import { daysInMonth } from '#lib/dates.ts'
import { decimal, round, sum, zero, type Decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { monthName, months } from '#core/period.ts'
import { isFigure, type MonthCells, type MonthNature } from './months.ts'
import { joinWords } from './split-explanation.ts'

/** How a year is spread over its months: evenly, by working days, or as the months of the year before stood to each other. */
export const monthProfiles = ['even', 'working', 'lastYear'] as const
export type MonthProfile = (typeof monthProfiles)[number]
export const monthProfileNames: Readonly<Record<MonthProfile, string>> = {
  even: 'Merata',
  working: 'Menurut hari kerja',
  lastYear: 'Menurut pola tahun lalu',
}

/** Mondays to Fridays of each month; public holidays are not taken off. */
export const workingDays = (year: number): readonly number[] =>
  months.map((month) => {
    const days = Array.from({ length: daysInMonth(year, month) }, (_, day) =>
      new Date(Date.UTC(year, month - 1, day + 1)).getUTCDay(),
    )
    return days.filter((day) => day >= 1 && day <= 5).length
  })

export interface SpreadQuestion {
  readonly annual: Decimal
  readonly nature: MonthNature
  readonly decimals: number
  readonly year: number
  readonly profile: MonthProfile
  /** The twelve cells of the year before, and their nature, for `lastYear`. */
  readonly lastYear: MonthCells | null
}
export type SpreadResult =
  | { readonly kind: 'spread'; readonly cells: readonly Decimal[]; readonly explanation: string }
  | { readonly kind: 'impossible'; readonly why: string }

const show = (value: Decimal): string => formatTrimmed(value, 10)
const impossible = (why: string): SpreadResult => ({ kind: 'impossible', why })

/** What each month of the year before added; figures to date are taken apart first. */
function patternOf(cells: MonthCells | null, nature: MonthNature): readonly Decimal[] | null {
  if (cells === null) return null
  const figures = cells.map((cell) => (isFigure(cell) ? cell : zero))
  if (nature !== 'cumulative') return figures
  const running = figures.map((value, index) =>
    value.eq(zero) ? (figures.slice(0, index).findLast((one) => one.gt(zero)) ?? zero) : value,
  )
  return running.map((value, index) => value.minus(running[index - 1] ?? zero))
}

function weightsOf(question: SpreadQuestion): readonly Decimal[] | null {
  if (question.profile === 'even') return months.map(() => decimal(1))
  if (question.profile === 'working') return workingDays(question.year).map(decimal)
  return patternOf(question.lastYear, question.nature)
}

const because: Readonly<Record<MonthProfile, string>> = {
  even: 'merata',
  working: 'menurut hari kerja (Senin sampai Jumat, hari libur nasional belum dikurangkan)',
  lastYear: 'menurut pola tahun lalu',
}

function sayAllocation(
  question: SpreadQuestion,
  allocation: { readonly extras: readonly number[]; readonly unit: Decimal },
): string {
  const rest =
    allocation.extras.length === 0
      ? 'tanpa sisa'
      : `sisa pembulatan ${show(allocation.unit.times(allocation.extras.length))} ditempatkan pada ${joinWords(allocation.extras.map((index) => monthName(months[index] ?? 12)))}`
  const ends =
    question.nature === 'cumulative'
      ? `Angka bulan adalah jumlah sejak Januari dan berakhir pada ${show(question.annual)}.`
      : `Jumlahnya tepat ${show(question.annual)}.`
  return `${show(question.annual)} disebarkan ${because[question.profile]}, ${rest}. ${ends}`
}

/** Figures of which the last holds: the year's figure every month, or rising to it as the year before did. */
function standing({ annual, profile, lastYear, decimals }: SpreadQuestion): SpreadResult {
  const december = lastYear?.[11]
  if (profile !== 'lastYear' || !isFigure(december) || december.eq(zero))
    return profile === 'lastYear'
      ? impossible('Desember tahun lalu tidak mempunyai angka, sehingga polanya tidak diketahui.')
      : {
          kind: 'spread',
          cells: months.map(() => annual),
          explanation: `Angkanya tidak dijumlahkan: ${show(annual)} berlaku setiap bulan.`,
        }
  const cells = months.map((month) => {
    const cell = lastYear?.[month - 1]
    return month === 12 ? annual : round(annual.times(isFigure(cell) ? cell : zero).div(december), decimals)
  })
  return {
    kind: 'spread',
    cells,
    explanation: `Mengikuti pola tahun lalu sampai ${show(annual)} pada Desember, dibulatkan ke ${decimals} desimal.`,
  }
}

/**
 * How does the target of a year fall on its months, so that nothing is lost or made up? Figures that add up are shared by largest
 * remainder at the indicator's decimals; figures from January on are the running totals of these shares and end with the year; figures
 * of which the last holds stand in every month. The residue goes to the largest remainders, later months first.
 *
 * @source our recommendation, requirement MEA-09 [INF]; working days without public holidays [INF]
 * @example 100 evenly: 8 in eight months, 9 in the last four
 */
export function spreadOverMonths(question: SpreadQuestion): SpreadResult {
  if (question.nature === 'standing' || question.nature === 'mean') return standing(question)
  const weights = weightsOf(question)
  if (weights === null) return impossible('Target bulanan tahun lalu tidak ada untuk baris ini.')
  const allocation = allocate(question.annual, weights, question.decimals)
  if (allocation === null)
    return impossible('Pola tahun lalu kosong atau turun, sehingga tidak dapat dipakai sebagai bobot.')
  const cells =
    question.nature === 'cumulative'
      ? allocation.parts.map((_, index) => sum(allocation.parts.slice(0, index + 1)))
      : allocation.parts
  return { kind: 'spread', cells, explanation: sayAllocation(question, allocation) }
}
