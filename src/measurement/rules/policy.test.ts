import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { isoDate } from '#lib/dates.ts'
import { checkRuleBooks } from '#core/rule-book.ts'
import { mustBeConfirmed } from '#core/source.ts'
import { defaultPolicyOn, policyBooks, policyOn, policyParts } from './policy.ts'
import type { PolicySetting } from './policy.ts'

const setting = (unitPath: string, from: string, cap: number): PolicySetting => ({
  unitPath,
  validFrom: isoDate(from),
  policy: { ...defaultPolicyOn(isoDate('2025-01-01')), cap: decimal(cap) },
})
const settings = [
  setting('/1/', '2024-01-01', 120),
  setting('/1/', '2025-03-01', 125),
  setting('/1/8/', '2025-01-01', 110),
  setting('/1/8/', '2026-01-01', 115),
]
const capOn = (path: string, date: string): string | undefined =>
  policyOn(settings, path, isoDate(date)).cap?.toFixed()

describe('the policy of an office', () => {
  it.each([
    ['/1/8/', '2023-12-31', undefined],
    ['/1/8/', '2024-12-31', '120'],
    ['/1/8/', '2025-01-01', '110'],
    ['/1/8/', '2026-01-01', '115'],
    ['/1/8/3/', '2025-06-01', '110'],
    ['/1/80/', '2025-06-01', '125'],
    ['/2/', '2025-06-01', undefined],
  ])('MEA-04: of %s on %s has the cap %s', (path, date, cap) => {
    expect(capOn(path, date)).toBe(cap)
    expect(policyOn(settings.toReversed(), path, isoDate(date)).cap?.toFixed()).toBe(cap)
  })

  it('the books follow each other, and a date before the first takes the first', () => {
    expect(checkRuleBooks(policyBooks)).toEqual([])
    expect(defaultPolicyOn(isoDate('2010-01-01')).anomalyThreshold.toFixed()).toBe('110')
  })

  it('three of its four parts wait for the word of the office', () => {
    expect(policyParts.filter((part) => mustBeConfirmed(part.source)).map((part) => part.part)).toEqual([
      'cap',
      'notDue',
      'zeroTarget',
    ])
  })
})
