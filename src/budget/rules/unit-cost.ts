import { decimal, type Decimal } from '#lib/decimal.ts'
import { formatPercent, formatTrimmed } from '#lib/numerals.ts'
import type { Finding } from '#core/finding.ts'
import { formatAmount, rupiah, type Rupiah } from '#core/rupiah.ts'
import { round } from '#lib/decimal.ts'
import { outputLabel } from './codes.ts'
import type { LedgerEntry } from './ledger.ts'

/** What one unit of an output costs, unrounded rupiah; null without volume or amount. */
export const unitCostOf = (volume: Decimal | null, amount: Rupiah | null): Decimal | null =>
  volume === null || amount === null || volume.lte(0) ? null : decimal(amount).div(volume)

interface Year {
  readonly year: number
  readonly volume: Decimal | null
  readonly amount: Rupiah | null
  readonly reason: string | null
}

const inWords = ({ year, volume, amount }: Year): string =>
  `${year} ${volume === null ? '?' : formatTrimmed(volume, 6)} seharga ${amount === null ? '?' : formatAmount(amount)}`

/**
 * How much the unit cost moves from year to year, in percent of the earlier, when that is more than `limit`; null otherwise and where
 * either is not known. A year with less than nothing or no volume has no unit cost. Compared by products, so that nothing is divided
 * for the many that stay within the limit.
 */
function jumpBetween(earlier: Year, later: Year, limit: Decimal): Decimal | null {
  if (earlier.volume === null || earlier.amount === null || later.volume === null || later.amount === null)
    return null
  if (earlier.volume.lte(0) || later.volume.lte(0) || earlier.amount === 0) return null
  const before = later.volume.times(earlier.amount)
  const moved = earlier.volume.times(later.amount).minus(before).times(100)
  return moved.abs().lte(before.times(limit)) ? null : moved.div(before)
}

/**
 * Does the unit cost of an output jump from a year to the next by more than `limit` percent without a reason? Also a year that keeps its
 * volume and amount to the digit while the one before moved is not asked about: only jumps are.
 *
 * @source RKT Jambi 2024 plans EBC.954 as 1 and then 80 people [SEED]; the limit is our recommendation [INF]
 */
export function checkUnitCost(entry: LedgerEntry, year: number, limit: Decimal): readonly Finding[] {
  const own: Year = { year, volume: entry.volume, amount: entry.amount, reason: null }
  const years = [own, ...entry.forward.toSorted((a, b) => a.year - b.year)]
  return years.slice(1).flatMap((later, index) => {
    const earlier = years[index] ?? own
    const change = (later.reason ?? '') === '' ? jumpBetween(earlier, later, limit) : null
    if (change === null) return []
    const cost = unitCostOf(later.volume, later.amount)
    const whole = cost === null ? '' : ` menjadi ${formatAmount(rupiah(round(cost, 0)))}`
    return [
      {
        rule: 'unitCost.jump',
        severity: 'warning',
        place: outputLabel(entry),
        message: `Biaya satuan ${outputLabel(entry)} ${change.gt(0) ? 'naik' : 'turun'} ${formatPercent(change.abs())}${whole} pada ${later.year} (${inWords(earlier)}; ${inWords(later)}).`,
        next: 'Periksa volume dan alokasinya, atau tulis alasannya pada prakiraan maju.',
      } satisfies Finding,
    ]
  })
}
