import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import type { Aggregation, Polarity } from '#core/polarity.ts'
import type { Target } from '#core/target.ts'
import { computeCompletion } from './completion.ts'

const value = (text: string | null): Target | null =>
  text === null ? null : text === '-' ? { kind: 'none' } : { kind: 'value', value: decimal(text) }

/** Years from 2025 on, each as strategic against annual; a missing annual plan is `undefined`. */
function judge(
  aggregation: Aggregation,
  polarity: Polarity,
  years: readonly (readonly [string | null, string | null | undefined])[],
) {
  const { state, totals, findings } = computeCompletion({
    code: 'IK 1',
    aggregation,
    polarity,
    years: years.map(([strategic, annual], index) => ({
      year: 2025 + index,
      strategic: value(strategic),
      annual: value(annual ?? null),
      hasAnnualPlan: annual !== undefined,
    })),
  })
  return {
    state,
    left: totals?.left.toFixed() ?? null,
    rules: findings.map(({ rule, place }) => `${rule} ${place}`),
  }
}

describe('do the annual plans complete the strategic plan', () => {
  it('PLN-05: counts are added over the years; a low year may be made good by a high one', () => {
    expect(
      judge('sum', 'maximize', [
        ['10', '8'],
        ['10', '12'],
      ]),
    ).toEqual({ state: 'complete', left: '0', rules: [] })
    expect(
      judge('cumulative', 'maximize', [
        ['10', '8'],
        ['10', '9'],
      ]),
    ).toEqual({ state: 'short', left: '3', rules: ['completion.sum IK 1'] })
  })

  it('PLN-05: scores are compared year by year', () => {
    expect(
      judge('last', 'maximize', [
        ['81', '80'],
        ['82', '83'],
      ]),
    ).toEqual({
      state: 'short',
      left: null,
      rules: ['completion.year IK 1/2025', 'completion.year IK 1/2026'],
    })
    expect(judge('mean', 'maximize', [['81', '82']]).state).toBe('complete')
    expect(judge('last', 'minimize', [['5', '6']]).state).toBe('short')
    expect(judge('last', 'stabilize', [['5', '6']]).state).toBe('short')
  })

  it('PLN-04, PLN-05: years without an annual plan or without its target are named, and leave the answer open', () => {
    expect(
      judge('sum', 'maximize', [
        ['10', '10'],
        ['10', undefined],
        ['10', null],
      ]),
    ).toEqual({
      state: 'open',
      left: '20',
      rules: ['completion.plan IK 1/2026', 'completion.target IK 1/2027'],
    })
  })

  it('PLN-05: less is better: what is over cannot be made good any more', () => {
    expect(
      judge('sum', 'minimize', [
        ['2', '9'],
        ['2', undefined],
      ]).state,
    ).toBe('short')
  })

  it('a dash is no figure, and without figures in the plan nothing can be said', () => {
    expect(judge('sum', 'maximize', [['-', '3']]).state).toBe('unset')
    expect(judge('sum', 'maximize', [[null, '3']])).toEqual({ state: 'unset', left: null, rules: [] })
    expect(judge('last', 'maximize', [['80', '-']]).state).toBe('short')
  })
})

