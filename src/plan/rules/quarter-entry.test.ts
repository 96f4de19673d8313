import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { followTotals } from './follow-totals.ts'
import type { MonthCell, MonthNature } from './months.ts'
import type { Combination } from './parameters.ts'
import { spreadQuarter } from './quarter-entry.ts'

const cell = (value: number | string | null): MonthCell | null =>
  value === null ? null : value === '-' ? 'none' : decimal(value)
const twelve = (...values: readonly (number | string | null)[]) =>
  Array.from({ length: 12 }, (_, index) => cell(values[index] ?? null))
const say = (value: MonthCell | null) => (value === null || value === 'none' ? value : Number(value))

describe('the target of a quarter', () => {
  const spread = (nature: MonthNature, value: number | string | null, before: readonly number[] = []) => {
    const answer = spreadQuarter({
      cells: twelve(...before),
      nature,
      quarter: 2,
      value: cell(value),
      decimals: 0,
    })
    return answer.kind === 'cells' ? answer.cells.map(say) : answer.why
  }
  it('PLN-24, PLN-30: is shared by its months without residue, each month its own or from January on', () => {
    expect(spread('period', 10)).toEqual([3, 3, 4])
    expect(spread('cumulative', 40, [10, 20, 30])).toEqual([33, 36, 40])
    expect(spread('cumulative', 30, [10, 20, 30])).toEqual([30, 30, 30])
    expect(spread('standing', 81)).toEqual([81, 81, 81])
  })
  it('PLN-30: only the months before the quarter are its start, and dashes among them say nothing', () => {
    expect(spread('cumulative', 40, [10, 20, 30, 35, 38, 50, 60])).toEqual([33, 36, 40])
    expect(spread('period', 10, [10, 20, 30, 7, 7, 7])).toEqual([3, 3, 4])
    expect(spread('mean', 10)).toEqual([10, 10, 10])
    const cells = twelve(10, '-', null)
    const answer = spreadQuarter({ cells, nature: 'cumulative', quarter: 2, value: decimal(40), decimals: 0 })
    expect(answer.kind === 'cells' && answer.cells.map(say)).toEqual([20, 30, 40])
  })
  it('VAL-22: zero, a dash and empty stay three things', () => {
    expect(spread('period', 0)).toEqual([0, 0, 0])
    expect(spread('cumulative', '-')).toEqual(['none', 'none', 'none'])
    expect(spread('period', null)).toEqual([null, null, null])
  })
  it('VAL-08: a figure from January on that falls is refused with both figures', () => {
    expect(spread('cumulative', 20, [10, 20, 30])).toBe(
      'Angka kumulatif Triwulan II 20 kurang dari bulan sebelumnya, 30. Periksa kedua angka itu.',
    )
  })
})

describe('totals that follow their parts', () => {
  const row = (id: number, annual: number | null, combination: Combination | null, ...months: number[]) => ({
    id,
    label: null,
    name: `Baris ${id}`,
    unitOfMeasure: null,
    annual: annual === null ? null : decimal(annual),
    isCumulative: true,
    combination,
    months: twelve(...months),
  })
  const followed = (total: number | null, how: Combination, entered = false) =>
    followTotals(
      [row(1, total, how), row(2, 498, null), row(3, 41, null)],
      [row(1, total, how), row(2, 500, null), row(3, 41, null)],
      () => entered,
    ).map(({ id, column, value }) => [id, column, value === null ? null : Number(value)])

  it('PLN-24: an empty total, and one that agreed, agree afterwards: sum, factor, formula', () => {
    expect(followed(539, { kind: 'sum' })).toEqual([[1, 'annual', 541]])
    expect(followed(null, { kind: 'sum' })).toEqual([[1, 'annual', 541]])
    expect(followed(523, { kind: 'factor', factor: decimal('0.97') })).toEqual([[1, 'annual', 525]])
    expect(followed(457, { kind: 'formula', formula: 'p1 - p2' })).toEqual([[1, 'annual', 459]])
  })
  it('PLN-24: one that disagreed as printed, stands on its own, or was entered just now is left alone', () => {
    expect(followed(540, { kind: 'sum' })).toEqual([])
    expect(followed(539, { kind: 'own', reason: 'menurut dokumen' })).toEqual([])
    expect(followed(539, { kind: 'sum' }, true)).toEqual([])
  })
})
