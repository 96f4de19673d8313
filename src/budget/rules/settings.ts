import { isoDate, type IsoDate } from '#lib/dates.ts'
import { decimal, type Decimal } from '#lib/decimal.ts'
import { rupiah, type Rupiah } from '#core/rupiah.ts'
import { ruleBookOn, type RuleBooks } from '#core/rule-book.ts'

/** Where the checks of the budget begin to ask. */
export interface BudgetLimits {
  /** A unit cost that moves by more than this many percent to a later year is asked about. */
  readonly unitCostJump: Decimal
  /** An amount below it looks like one that was written in thousands. */
  readonly smallAmount: Rupiah
  /** An amount above it is asked about. */
  readonly largeAmount: Rupiah
  /** An amount above it is refused: no output of an office costs more. */
  readonly absurdAmount: Rupiah
}

/**
 * The limits with which the program begins; no regulation states them, so the office confirms them.
 *
 * @source our recommendation [INF]
 * @since 2000
 */
export const budgetLimitBooks: RuleBooks<BudgetLimits> = [
  {
    id: 'batas-anggaran',
    title: 'Batas pemeriksaan anggaran bawaan',
    validFrom: isoDate('2000-01-01'),
    validUntil: null,
    source: { id: 'Siklus', place: 'usulan', certainty: 'INF' },
    values: {
      unitCostJump: decimal(25),
      smallAmount: rupiah(100_000),
      largeAmount: rupiah(1_000_000_000_000),
      absurdAmount: rupiah(100_000_000_000_000),
    },
    examples: [
      {
        given: '45 unit Rp500.000.000, lalu 189 unit Rp4.508.227.000',
        gives: 'biaya satuan naik 114,68%',
        origin: 'RKT Jambi 2024, EBB.951',
      },
    ],
  },
]

/** The limits on a day; a jump of unit costs that the office set itself replaces the default. */
export function budgetLimitsOn(day: IsoDate, unitCostJump: Decimal | null = null): BudgetLimits {
  const { values } = ruleBookOn(budgetLimitBooks, day) ?? budgetLimitBooks[0]
  return unitCostJump === null ? values : { ...values, unitCostJump }
}
