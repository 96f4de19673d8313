import { allocate } from '#lib/allocation.ts'
import { decimal, hundred, sum } from '#lib/decimal.ts'
import { noRupiah, rupiah, sumRupiah, type Rupiah } from '#core/rupiah.ts'
import { totalOf, type LedgerEntry } from './ledger.ts'

/** How an output serves one indicator. */
export interface ServingOutput<E extends LedgerEntry> {
  readonly entry: E
  /** What of its amount counts for the indicator: all of it, or its share. Null: not budgeted yet. */
  readonly amount: Rupiah | null
  /** How many indicators the output serves. */
  readonly serves: number
}
export interface IndicatorAllocation<E extends LedgerEntry> {
  readonly indicatorId: number
  readonly outputs: readonly ServingOutput<E>[]
  /** The sum of what counts for it. */
  readonly amount: Rupiah
}
export interface AllocationByIndicator<E extends LedgerEntry> {
  readonly indicators: readonly IndicatorAllocation<E>[]
  /** What the indicators' figures add up to: outputs that serve several count in each. */
  readonly sumOverIndicators: Rupiah
  /** Every output once: the true total. */
  readonly trueTotal: Rupiah
  /** Outputs that serve no indicator; part of the true total only. */
  readonly unlinked: readonly E[]
}

/**
 * What of an output counts for each of its indicators: the whole amount where no share is stated, else its share, split without residue
 * (largest remainder), so that shares of 100 % together make the amount.
 */
function countedFor(entry: LedgerEntry): ReadonlyMap<number, Rupiah | null> {
  const { amount, indicators } = entry
  if (amount === null) return new Map(indicators.map(({ indicatorId }) => [indicatorId, null]))
  const shares = indicators.map(({ share }) => share ?? decimal(0))
  const rest = hundred.minus(sum(shares))
  const parts = rest.lt(0) ? null : allocate(decimal(amount), [...shares, rest], 0)?.parts
  return new Map(
    indicators.map(({ indicatorId, share }, index) => {
      const part = parts?.[index]
      return [indicatorId, share === null ? amount : part === undefined ? noRupiah : rupiah(part)]
    }),
  )
}

/**
 * The allocation per indicator, in the order of `indicatorIds`. The figures of indicators overlap; the true total, with every output
 * once, stands beside their sum.
 *
 * @source Table of indicators and allocations in RKT Jambi 2024 [SEED]; counting each output once is our recommendation [INF]
 */
export function allocationByIndicator<E extends LedgerEntry>(
  entries: readonly E[],
  indicatorIds: readonly number[],
): AllocationByIndicator<E> {
  const counted = new Map(entries.map((entry) => [entry, countedFor(entry)]))
  const indicators = indicatorIds.map((indicatorId) => {
    const outputs = entries.flatMap((entry): readonly ServingOutput<E>[] => {
      const amount = counted.get(entry)?.get(indicatorId)
      return amount === undefined ? [] : [{ entry, amount, serves: entry.indicators.length }]
    })
    return { indicatorId, outputs, amount: sumRupiah(outputs.map(({ amount }) => amount)) }
  })
  return {
    indicators,
    sumOverIndicators: sumRupiah(indicators.map(({ amount }) => amount)),
    trueTotal: totalOf(entries),
    unlinked: entries.filter((entry) => entry.indicators.length === 0),
  }
}
