import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import type { Polarity } from '#core/polarity.ts'
import { checkAgainstHistory } from './history-check.ts'

describe('a target against earlier years', () => {
  const reached = (...actuals: readonly (number | null)[]) =>
    actuals.map((actual, index) => ({ year: 2023 + index, actual: actual === null ? null : decimal(actual) }))
  const ask = (polarity: Polarity, target: number, past: readonly (number | null)[]) =>
    checkAgainstHistory({ code: 'IKSP 5', polarity, target: decimal(target), past: reached(...past) })
  const rulesOf = (polarity: Polarity, target: number, past: readonly (number | null)[]) =>
    ask(polarity, target, past).map(({ rule }) => rule.replace('history.', ''))

  it('PLN-59: where more is better, above 1,2 times the highest is hard, below the lowest is easy', () => {
    const past = [70, 100, null]
    expect(rulesOf('maximize', 121, past)).toEqual(['hard'])
    expect(rulesOf('maximize', 120, past)).toEqual([])
    expect(rulesOf('maximize', 70, past)).toEqual([])
    expect(rulesOf('maximize', 69, past)).toEqual(['easy'])
  })
  it('PLN-59: where less is better, the same target reads the other way round', () => {
    const past = [10, 8]
    expect(rulesOf('minimize', 12, past)).toEqual(['easy'])
    expect(rulesOf('minimize', 10, past)).toEqual([])
    expect(rulesOf('minimize', 7, past)).toEqual([])
    expect(rulesOf('minimize', 6, past)).toEqual(['hard'])
    expect(rulesOf('minimize', 0, past)).toEqual(['hard'])
    expect(rulesOf('minimize', 0, [0, 3])).toEqual([])
  })
  it('PLN-59: a target to be met is hard when no year came near it, from either side', () => {
    expect(rulesOf('stabilize', 50, [45, 80])).toEqual([])
    expect(rulesOf('stabilize', 50, [39, 80])).toEqual(['hard'])
    expect(rulesOf('stabilize', 50, [61])).toEqual(['hard'])
    expect(rulesOf('stabilize', 50, [60])).toEqual([])
  })
  it('PLN-59: the finding names the years and says that the threshold is ours', () => {
    const [finding] = ask('maximize', 150, [70, 100, null])
    expect(finding?.message).toContain(
      '1,2 kali realisasi tertinggi, 100 pada 2024 (dibandingkan dengan 2023, 2024)',
    )
    expect(finding?.next).toContain('usulan program')
    expect(ask('minimize', 12, [10, 8])[0]?.message).toBe(
      'Target IKSP 5 12 di atas realisasi tertinggi, 10 pada 2023, padahal makin kecil makin baik (dibandingkan dengan 2023, 2024).',
    )
  })
  it('PLN-59: without any earlier actual nothing is judged', () => {
    expect(rulesOf('maximize', 150, [null])).toEqual([])
    expect(rulesOf('minimize', 150, [])).toEqual([])
  })
})
