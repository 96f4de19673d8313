import { decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { finding, type Finding } from '#core/finding.ts'
import type { MonthCell } from './months.ts'

/** A cell as it travels: a figure, `-` for the dash, null for empty. */
export const readCell = (text: string | null): MonthCell | null =>
  text === null ? null : text === '-' ? 'none' : decimal(text)

/** The same, the other way round. */
export const cellText = (cell: MonthCell | null): string | null =>
  cell === null ? null : cell === 'none' ? '-' : cell.toFixed()

/** The largest figure that a cell takes: fifteen digits before the comma. */
const limit = 1e15

/**
 * May this stand as the target of a month? Empty, a dash and zero may. Refuses negative figures, more decimals than the card allows, and
 * absurdly large ones.
 *
 * @source our recommendation: negative targets are rejected [INF]
 */
export function checkMonthEntry(cell: MonthCell | null, decimals: number, place: string): readonly Finding[] {
  if (cell === null || cell === 'none') return []
  const shown = formatTrimmed(cell, 10)
  const say = (rule: string, message: string, next: string): Finding =>
    finding('error', rule, place, message, next)
  const found = cell.toFixed().split('.')[1]?.length ?? 0
  return [
    ...(cell.lt(0)
      ? [
          say(
            'month.negative',
            `Target ${shown} negatif.`,
            'Isi nol atau lebih, atau "-" bila tidak bertarget.',
          ),
        ]
      : []),
    ...(found > decimals
      ? [
          say(
            'month.decimals',
            `Target ${shown} memuat ${found} desimal, sedangkan ${place} memakai ${decimals}.`,
            'Bulatkan angkanya, atau ubah jumlah desimal pada kartu indikator.',
          ),
        ]
      : []),
    ...(cell.gte(limit)
      ? [
          say(
            'month.tooLarge',
            `Target ${shown} terlalu besar.`,
            'Periksa angkanya; mungkin satuannya keliru.',
          ),
        ]
      : []),
  ]
}
