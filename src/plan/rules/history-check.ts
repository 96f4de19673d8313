import { decimal, type Decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import type { Finding } from '#core/finding.ts'

/** What an earlier year says about an indicator. */
export interface PastYear {
  readonly year: number
  readonly target: Decimal | null
  /** The figure of the year as far as it is known. */
  readonly actual: Decimal | null
}

/** More than this times the highest of earlier years is called high. */
export const highFactor = decimal('1.2')

const show = (value: Decimal): string => formatTrimmed(value, 10)
const isKnown = (year: {
  readonly value: Decimal | null
}): year is { readonly year: number; readonly value: Decimal } => year.value !== null

/**
 * Is a target too high or too low by what was reached before? High: more than 1,2 times the highest actual of earlier years; low: below
 * the lowest. The finding names the years it goes by; a warning for the negotiation, never a refusal. Targets without any earlier
 * actual are not judged.
 *
 * @source requirement PLN-59 [SEED]; the thresholds are our recommendation, the office decides [INF]
 */
export function checkAgainstHistory(
  code: string,
  target: Decimal | null,
  past: readonly PastYear[],
): readonly Finding[] {
  const known = past.map(({ year, actual }) => ({ year, value: actual })).filter(isKnown)
  const sorted = known.toSorted((a, b) => a.value.cmp(b.value))
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  if (target === null || lowest === undefined || highest === undefined) return []
  const years = known
    .map(({ year }) => year)
    .toSorted((a, b) => a - b)
    .join(', ')
  const say = (rule: string, message: string, next: string): readonly Finding[] => [
    { rule, severity: 'warning', place: code, message, next },
  ]
  if (target.gt(highest.value.times(highFactor)))
    return say(
      'history.high',
      `Target ${code} ${show(target)} lebih dari ${show(highFactor)} kali realisasi tertinggi, ${show(highest.value)} pada ${highest.year} (dibandingkan dengan ${years}).`,
      'Mungkin terlalu tinggi: bicarakan dengan unit pelaksana, atau tulis latar belakang angkanya. Ambang ini usulan program.',
    )
  if (target.lt(lowest.value))
    return say(
      'history.low',
      `Target ${code} ${show(target)} di bawah realisasi terendah, ${show(lowest.value)} pada ${lowest.year} (dibandingkan dengan ${years}).`,
      'Mungkin terlalu rendah: naikkan, atau tulis latar belakang angkanya. Ambang ini usulan program.',
    )
  return []
}