describe('the years of a score', () => {
  const range = { kind: 'range', lower: decimal(80), upper: decimal(90) } as const
  const told = (
    polarity: Polarity,
    strategic: Target | null,
    annual: Target | null,
    hasAnnualPlan = true,
  ) => {
    const { state, findings } = computeCompletion({
      code: 'IK 1',
      aggregation: 'last',
      polarity,
      years: [
        { year: 2025, strategic: value('1'), annual: value('1'), hasAnnualPlan: true },
        { year: 2026, strategic, annual, hasAnnualPlan },
      ],
    })
    return [state, ...findings.map(({ severity, message, next }) => `${severity}: ${message} ${next}`)]
  }
  const differs = 'Target 2026 menurut RKT 83, menurut Renstra 81.'
  const equalise = 'Samakan targetnya, atau catat alasannya pada latar belakang angka.'

  it.each<[Polarity, Target | null, Target | null, string[]]>([
    ['maximize', value('81'), value('81'), ['complete']],
    [
      'maximize',
      value('81'),
      value('83'),
      [
        'complete',
        `note: ${differs} RKT lebih tinggi daripada Renstra; tidak perlu diubah bila memang disengaja.`,
      ],
    ],
    ['minimize', value('81'), value('83'), ['short', `warning: ${differs} ${equalise}`]],
    [
      'minimize',
      value('81'),
      value('80'),
      [
        'complete',
        'note: Target 2026 menurut RKT 80, menurut Renstra 81. RKT lebih rendah daripada Renstra; tidak perlu diubah bila memang disengaja.',
      ],
    ],
    ['stabilize', value('81'), value('83'), ['short', `warning: ${differs} ${equalise}`]],
    ['stabilize', value('81'), value('81.0'), ['complete']],
    ['maximize', range, range, ['complete']],
    [
      'maximize',
      range,
      value('95'),
      ['short', `warning: Target 2026 menurut RKT 95, menurut Renstra 80–90. ${equalise}`],
    ],
    [
      'maximize',
      value('81'),
      value('-'),
      ['short', `warning: Target 2026 menurut RKT -, menurut Renstra 81. ${equalise}`],
    ],
    ['maximize', null, value('83'), ['complete']],
    ['maximize', value('-'), value('83'), ['complete']],
    [
      'maximize',
      value('81'),
      null,
      ['open', 'note: RKT 2026 belum menetapkan target IK 1. Isi targetnya pada RKT 2026.'],
    ],
  ])('PLN-05: under %s, %j against %j: %j', (polarity, strategic, annual, expected) => {
    expect(told(polarity, strategic, annual)).toEqual(expected)
  })

  it('PLN-05: says which annual plan is missing', () => {
    expect(told('maximize', value('81'), null, false)).toEqual([
      'open',
      'note: Belum ada RKT 2026. Susun RKT 2026.',
    ])
  })
})

describe('the years of a count', () => {
  const state = (polarity: Polarity, years: readonly (readonly [string | null, string | null])[]) =>
    judge('sum', polarity, years)

  it.each<[Polarity, [string | null, string | null][], string, string | null]>([
    ['maximize', [['10', '12']], 'complete', '-2'],
    ['maximize', [['10', '9']], 'short', '1'],
    ['minimize', [['10', '9']], 'complete', '1'],
    ['minimize', [['10', '11']], 'short', '-1'],
    [
      'minimize',
      [
        ['10', '21'],
        ['10', null],
      ],
      'short',
      '-1',
    ],
    [
      'minimize',
      [
        ['10', '19'],
        ['10', null],
      ],
      'open',
      '1',
    ],
    [
      'maximize',
      [
        ['10', '21'],
        ['10', null],
      ],
      'open',
      '-1',
    ],
    ['stabilize', [['10', '10']], 'complete', '0'],
    ['stabilize', [['10', '11']], 'short', '-1'],
    ['stabilize', [['10', '9']], 'short', '1'],
    ['maximize', [['-', '9']], 'unset', null],
    ['maximize', [], 'unset', null],
  ])('PLN-05: under %s, %j is %s with %s left', (polarity, years, expected, left) => {
    expect(state(polarity, years)).toMatchObject({ state: expected, left })
  })

  it('PLN-05: says how far the sums lie apart', () => {
    const { findings } = computeCompletion({
      code: 'IK 1',
      aggregation: 'sum',
      polarity: 'minimize',
      years: [{ year: 2025, strategic: value('1000'), annual: value('1200'), hasAnnualPlan: true }],
    })
    expect(findings[0]?.message).toBe('Jumlah target RKT 1.200, sedangkan Renstra 1.000: selisih 200.')
  })

  it('PLN-05: a range in one of the years is compared year by year', () => {
    const range = { kind: 'range', lower: decimal(80), upper: decimal(90) } as const
    const years = [range, value('5')].map((strategic, index) => ({
      year: 2025 + index,
      strategic,
      annual: strategic,
      hasAnnualPlan: true,
    }))
    expect(computeCompletion({ code: 'IK 1', aggregation: 'sum', polarity: 'maximize', years })).toEqual({
      state: 'complete',
      totals: null,
      findings: [],
    })
  })
})
