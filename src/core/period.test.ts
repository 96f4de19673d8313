import { describe, expect, it } from 'vitest'
import {
  isDue,
  monthName,
  monthPeriod,
  monthsOf,
  periodName,
  quarterName,
  quarterOf,
  quarterOfPeriod,
  quarterPeriod,
  quarters,
  shortQuarter,
  months,
} from './period.ts'

describe('months and quarters', () => {
  it('three months make a quarter, in their order', () => {
    expect(quarters.map(monthsOf)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
      [10, 11, 12],
    ])
    expect(months.map(quarterOf)).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
  })

  it('are named as documents print them', () => {
    expect(quarters.map(quarterName)).toEqual(['Triwulan I', 'Triwulan II', 'Triwulan III', 'Triwulan IV'])
    expect(shortQuarter(4)).toBe('TW IV')
    expect([monthName(1), monthName(5), monthName(12)]).toEqual(['Januari', 'Mei', 'Desember'])
  })
})

describe('the period of a figure', () => {
  it.each([
    [monthPeriod(1), 'M01', 1, 'Januari'],
    [monthPeriod(5), 'M05', 2, 'Mei'],
    [monthPeriod(12), 'M12', 4, 'Desember'],
    [quarterPeriod(2), 'Q2', 2, 'Triwulan II'],
  ])('%s', (period, written, quarter, name) => {
    expect([period, quarterOfPeriod(period), periodName(period)]).toEqual([written, quarter, name])
  })
})

it('an indicator is due in the last quarter of each of its periods', () => {
  const due = (period: Parameters<typeof isDue>[0]) => quarters.filter((quarter) => isDue(period, quarter))
  expect(due('month')).toEqual([1, 2, 3, 4])
  expect(due('quarter')).toEqual([1, 2, 3, 4])
  expect(due('semester')).toEqual([2, 4])
  expect(due('year')).toEqual([4])
})
