import type { Decimal } from '#lib/decimal.ts'

/**
 * What is to be reached. `none` is the printed dash: the indicator has no target, which is not zero. A target that nobody has
 * set yet is `null` where it may be missing.
 */
export type Target =
  | { readonly kind: 'value'; readonly value: Decimal }
  | { readonly kind: 'range'; readonly lower: Decimal; readonly upper: Decimal }
  | { readonly kind: 'none' }
