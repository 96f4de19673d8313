import { decimal, type Decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import type { Finding } from '#core/finding.ts'
import type { Polarity } from '#core/polarity.ts'

/** What an earlier year says about an indicator. */
export interface PastYear {
  readonly year: number
  /** The figure of the year as far as it is known. */
  readonly actual: Decimal | null
}
interface Known {
  readonly year: number
  readonly value: Decimal
}
export interface HistoryQuestion {
  readonly code: string
  readonly polarity: Polarity
  /** Null where the year has no single figure. */
  readonly target: Decimal | null
  readonly past: readonly PastYear[]
}

/** So many times beyond the best of earlier years a target is called hard to reach. */
const stretch = decimal('1.2')
/** So far from every earlier year, as a part of the target, a target to be met exactly is called out of reach. */
const apart = decimal('0.2')

const show = (value: Decimal): string => formatTrimmed(value, 10)
const at = ({ year, value }: Known): string => `${show(value)} pada ${year}`

const tooHard =
  'Mungkin terlalu berat: bicarakan dengan unit pelaksana, atau tulis latar belakang angkanya. Ambang ini usulan program.'
const tooEasy =
  'Mungkin terlalu ringan: perketat targetnya, atau tulis latar belakang angkanya. Ambang ini usulan program.'

interface Doubt {
  readonly rule: 'history.hard' | 'history.easy'
  readonly message: string
}
/** `sorted`: from the smallest actual to the largest. */
type Judge = (target: Decimal, sorted: readonly [Known, ...Known[]]) => Doubt | null

const judges: Readonly<Record<Polarity, Judge>> = {
  maximize: (target, sorted) => {
    const [lowest] = sorted
    const highest = sorted.at(-1) ?? lowest
    if (target.gt(highest.value.times(stretch)))
      return {
        rule: 'history.hard',
        message: `lebih dari ${show(stretch)} kali realisasi tertinggi, ${at(highest)}`,
      }
    return target.lt(lowest.value)
      ? { rule: 'history.easy', message: `di bawah realisasi terendah, ${at(lowest)}` }
      : null
  },
  minimize: (target, sorted) => {
    const [lowest] = sorted
    const highest = sorted.at(-1) ?? lowest
    if (target.times(stretch).lt(lowest.value))
      return {
        rule: 'history.hard',
        message: `jauh di bawah realisasi terendah, ${at(lowest)}, padahal makin kecil makin sulit (lebih dari ${show(stretch)} kali)`,
      }
    return target.gt(highest.value)
      ? {
          rule: 'history.easy',
          message: `di atas realisasi tertinggi, ${at(highest)}, padahal makin kecil makin baik`,
        }
      : null
  },
  stabilize: (target, sorted) => {
    const distance = ({ value }: Known): Decimal => value.minus(target).abs()
    const nearest = sorted.reduce((best, one) => (distance(one).lt(distance(best)) ? one : best))
    return distance(nearest).gt(target.times(apart))
      ? {
          rule: 'history.hard',
          message: `menyimpang lebih dari ${show(apart.times(100))}% dari setiap realisasi; yang terdekat ${at(nearest)}`,
        }
      : null
  },
}

/**
 * Is a target too hard or too easy by what was reached before? Where more is better: hard above 1,2 times the highest actual, easy below
 * the lowest. Where less is better: hard when the lowest actual is more than 1,2 times the target, easy above the highest. Where the
 * target is to be met: hard when every actual lies more than 20% of the target away; never easy. A warning that names the years it goes
 * by, never a refusal; without any earlier actual nothing is judged.
 *
 * @source requirement PLN-59 [SEED]; better by polarity as in PermenPANRB 8/2021 [SRC]; thresholds are ours, the office decides [INF]
 * @example rejected exports, less is better, 10 and 8 reached: 12 is easy, 6 is hard, 7 is neither
 */
export function checkAgainstHistory({ code, polarity, target, past }: HistoryQuestion): readonly Finding[] {
  const known = past.flatMap(({ year, actual }) => (actual === null ? [] : [{ year, value: actual }]))
  const [first, ...others] = known.toSorted((a, b) => a.value.cmp(b.value))
  if (target === null || first === undefined) return []
  const doubt = judges[polarity](target, [first, ...others])
  if (doubt === null) return []
  const years = known.map(({ year }) => year).toSorted((a, b) => a - b)
  return [
    {
      rule: doubt.rule,
      severity: 'warning',
      place: code,
      message: `Target ${code} ${show(target)} ${doubt.message} (dibandingkan dengan ${years.join(', ')}).`,
      next: doubt.rule === 'history.hard' ? tooHard : tooEasy,
    },
  ]
}
