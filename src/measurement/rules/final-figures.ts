import { round, type Decimal } from '#lib/decimal.ts'
import { formatTarget } from '#core/target.ts'
import { quarterName, type Quarter } from '#core/period.ts'
import type { Finding } from '#core/finding.ts'
import type { QuarterResult } from './results.ts'

/** What a result said when its quarter was made final; figures as text, percentages to ten decimals. */
export interface FinalFigures {
  readonly indicatorId: number
  readonly code: string
  readonly target: string
  readonly actual: string | null
  readonly toDate: string | null
  readonly raw: string | null
  readonly reported: string | null
}

const words = {
  target: 'target',
  actual: 'realisasi',
  toDate: 'angka sampai dengan triwulan',
  raw: 'capaian',
  reported: 'capaian yang dilaporkan',
} as const
const text = (value: Decimal | null): string | null => (value === null ? null : round(value, 10).toFixed())

export const finalFiguresOf = (results: readonly QuarterResult[]): readonly FinalFigures[] =>
  results.map(({ indicator, target, actual, actualToDate, achievement }) => ({
    indicatorId: indicator.indicatorId,
    code: indicator.code,
    target: formatTarget(target, 10),
    actual: text(actual),
    toDate: text(actualToDate),
    raw: text(achievement.raw),
    reported: text(achievement.reported),
  }))

/**
 * Does a final quarter still say what was made final? A target, policy or earlier figure that changed afterwards changes what is
 * computed, and the signed report would change without a word. One finding for every indicator that differs, or left the plan.
 */
export function checkFinal(
  results: readonly QuarterResult[],
  final: readonly FinalFigures[],
  quarter: Quarter,
): readonly Finding[] {
  const now = new Map(finalFiguresOf(results).map((figures) => [figures.indicatorId, figures]))
  return final.flatMap((was) => {
    const is = now.get(was.indicatorId)
    const keys = Object.keys(words) as (keyof typeof words)[]
    const changed =
      is === undefined ? ['indikator'] : keys.filter((key) => is[key] !== was[key]).map((key) => words[key])
    if (changed.length === 0) return []
    const finding: Finding = {
      rule: 'quarter.changedSinceFinal',
      severity: 'error',
      place: was.code,
      message: `${was.code}: ${changed.join(', ')} berubah sejak ${quarterName(quarter)} ditetapkan final.`,
      next: 'Kembalikan perubahannya, atau minta Kepala membuka triwulan itu dengan alasan dan menetapkannya lagi.',
    }
    return [finding]
  })
}
