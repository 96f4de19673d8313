import type { Decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'

/**
 * What is to be reached. `none` is the printed dash: the indicator has no target, which is not zero. A target that nobody has
 * set yet is `null` where it may be missing.
 */
export type Target =
  | { readonly kind: 'value'; readonly value: Decimal }
  | { readonly kind: 'range'; readonly lower: Decimal; readonly upper: Decimal }
  | { readonly kind: 'none' }

/** How a target reads for people: `25.945`, `80–90`, `-` without target, nothing when not set yet. Zeros at the end are left out. */
export function formatTarget(target: Target | null, maxPlaces = 6): string {
  if (target === null) return ''
  if (target.kind === 'none') return '-'
  if (target.kind === 'value') return formatTrimmed(target.value, maxPlaces)
  return `${formatTrimmed(target.lower, maxPlaces)}–${formatTrimmed(target.upper, maxPlaces)}`
}

/** A target with its unit of measure, as tables print it: `25.945 sertifikat`, `97%`, `-` where there is none; null when not set yet. */
export function formatMeasured(target: Target | null, unitOfMeasure: string, maxPlaces = 6): string | null {
  if (target === null) return null
  const figure = formatTarget(target, maxPlaces)
  if (target.kind === 'none') return figure
  return unitOfMeasure === '%' ? `${figure}%` : `${figure} ${unitOfMeasure}`
}
