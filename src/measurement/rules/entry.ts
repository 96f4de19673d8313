import type { Decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { finding, type Finding } from '#core/finding.ts'
import type { Indicator } from '#strategy/index.ts'

/** The largest figure that a cell takes: fifteen digits before the comma. */
const limit = 1e15

/**
 * May this figure be entered for the indicator? Empty may. Refuses negative figures, more decimals than the card of the indicator
 * allows, and absurdly large ones.
 *
 * @source Siklus, negative figures are rejected [INF]
 */
export function checkEntry(value: Decimal | null, indicator: Indicator): readonly Finding[] {
  if (value === null) return []
  const found = value.toFixed().split('.')[1]?.length ?? 0
  const shown = formatTrimmed(value, 10)
  const say = (rule: string, message: string, next: string): Finding =>
    finding('error', rule, indicator.code, message, next)
  return [
    ...(value.lt(0) ? [say('actual.negative', `Realisasi ${shown} negatif.`, 'Isi nol atau lebih.')] : []),
    ...(found > indicator.decimals
      ? [
          say(
            'actual.decimals',
            `Realisasi ${shown} memuat ${found} desimal, sedangkan ${indicator.code} memakai ${indicator.decimals}.`,
            'Isi angka dengan desimal sesuai kartu indikator.',
          ),
        ]
      : []),
    ...(value.gte(limit)
      ? [
          say(
            'actual.tooLarge',
            `Realisasi ${shown} terlalu besar.`,
            'Periksa apakah ada angka yang tertempel ganda.',
          ),
        ]
      : []),
  ]
}
