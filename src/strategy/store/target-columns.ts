import { decimalOrNull } from '#lib/decimal.ts'
import type { Target } from '#core/target.ts'

/** A target as its columns hold it. */
export interface TargetColumns {
  readonly kind: string | null
  readonly annual: string | null
  readonly annual_upper: string | null
}

/** Reads the columns of a target; null when none is set yet. */
export function toTarget(row: TargetColumns): Target | null {
  const annual = decimalOrNull(row.annual)
  const upper = decimalOrNull(row.annual_upper)
  if (row.kind === 'none') return { kind: 'none' }
  if (row.kind === 'range' && annual && upper) return { kind: 'range', lower: annual, upper }
  return annual ? { kind: 'value', value: annual } : null
}

/** The columns of a target that is set. */
export const targetColumns = (target: Target): { kind: Target['kind'] } & Omit<TargetColumns, 'kind'> => ({
  kind: target.kind,
  annual:
    target.kind === 'value'
      ? target.value.toFixed()
      : target.kind === 'range'
        ? target.lower.toFixed()
        : null,
  annual_upper: target.kind === 'range' ? target.upper.toFixed() : null,
})
