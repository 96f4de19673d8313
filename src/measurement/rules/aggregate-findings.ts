import type { Decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import type { Finding } from '#core/finding.ts'
import { quarterName, quarterPeriod } from '#core/period.ts'
import type { Quarter } from '#core/period.ts'
import type { Aggregation } from '#core/polarity.ts'

/** What was entered for one quarter, before quarters are put together. */
export interface QuarterEntry {
  readonly quarter: Quarter
  readonly value: Decimal | null
  readonly source: 'months' | 'quarter' | 'none'
  readonly findings: readonly Finding[]
}

const show = (value: Decimal): string => formatTrimmed(value, 6)
/** Months and the quarter itself are both filled: an error when they differ. */
export function checkBothFilled(
  quarter: Quarter,
  fromMonths: Decimal | null,
  ofQuarter: Decimal,
): readonly Finding[] {
  if (fromMonths === null) return []
  const same = fromMonths.eq(ofQuarter)
  const figures = `dari bulan ${show(fromMonths)}, dari triwulan ${show(ofQuarter)}`
  return [
    {
      rule: 'actual.monthsAndQuarter',
      severity: same ? 'note' : 'error',
      place: quarterPeriod(quarter),
      message: `${quarterName(quarter)} diisi per bulan dan juga per triwulan (${figures}); yang dipakai angka triwulan.`,
      next: 'Kosongkan salah satu, agar angkanya tidak bercabang.',
    },
  ]
}

/** A sum or mean needs all three months; of values to date the last month is enough. */
export function checkMonthsMissing(
  aggregation: Aggregation,
  quarter: Quarter,
  filled: readonly boolean[],
): readonly Finding[] {
  const count = filled.filter(Boolean).length
  const lastMonthCounts = aggregation === 'cumulative' && filled[2] === true
  if (count === 0 || count === 3 || aggregation === 'last' || lastMonthCounts) return []
  return [
    {
      rule: 'actual.monthsMissing',
      severity: 'note',
      place: quarterPeriod(quarter),
      message: `${quarterName(quarter)} baru terisi ${count} dari 3 bulan.`,
      next: 'Lengkapi bulan yang kosong; isi 0 bila memang tidak ada realisasi.',
    },
  ]
}

/** Figures to date that lack an earlier quarter say so. */
export function checkGap(
  aggregation: Aggregation,
  earlier: readonly QuarterEntry[],
  own: QuarterEntry,
): readonly Finding[] {
  const empty = earlier.filter((entry) => entry.value === null)
  if (own.value === null || empty.length === 0 || aggregation === 'last') return []
  return [
    {
      rule: 'actual.quarterMissing',
      severity: 'note',
      place: quarterPeriod(own.quarter),
      message: `Angka sampai dengan ${quarterName(own.quarter)} belum memuat ${empty.map((entry) => quarterName(entry.quarter)).join(', ')}.`,
      next: 'Isi triwulan yang kosong; isi 0 bila memang tidak ada realisasi.',
    },
  ]
}

/** Figures from January on never fall, unless a quarter was entered alone or something was corrected. */
export function checkFalling(before: Decimal | null, own: QuarterEntry): readonly Finding[] {
  if (before === null || own.value === null || own.value.gte(before)) return []
  return [
    {
      rule: 'actual.cumulativeFalls',
      severity: 'warning',
      place: quarterPeriod(own.quarter),
      message: `Angka kumulatif turun dari ${show(before)} menjadi ${show(own.value)} pada ${quarterName(own.quarter)}.`,
      next: 'Periksa apakah yang diisi angka sejak Januari, bukan angka triwulan itu saja.',
    },
  ]
}
