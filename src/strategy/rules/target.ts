import { hundred, zero, type Decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import type { Finding } from '#core/finding.ts'
import type { Target } from '#core/target.ts'
import { isPercentage } from './label.ts'

/** What the card of the indicator says about its figures; leave out what is not known. */
export interface TargetCard {
  readonly decimals?: number
  /** Unit of measure, e.g. `%` or `persen`; percentages above 100 are remarked. */
  readonly unitOfMeasure?: string
}

/** Findings on targets all stand at this place; the screen knows the row. */
const place = 'target'
const show = (value: Decimal): string => formatTrimmed(value, 20)
const boundsOf = (target: Target): readonly Decimal[] =>
  target.kind === 'value' ? [target.value] : target.kind === 'range' ? [target.lower, target.upper] : []

function checkSign(value: Decimal): readonly Finding[] {
  if (value.gte(zero)) return []
  return [
    {
      rule: 'target.negative',
      severity: 'error',
      place,
      message: `Target ${show(value)} negatif; capaian terhadap target negatif tidak dapat dihitung.`,
      next: 'Isi target nol atau lebih, atau tanda "-" bila indikator ini tidak bertarget.',
    },
  ]
}

function checkOrder(target: Target): readonly Finding[] {
  if (target.kind !== 'range' || target.lower.lte(target.upper)) return []
  return [
    {
      rule: 'target.order',
      severity: 'error',
      place,
      message: `Batas bawah ${show(target.lower)} lebih besar daripada batas atas ${show(target.upper)}.`,
      next: `Tulis rentang dari yang kecil, misalnya ${show(target.upper)}-${show(target.lower)}.`,
    },
  ]
}

function checkDecimals(value: Decimal, decimals: number | undefined): readonly Finding[] {
  const found = value.toFixed().split('.')[1]?.length ?? 0
  if (decimals === undefined || found <= decimals) return []
  return [
    {
      rule: 'target.decimals',
      severity: 'error',
      place,
      message: `Target ${show(value)} memuat ${found} desimal, sedangkan indikator ini memakai ${decimals}.`,
      next: 'Bulatkan target, atau ubah jumlah desimal pada kartu indikator.',
    },
  ]
}

function checkPercentage(value: Decimal, unitOfMeasure: string | undefined): readonly Finding[] {
  if (!isPercentage(unitOfMeasure) || value.lte(hundred)) return []
  return [
    {
      rule: 'target.percent',
      severity: 'warning',
      place,
      message: `Target ${show(value)}% lebih dari 100%.`,
      next: 'Periksa apakah targetnya memang dapat melebihi 100%.',
    },
  ]
}

/**
 * Is this target one that an achievement can be computed against? Returns every finding: negative figures, bounds in the wrong order,
 * more decimals than the indicator has, and as a warning a percentage above 100. The dash and a target not set yet are both fine.
 *
 * @source negative targets are rejected by our recommendation [INF]
 */
export function checkTarget(target: Target | null, card: TargetCard = {}): readonly Finding[] {
  if (target === null) return []
  return [
    ...checkOrder(target),
    ...boundsOf(target).flatMap((value) => [
      ...checkSign(value),
      ...checkDecimals(value, card.decimals),
      ...checkPercentage(value, card.unitOfMeasure),
    ]),
  ]
}
