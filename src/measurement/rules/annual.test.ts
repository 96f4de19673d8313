import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { isoDate } from '#lib/dates.ts'
import { formatPercent } from '#lib/numerals.ts'
import { aggregateYear } from './aggregate.ts'
import { computeAnnualProgress } from './annual.ts'
import type { AnnualInput } from './annual.ts'
import { defaultPolicyOn } from './policy.ts'

const input = (
  annual: string,
  entered: Record<string, string>,
  more: Partial<AnnualInput> = {},
): AnnualInput => ({
  polarity: 'maximize',
  aggregation: 'sum',
  annualTarget: { kind: 'value', value: decimal(annual) },
  figures: aggregateYear(
    Object.fromEntries(Object.entries(entered).map(([period, value]) => [period, decimal(value)])),
    more.aggregation ?? 'sum',
  ),
  quarter: 2,
  due: true,
  policy: defaultPolicyOn(isoDate('2025-07-07')),
  ...more,
})

describe('progress of the year', () => {
  it.each<[string, Record<string, string>, string, string]>([
    ['25945', { Q2: '15432' }, '59,48%', 'seed 003 IK3'],
    ['25945', { Q1: '1', Q2: '15432' }, '59,48%', 'two quarters'],
    ['3', { Q2: '5' }, '166,67%', 'seed 003 IK2'],
    ['33', { Q2: '83' }, '251,52%', 'seed 003 IK6'],
  ])('MEA-07: target of the year %s, %o is %s (%s)', (annual, entered, percent) => {
    const { achievement } = computeAnnualProgress(input(annual, entered))
    expect(formatPercent(achievement.raw ?? decimal(-1))).toBe(percent)
  })

  it('what came after the quarter does not count', () => {
    expect(computeAnnualProgress(input('33', { Q2: '8', Q3: '9' })).toDate?.toFixed()).toBe('8')
  })

  it('MEA-06: values of the year end wait for the year end', () => {
    const { achievement } = computeAnnualProgress(input('81', {}, { aggregation: 'last', due: false }))
    expect(achievement.status).toBe('notDue')
  })
})

describe('one quarter past the year', () => {
  it.each([
    ['3', '5', 'Realisasi Triwulan II saja, 5, sudah melebihi target setahun 3 (166,67%).'],
    ['33', '36', 'Realisasi Triwulan II saja, 36, sudah melebihi target setahun 33 (109,09%).'],
    ['36', '43', 'Realisasi Triwulan II saja, 43, sudah melebihi target setahun 36 (119,44%).'],
    ['0', '1', 'Realisasi Triwulan II saja, 1, sudah melebihi target setahun 0.'],
  ])('MEA-45: target of the year %s, one quarter %s', (annual, actual, message) => {
    expect(
      computeAnnualProgress(input(annual, { Q2: actual })).findings.map((finding) => finding.message),
    ).toEqual([message])
  })

  it('MEA-45: no alert at the target, for what two quarters reached, or for a value that does not add up', () => {
    expect(computeAnnualProgress(input('33', { Q2: '33' })).findings).toEqual([])
    expect(computeAnnualProgress(input('33', { Q1: '20', Q2: '20' })).findings).toEqual([])
    expect(computeAnnualProgress(input('81', { Q2: '85' }, { aggregation: 'last' })).findings).toEqual([])
    expect(
      computeAnnualProgress(input('33', { Q2: '83' }, { annualTarget: { kind: 'none' } })).findings,
    ).toEqual([])
  })

  it('MEA-45: a range is passed above its upper bound', () => {
    const range = (upper: number) => ({
      annualTarget: { kind: 'range', lower: decimal(10), upper: decimal(upper) } as const,
    })
    expect(computeAnnualProgress(input('33', { Q2: '40' }, range(40))).findings).toEqual([])
    expect(computeAnnualProgress(input('33', { Q2: '40' }, range(39))).findings).toHaveLength(1)
  })

  it('MEA-45: no alert without a target or without a figure', () => {
    expect(computeAnnualProgress(input('33', { Q2: '40' }, { annualTarget: null })).findings).toEqual([])
    expect(computeAnnualProgress(input('33', {})).findings).toEqual([])
  })

  it('MEA-45: cumulative figures are alerted by their rise in the quarter', () => {
    expect(
      computeAnnualProgress(input('33', { Q1: '20', Q2: '40' }, { aggregation: 'cumulative' })).findings,
    ).toEqual([])
    expect(
      computeAnnualProgress(input('33', { Q1: '2', Q2: '40' }, { aggregation: 'cumulative' })).findings,
    ).toHaveLength(1)
  })
})
