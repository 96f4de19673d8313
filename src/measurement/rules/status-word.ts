import { decimal } from '#lib/decimal.ts'
import type { Decimal } from '#lib/decimal.ts'
import { isoDate } from '#lib/dates.ts'
import type { IsoDate } from '#lib/dates.ts'
import { ruleBookOn } from '#core/rule-book.ts'
import type { RuleBooks } from '#core/rule-book.ts'
import type { Achievement } from './achievement.ts'

export const statusWords = {
  reached: 'Tercapai',
  near: 'Hampir',
  notReached: 'Belum',
  notDue: 'Belum jatuh tempo',
  notAssessed: 'Tidak dinilai',
} as const
export type StatusWord = keyof typeof statusWords
export const statusWordKeys = [
  'reached',
  'near',
  'notReached',
  'notDue',
  'notAssessed',
] as const satisfies readonly StatusWord[]

/** The colour that goes with a word, on every screen. */
export const statusTones = {
  reached: 'good',
  near: 'warn',
  notReached: 'bad',
  notDue: 'neutral',
  notAssessed: 'neutral',
} as const satisfies Readonly<Record<StatusWord, string>>

/** Lowest unrounded achievement in percent for each word; whatever is lower is `notReached`. */
export interface StatusThresholds {
  readonly reachedFrom: Decimal
  readonly nearFrom: Decimal
}

/**
 * @source 80 is where "Berhasil" begins in reports of quarantine offices [SEC]; the three words are ours [INF]
 * @since 2015
 */
export const statusBooks: RuleBooks<StatusThresholds> = [
  {
    id: 'status-capaian-2015',
    title: 'Kata status capaian',
    validFrom: isoDate('2015-01-01'),
    validUntil: null,
    source: { id: 'Siklus', place: 'usulan', certainty: 'INF' },
    values: { reachedFrom: decimal(100), nearFrom: decimal(80) },
    examples: [{ given: '99,996%', gives: 'Hampir, walau tercetak 100,00%', origin: 'usulan Siklus' }],
  },
]

/** The thresholds on a date; dates before the first book take the first. */
export const statusThresholdsOn = (date: IsoDate): StatusThresholds =>
  (ruleBookOn(statusBooks, date) ?? statusBooks[0]).values

/**
 * Which word, and with it which colour, does an achievement get? From the unrounded value: 99.996 prints as 100,00% and is still
 * "Hampir". A figure that the policy prints (100 by decision) was not measured, so it gets "Tidak dinilai".
 */
export function statusWordOf(achievement: Achievement, thresholds: StatusThresholds): StatusWord {
  if (achievement.status === 'notDue') return 'notDue'
  if (achievement.raw === null) return 'notAssessed'
  if (achievement.raw.gte(thresholds.reachedFrom)) return 'reached'
  return achievement.raw.gte(thresholds.nearFrom) ? 'near' : 'notReached'
}
