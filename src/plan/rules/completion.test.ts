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
