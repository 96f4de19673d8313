import { describe, expect, it } from 'vitest'
import { isoDate } from '#lib/dates.ts'
import { formatPercent } from '#lib/numerals.ts'
import type { Quarter } from '#core/period.ts'
import { formatTarget } from '#core/target.ts'
import { certificates, measured } from '../../../test/support/measured.ts'
import { defaultPolicyOn } from './policy.ts'
import { checkReadiness, computeResult, needsExplanation, targetOfQuarter } from './results.ts'
import type { ExplanationText, MeasuredIndicator, QuarterResult } from './results.ts'

const today = isoDate('2025-07-07')
const policy = defaultPolicyOn(today)

const yearly = { aggregation: 'last', measuringPeriod: 'year' } as const
const satisfaction = measured('81', [null, null, null, 81], { Q4: 83 }, yearly)
const resultOf = (item: MeasuredIndicator, quarter: Quarter = 2, explanation?: ExplanationText) =>
  computeResult(item, quarter, policy, today, explanation)

describe('the target of a quarter', () => {
  it.each<[string, MeasuredIndicator, Quarter, string]>([
    ['its own figure', certificates, 2, '6.487'],
    ['none while nothing is due', satisfaction, 3, ''],
    ['the figure of the year end at the year end', satisfaction, 4, '81'],
    ['the dash of the year in every quarter', measured('-', [5, 5, 5, 5], {}), 2, '-'],
    ['the range of the year in a due quarter', measured('80-90', [], {}, yearly), 4, '80–90'],
    ['no range before it is due', measured('80-90', [], {}, yearly), 3, ''],
    ['none where none is set', measured('33', [], {}), 1, ''],
  ])('is %s', (_, item, quarter, text) => {
    expect(formatTarget(targetOfQuarter(item, quarter))).toBe(text)
  })
})

describe('the result of a quarter', () => {
  const percent = ({ achievement }: Pick<QuarterResult, 'achievement'>): string | null =>
    achievement.raw === null ? null : formatPercent(achievement.raw)

  it('holds the quarter against its target, and the figure to date against the year (seed 003 IK3)', () => {
    const result = resultOf(certificates)
    expect(result).toMatchObject({ due: true, source: 'quarter', verdict: 'exceeded', word: 'reached' })
    expect([result.actual?.toFixed(), percent(result)]).toEqual(['15432', '237,89%'])
    expect([result.actualToDate?.toFixed(), percent({ achievement: result.annual })]).toEqual([
      '21432',
      '82,61%',
    ])
    expect(result).toMatchObject({ annualVerdict: 'below', annualWord: 'near' })
    expect(result.explanation).toEqual({ cause: null, followUp: null, version: 0 })
  })

  it.each<[string, MeasuredIndicator, Quarter, Partial<QuarterResult>]>([
    [
      'not due before the year end',
      satisfaction,
      3,
      {
        due: false,
        actual: null,
        verdict: 'notAssessed',
        word: 'notDue',
        annualWord: 'notDue',
        source: 'none',
      },
    ],
    [
      'assessed at the year end',
      satisfaction,
      4,
      { due: true, verdict: 'exceeded', word: 'reached', annualVerdict: 'exceeded', annualWord: 'reached' },
    ],
    [
      'never assessed without a target, due or not',
      measured('-', [], {}, yearly),
      1,
      { due: false, word: 'notAssessed', annualWord: 'notAssessed', annualVerdict: 'notAssessed' },
    ],
    [
      'not assessed without a figure',
      measured('33', [8, 8, 8, 9], {}),
      1,
      { verdict: 'notAssessed', word: 'notAssessed', source: 'none', actualToDate: null },
    ],
  ])('is %s', (_, item, quarter, expected) => {
    expect(resultOf(item, quarter)).toMatchObject(expected)
  })

  it('a value of the year end that was entered early keeps the word of a figure that is not due', () => {
    const early = measured('81', [null, null, null, 81], { Q2: 83 }, yearly)
    expect(resultOf(early)).toMatchObject({ word: 'notDue', annualWord: 'notDue', verdict: 'notAssessed' })
  })

  it('MEA-06: 100 that the policy prints for what is not due leaves it not due', () => {
    const printed = { ...policy, notDue: 'hundred' } as const
    const result = computeResult(satisfaction, 2, printed, today)
    expect(result.achievement.reported?.toFixed()).toBe('100')
    expect(result).toMatchObject({ word: 'notDue', annualWord: 'notDue' })
  })

  it('gathers what is remarked on the entries, the achievement and the year', () => {
    const item = measured('33', [8, 8, 8, 9], { M04: 1, M05: 1, Q2: 83 })
    expect(resultOf(item).findings.map(({ rule }) => rule)).toEqual([
      'actual.monthsAndQuarter',
      'actual.quarterMissing',
      'achievement.anomaly',
      'annual.exceededByOneQuarter',
    ])
  })
})

describe('whether a quarter can be made final', () => {
  const explained: ExplanationText = { cause: 'Permintaan ekspor naik.', followUp: null, version: 1 }
  const zeroTarget = measured('0', [0, 0, 0, 0], { Q2: 1 })

  it.each<[string, MeasuredIndicator, Quarter, ExplanationText | undefined, string[]]>([
    ['an anomaly that nobody explained', certificates, 2, undefined, ['quarter.notExplained']],
    ['an explained anomaly', certificates, 2, explained, []],
    ['an empty explanation', certificates, 2, { ...explained, cause: '' }, ['quarter.notExplained']],
    ['a zero target that nobody explained', zeroTarget, 2, undefined, ['quarter.notExplained']],
    ['an explained zero target', zeroTarget, 2, explained, []],
    ['a figure that met its target', measured('36', [9, 9, 9, 9], { Q1: 9 }), 1, undefined, []],
    ['a due figure that nobody entered', measured('36', [9, 9, 9, 9], {}), 1, undefined, ['quarter.noData']],
    ['a figure without target', measured('36', [], { Q1: 9 }), 1, undefined, ['quarter.noTarget']],
    ['neither', measured('36', [], {}), 1, undefined, ['quarter.noData', 'quarter.noTarget']],
    ['what is not due', satisfaction, 1, undefined, []],
    ['what has no target (-)', measured('-', [], {}), 1, undefined, []],
    [
      'months and quarter that differ',
      measured('36', [9, 9, 9, 9], { M01: 1, Q1: 9 }),
      1,
      undefined,
      ['actual.monthsAndQuarter'],
    ],
  ])('%s', (_, item, quarter, explanation, rules) => {
    const found = checkReadiness([resultOf(item, quarter, explanation)])
    expect(found.map(({ rule }) => rule)).toEqual(rules)
    for (const { severity, place, message } of found) {
      expect([severity, place]).toEqual(['error', 'IK 3'])
      expect(message).toMatch(/^IK 3/)
    }
  })

  it('says whether an anomaly or a zero target waits for an explanation', () => {
    const [anomaly, zero] = [certificates, zeroTarget].map((item) => resultOf(item))
    expect([anomaly, zero].map((result) => result && needsExplanation(result))).toEqual([true, true])
    expect(checkReadiness(anomaly ? [anomaly] : [])[0]?.message).toContain('ditandai anomali')
    expect(checkReadiness(zero ? [zero] : [])[0]?.message).toContain('ditandai target nol')
    expect(needsExplanation(resultOf(measured('36', [9, 9, 9, 9], { Q1: 9 }), 1))).toBe(false)
  })
})
