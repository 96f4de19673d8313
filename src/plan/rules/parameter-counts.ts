import type { Decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { finding, type Finding } from '#core/finding.ts'
import { monthName, months, type Month } from '#core/period.ts'
import type { ParameterRow } from './parameters.ts'

/** How far a count of objects has come: each step counts at most what the one before it counts. */
const steps = [
  { name: 'diperiksa', pattern: /\bdiperiksa\b/i },
  { name: 'ditemukan', pattern: /\bditemukan\b/i },
  { name: 'dikendalikan', pattern: /\b(?:dikendalikan|ditindaklanjuti)\b/i },
] as const

/** What is inspected at a point of entry, as the parameters name it. */
const objects = ['alat angkut', 'orang', 'barang', 'lingkungan', 'media pembawa'] as const

/** An indicator with its parameters, in the order of the plan. */
export interface CountedIndicator {
  readonly code: string
  readonly parameters: readonly ParameterRow[]
}

interface Counted {
  readonly code: string
  readonly step: number
  readonly row: ParameterRow
}

/** The counts of one object; a name that speaks of several objects or steps is no count of one. */
function countsOf(indicators: readonly CountedIndicator[], object: string): readonly Counted[] {
  return indicators.flatMap(({ code, parameters }) =>
    parameters.flatMap((row) => {
      const own = steps.flatMap(({ pattern }, step) => (pattern.test(row.name) ? [step] : []))
      const named = objects.filter((each) => row.name.toLowerCase().includes(each))
      const [step] = own
      return step === undefined || own.length > 1 || named.length !== 1 || named[0] !== object
        ? []
        : [{ code, step, row }]
    }),
  )
}

/** A month without a figure, or without a target, says nothing. */
function figureOf({ months: cells }: ParameterRow, month: Month): Decimal | null {
  const cell = cells[month - 1] ?? null
  return cell === null || cell === 'none' ? null : cell
}

/** The first month in which more is counted than before it could be; both figures. */
function firstExcess(before: ParameterRow, after: ParameterRow) {
  for (const month of months) {
    const [most, count] = [before, after].map((row) => figureOf(row, month))
    if (most && count?.gt(most)) return { month, most, count }
  }
  return null
}

/**
 * Is at most as much found as was inspected, and at most as much controlled as was found, object by object and month by month? A warning
 * that wants an explanation, because one object can carry several risks.
 *
 * @source requirement VAL-10, sub-parameters of the monthly targets of RKT Jambi 2024 [SEED]; that the office may explain it is our recommendation [INF]
 * @example 50 goods inspected, 358 risks on goods controlled: a finding
 */
export function checkParameterCounts(indicators: readonly CountedIndicator[]): readonly Finding[] {
  return objects.flatMap((object) => {
    const counts = countsOf(indicators, object)
    return counts.flatMap((after) => {
      const before = counts.filter(({ step }) => step < after.step).toSorted((a, b) => b.step - a.step)[0]
      const excess = before === undefined ? null : firstExcess(before.row, after.row)
      if (before === undefined || excess === null) return []
      const [most, count] = [formatTrimmed(excess.most, 10), formatTrimmed(excess.count, 10)]
      const names = [steps[before.step]?.name, steps[after.step]?.name]
      return [
        finding(
          'warning',
          'parameters.counts',
          after.code,
          `${after.code}, ${object}: sampai ${monthName(excess.month)} ${count} ${names[1]}, padahal hanya ${most} ${names[0]} (${before.code}).`,
          'Periksa kedua target itu; bila satu objek dapat memuat beberapa faktor risiko, jelaskan pada keterangan.',
        ),
      ]
    })
  })
}
