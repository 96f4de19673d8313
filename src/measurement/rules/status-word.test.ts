import { expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { isoDate } from '#lib/dates.ts'
import { formatPercent } from '#lib/numerals.ts'
import { checkRuleBooks } from '#core/rule-book.ts'
import { computeAchievement } from './achievement.ts'
import type { Achievement } from './achievement.ts'
import { defaultPolicyOn } from './policy.ts'
import {
  statusBooks,
  statusThresholdsOn,
  statusTones,
  statusWordKeys,
  statusWordOf,
  statusWords,
} from './status-word.ts'

const today = isoDate('2025-07-07')
const policy = defaultPolicyOn(today)
const against100 = (actual: string | null, due = true): Achievement =>
  computeAchievement({
    polarity: 'maximize',
    target: { kind: 'value', value: decimal(100) },
    actual: actual === null ? null : decimal(actual),
    due,
    policy,
  })
const word = (achievement: Achievement): string =>
  statusWords[statusWordOf(achievement, statusThresholdsOn(today))]

it.each([
  ['100', 'Tercapai'],
  ['450', 'Tercapai'],
  ['80', 'Hampir'],
  ['79.999', 'Belum'],
  ['0', 'Belum'],
  [null, 'Tidak dinilai'],
])('an achievement of %s is %s', (actual, status) => {
  expect(word(against100(actual))).toBe(status)
})

it('the word follows the unrounded value', () => {
  const almost = against100('99.996')
  expect(formatPercent(almost.raw ?? decimal(0))).toBe('100,00%')
  expect(word(almost)).toBe('Hampir')
})

it('MEA-06: not due has its own word, printed 100 or not', () => {
  expect(word(against100('0', false))).toBe('Belum jatuh tempo')
  const printed = { ...policy, notDue: 'hundred' } as const
  const achievement = computeAchievement({
    polarity: 'maximize',
    target: null,
    actual: null,
    due: false,
    policy: printed,
  })
  expect(word(achievement)).toBe('Tidak dinilai')
})

it('the books follow each other, and a date before the first takes the first', () => {
  expect(checkRuleBooks(statusBooks)).toEqual([])
  expect(statusThresholdsOn(isoDate('2010-01-01')).nearFrom.toFixed()).toBe('80')
})

it('red is what was measured and not reached, and nothing else', () => {
  expect(statusWordKeys.filter((word) => statusTones[word] === 'bad')).toEqual(['notReached'])
})
