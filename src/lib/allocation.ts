import { decimal, sum, zero } from './decimal.ts'
import type { Decimal } from './decimal.ts'

/** A total split into parts, with what a person needs to see why a part is one unit larger. */
export interface Allocation {
  /** The parts; they add up to the total exactly. */
  readonly parts: readonly Decimal[]
  /** The smallest step of a part: 1 for whole numbers, 0.01 for two decimals. */
  readonly unit: Decimal
  /** Parts before the residue was given out, cut to whole units. */
  readonly bases: readonly Decimal[]
  /** Indexes of the parts that got one unit more, in ascending order. */
  readonly extras: readonly number[]
}

interface Share {
  readonly index: number
  readonly base: Decimal
  readonly remainder: Decimal
}

const decimalsOf = (value: Decimal): number => value.toFixed().split('.')[1]?.length ?? 0

/** Whole units of each share and what the cut left over, both exact: the remainder is kept as a multiple of 1/weights. */
function cutShares(units: Decimal, weights: readonly Decimal[], totalWeight: Decimal): readonly Share[] {
  return weights.map((weight, index) => {
    const product = units.times(weight)
    const remainder = product.mod(totalWeight)
    return { index, base: product.minus(remainder).div(totalWeight), remainder }
  })
}

/** Largest remainder first; among equals the later part, so that the residue goes to the end of the year. */
const byClaim = (a: Share, b: Share): number => b.remainder.cmp(a.remainder) || b.index - a.index

/**
 * Splits `total` in proportion to `weights` into parts of at most `places` decimals that add up to it exactly (largest
 * remainder). When remainders are equal the later part gets the unit: the residue of rounding is carried to the last periods,
 * which leaves the rounded figures of the first ones as offices print them (25.945 gives 6.486, 6.486, 6.486, 6.487; 3 gives
 * 0, 1, 1, 1). A total with more decimals than `places` is split at its own decimals. A weight of zero gets zero. Null when there
 * are no weights, one is negative, or all are zero.
 *
 * @source cumulative rounding is our recommendation, requirement MEA-09 [INF]
 */
export function allocate(total: Decimal, weights: readonly Decimal[], places: number): Allocation | null {
  const totalWeight = sum(weights)
  if (weights.some((weight) => weight.lt(zero)) || totalWeight.eq(zero)) return null
  const unit = decimal(10).pow(-Math.max(places, decimalsOf(total)))
  const units = total.abs().div(unit)
  const shares = cutShares(units, weights, totalWeight)
  const left = Number(units.minus(sum(shares.map((share) => share.base))))
  const extras = new Set(
    shares
      .toSorted(byClaim)
      .slice(0, left)
      .map((share) => share.index),
  )
  const scale = (value: Decimal): Decimal =>
    total.lt(zero) ? zero.minus(value.times(unit)) : value.times(unit)
  return {
    parts: shares.map((share) => scale(extras.has(share.index) ? share.base.plus(1) : share.base)),
    unit,
    bases: shares.map((share) => scale(share.base)),
    extras: [...extras].toSorted((a, b) => a - b),
  }
}
