import { expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { noMonths, targetPart } from '../../../test/plan/example.ts'
import { followTotals, type FigureColumn } from './follow-totals.ts'
import type { MonthCell } from './months.ts'
import type { TargetParameter } from './planned-target.ts'

type Figures = Partial<Record<FigureColumn, number | '-'>>
const row = (
  id: number,
  figures: Figures,
  combination: TargetParameter['combination'] = null,
): TargetParameter => ({
  ...targetPart,
  id,
  combination,
  annual: typeof figures.annual === 'number' ? decimal(figures.annual) : null,
  months: noMonths.map((_, index): MonthCell | null => {
    const figure = figures[index + 1]
    return figure === undefined ? null : figure === '-' ? 'none' : decimal(figure)
  }),
})
const family = (total: Figures, ...parts: readonly Figures[]) => [
  row(1, total, { kind: 'sum' }),
  ...parts.map((figures, index) => row(index + 2, figures)),
]
const follow = (before: TargetParameter[], after: TargetParameter[], entered: string[] = []) =>
  followTotals(before, after, (id, column) => entered.includes(`${id} ${column}`)).map(
    ({ id, column, value }) => `${id} ${column} ${value?.toFixed() ?? 'kosong'}`,
  )

it.each<[string, TargetParameter[], TargetParameter[], string[]]>([
  [
    'that agreed with its parts',
    family({ annual: 30 }, { annual: 10 }, { annual: 20 }),
    family({ annual: 30 }, { annual: 15 }, { annual: 20 }),
    ['1 annual 35'],
  ],
  [
    'that was empty',
    family({}, {}, {}),
    family({}, { annual: 15, 3: 5 }, { annual: 20, 3: 6 }),
    ['1 annual 35', '1 3 11'],
  ],
  [
    'that disagreed with its parts stays',
    family({ annual: 31 }, { annual: 10 }, { annual: 20 }),
    family({ annual: 31 }, { annual: 15 }, { annual: 20 }),
    [],
  ],
  [
    'whose parts had no sum stays',
    family({ annual: 31 }, { annual: 10 }, {}),
    family({ annual: 31 }, { annual: 10 }, { annual: 20 }),
    [],
  ],
  [
    'whose parts lost a figure',
    family({ annual: 30 }, { annual: 10 }, { annual: 20 }),
    family({ annual: 30 }, { annual: 10 }, {}),
    ['1 annual kosong'],
  ],
  ['whose parts stayed', family({}, { annual: 10 }), family({}, { annual: 10 }), []],
  ['whose parts still have no sum', family({}, { annual: 10 }, {}), family({}, { annual: 11 }, {}), []],
  ['with a dash in the month stays', family({ 3: '-' }, { 3: 1 }), family({ 3: '-' }, { 3: 2 }), []],
  [
    'over a part with a dash',
    family({ 12: 4 }, { 12: 4 }, { 12: '-' }),
    family({ 12: 4 }, { 12: 6 }, { 12: '-' }),
    ['1 12 6'],
  ],
  ['that is new', [row(9, {})], family({}, { annual: 5 }), []],
])('PLN-24: a total %s', (_, before, after, followed) => {
  expect(follow(before, after)).toEqual(followed)
})

it('PLN-24: a total that was entered just now stays as it was entered', () => {
  const before = family({ annual: 30, 1: 3 }, { annual: 30, 1: 3 })
  const after = family({ annual: 30, 1: 3 }, { annual: 40, 1: 4 })
  expect(follow(before, after)).toEqual(['1 annual 40', '1 1 4'])
  expect(follow(before, after, ['1 annual'])).toEqual(['1 1 4'])
})
