import type { Decimal } from '#lib/decimal.ts'
import type { Polarity } from '#core/polarity.ts'
import type { Target } from '#core/target.ts'

export const verdicts = ['below', 'met', 'exceeded', 'notAssessed'] as const
export type Verdict = (typeof verdicts)[number]

/** As a report words it after "capaian" or "realisasi". */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  below: 'belum mencapai target',
  met: 'sesuai target',
  exceeded: 'melebihi target',
  notAssessed: 'belum dinilai',
}

export interface VerdictInput {
  readonly polarity: Polarity
  readonly target: Target | null
  readonly actual: Decimal | null
  readonly due: boolean
}

/** Negative when the figure lies below the target or range, zero on or inside it, positive above. */
function positionOf(target: Exclude<Target, { kind: 'none' }>, actual: Decimal): number {
  if (target.kind === 'value') return actual.cmp(target.value)
  if (actual.lt(target.lower)) return -1
  return actual.gt(target.upper) ? 1 : 0
}

/**
 * Did the figure miss, meet or exceed its target? Compared figure with figure, unrounded, never through a percentage, so that a target
 * of zero has an answer too. Under minimize less exceeds the target; under stabilize any difference misses it. Not assessed when
 * not due, without target or without figure.
 *
 * @source requirement MEA-44, VAL-19 [SEED]
 * @example maximize, target 0, actual 1: exceeded
 */
export function decideVerdict({ polarity, target, actual, due }: VerdictInput): Verdict {
  if (!due || target === null || target.kind === 'none' || actual === null) return 'notAssessed'
  const position = positionOf(target, actual)
  if (position === 0) return 'met'
  if (polarity === 'stabilize') return 'below'
  return position > 0 === (polarity === 'maximize') ? 'exceeded' : 'below'
}
