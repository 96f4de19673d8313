import { decimal } from '#lib/decimal.ts'
import type { Month } from '#core/period.ts'
import type { MonthlyTargets } from './realisation.ts'

/** Indicators of a plan that measure the budget itself. */
export type BudgetIndicatorKind = 'realisation' | 'performance' | 'execution'
export const budgetIndicatorNames: Readonly<Record<BudgetIndicatorKind, string>> = {
  realisation: 'Persentase realisasi anggaran',
  performance: 'Nilai kinerja anggaran (NKA)',
  execution: 'Nilai kinerja pelaksanaan anggaran (IKPA)',
}

/**
 * Which budget indicator an indicator is, by its wording; null for any other.
 *
 * @source wording of RKT Jambi 2024 and the catalogue of 2025 [SEED]; telling them by words is our recommendation [INF]
 */
export function budgetIndicatorKind(name: string): BudgetIndicatorKind | null {
  if (/pelaksanaan anggaran|\bikpa\b/i.test(name)) return 'execution'
  if (/kinerja anggaran|\bnka\b/i.test(name)) return 'performance'
  return /realisasi anggaran|penyerapan anggaran/i.test(name) ? 'realisation' : null
}

interface Planned {
  readonly name: string
  readonly months: readonly { readonly month: number; readonly value: string }[]
}

/** The monthly targets of budget realisation, to date and in percent; empty where the plan has no such indicator. */
export function realisationTargetsOf(indicators: readonly Planned[]): MonthlyTargets {
  const found = indicators.find(({ name }) => budgetIndicatorKind(name) === 'realisation')
  return new Map((found?.months ?? []).map(({ month, value }) => [month as Month, decimal(value)]))
}
