import { decimal } from '#lib/decimal.ts'
import { formatDecimal, formatPercent, formatTrimmed } from '#lib/numerals.ts'
import type { Certainty } from '#core/source.ts'
import type { AchievementShape } from '../contract.ts'
import type { AchievementStatus } from '../rules/achievement.ts'
import { statusWords } from '../rules/status-word.ts'

/** What stands where the formula gives no percentage. */
const noRatio: Readonly<Record<Exclude<AchievementStatus, 'computed' | 'byPolicy'>, string>> = {
  notDue: statusWords.notDue,
  noTarget: 'Tanpa target',
  targetMissing: 'Target belum diisi',
  noData: 'Belum diisi',
  zeroTarget: 'Target nol',
  targetInvalid: 'Target salah',
}

/** The words in place of a ratio; null when there is one. A figure that the policy prints was not measured. */
export function wordsForNoRatio({ status, word }: AchievementShape): string | null {
  if (status === 'computed') return null
  if (status === 'byPolicy') return word === 'notDue' ? noRatio.notDue : noRatio.zeroTarget
  return noRatio[status]
}

export const percentText = (value: string | null): string | null =>
  value === null ? null : formatPercent(decimal(value))

/** A figure at the decimals of its indicator, as tables and reports print it. */
export const figureText = (value: string | null, decimals: number): string | null =>
  value === null ? null : formatDecimal(decimal(value), decimals)

/** A figure of a setting, without zeros at the end: `110`. */
export const plainText = (value: string | null): string =>
  value === null ? '' : formatTrimmed(decimal(value), 10)

/** How sure the program is of a rule, in words. */
export const certaintyWords: Readonly<Record<Certainty, string>> = {
  SRC: 'dibaca dalam peraturannya',
  SEC: 'dari sumber kedua',
  DATA: 'diuji pada data yang terbit',
  SEED: 'dibaca dalam dokumen kantor',
  MEM: 'pengetahuan umum',
  INF: 'usulan program',
  GAP: 'tidak ada aturan yang ditemukan',
}
