import { decimal, round, zero, type Decimal } from './decimal.ts'

const maxSteps = 20
/** Steps end when two of them agree to this many decimals. */
const agreed = 30

/**
 * The geometric mean of figures that are not negative: the n-th root of their product, exact to 30 decimals; null for no figures.
 * Zero where one of them is zero. The root is found by Newton's method from the floating-point value; each step is kept to 40 decimals.
 */
export function geometricMean(values: readonly Decimal[]): Decimal | null {
  const count = values.length
  if (count === 0) return null
  if (values.some((value) => value.lte(0))) return zero
  const product = values.reduce((a, b) => a.times(b))
  const logarithms = values.map((value) => Math.log(value.toNumber()))
  let root = decimal(Math.exp(logarithms.reduce((a, b) => a + b, 0) / count))
  for (let step = 0; step < maxSteps; step++) {
    const others = root.pow(count - 1)
    const next = round(
      root
        .times(count - 1)
        .plus(product.div(others))
        .div(count),
      40,
    )
    const settled = round(next, agreed).eq(round(root, agreed))
    root = next
    if (settled) break
  }
  return round(root, agreed)
}
