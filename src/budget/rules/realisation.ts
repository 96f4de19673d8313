import { zero, type Decimal } from '#lib/decimal.ts'
import { formatPercent } from '#lib/numerals.ts'
import type { Finding } from '#core/finding.ts'
import { monthName, months, type Month } from '#core/period.ts'
import { percentOf, rupiah, sumRupiah, type Rupiah } from '#core/rupiah.ts'
import type { ExpenditureType } from './expenditure-type.ts'
import { plannedIn, totalOf, type LedgerEntry } from './ledger.ts'

/** What was spent in a month on an output, by type of expenditure. */
export interface Spending {
  readonly activityId: number
  readonly classCode: string
  readonly outputCode: string
  readonly type: ExpenditureType
  readonly month: Month
  readonly amount: Rupiah
}

/** Budget realisation to the end of a month. */
export interface Realisation {
  readonly month: Month
  readonly ceiling: Rupiah
  /** Planned to date by the disbursement plan. */
  readonly planned: Rupiah
  /** Spent to date; null after the last month of which spending is known. */
  readonly spent: Rupiah | null
  /** In percent of the ceiling, unrounded; null without a ceiling, or where nothing is known. */
  readonly plannedPercent: Decimal | null
  readonly spentPercent: Decimal | null
  /** The target of the month in percent, where the plan has one. */
  readonly target: Decimal | null
}

/** Targets of budget realisation in percent, by month, to date. */
export type MonthlyTargets = ReadonlyMap<Month, Decimal>

/** Realisation against the ceiling, month by month, to date; every output counts once. */
export function computeRealisation(
  entries: readonly LedgerEntry[],
  spending: readonly Spending[],
  targets: MonthlyTargets = new Map(),
): readonly Realisation[] {
  const ceiling = totalOf(entries)
  const lastKnown = Math.max(0, ...spending.map(({ month }) => month))
  return months.map((month) => {
    const until = months.filter((one) => one <= month)
    const planned = sumRupiah(until.flatMap((one) => entries.map((entry) => plannedIn(entry, one))))
    const known = spending.filter((one) => one.month <= month)
    const spent = month > lastKnown ? null : sumRupiah(known.map(({ amount }) => amount))
    return {
      month,
      ceiling,
      planned,
      spent,
      plannedPercent: percentOf(planned, ceiling),
      spentPercent: spent === null ? null : percentOf(spent, ceiling),
      target: targets.get(month) ?? null,
    }
  })
}

/**
 * Is the disbursement plan to date at least the target of realisation of each month? A plan that stays below cannot reach the target.
 *
 * @source RKT Jambi 2024 states monthly targets of the share spent [SEED]; the comparison is our recommendation [INF]
 */
export function checkRealisationPlan(realisation: readonly Realisation[]): readonly Finding[] {
  if (realisation.at(-1)?.planned === 0) return []
  return realisation.flatMap(({ month, plannedPercent, target }) =>
    target === null || plannedPercent === null || plannedPercent.gte(target)
      ? []
      : [
          {
            rule: 'realisation.belowTarget',
            severity: 'warning',
            place: `RPD s.d. ${monthName(month)}`,
            message: `RPD sampai ${monthName(month)} baru ${formatPercent(plannedPercent)} dari pagu, di bawah target realisasi ${formatPercent(target)}.`,
            next: 'Majukan penarikan, atau sesuaikan target bulan itu.',
          } satisfies Finding,
        ],
  )
}

/** Spending by type of expenditure, over the months; only types that were spent. */
export function spendingByType(spending: readonly Spending[]): ReadonlyMap<ExpenditureType, Rupiah> {
  const totals = new Map<ExpenditureType, Rupiah>()
  for (const { type, amount } of spending) totals.set(type, rupiah((totals.get(type) ?? 0) + amount))
  return totals
}

/** Spent to date may not fall below nothing: what is paid back was spent before. */
export function checkSpending(spending: readonly Spending[], place: string): readonly Finding[] {
  let toDate = zero
  for (const month of months) {
    toDate = toDate.plus(sumRupiah(spending.filter((one) => one.month === month).map(({ amount }) => amount)))
    if (toDate.lt(0))
      return [
        {
          rule: 'spending.negative',
          severity: 'error',
          place,
          message: `Realisasi ${place} sampai ${monthName(month)} menjadi kurang dari nol.`,
          next: 'Pengembalian belanja paling banyak sebesar yang sudah dibelanjakan.',
        },
      ]
  }
  return []
}

/** Spending beyond what an output has is said; it is a fact, so it is kept. */
export function checkOverspending(ceiling: Rupiah | null, spent: Rupiah, place: string): readonly Finding[] {
  if (ceiling !== null && spent <= ceiling) return []
  return spent === 0
    ? []
    : [
        {
          rule: 'spending.aboveCeiling',
          severity: 'warning',
          place,
          message: `Realisasi ${place} melebihi pagunya.`,
          next: 'Periksa angka realisasi, atau catat revisi anggarannya.',
        },
      ]
}
