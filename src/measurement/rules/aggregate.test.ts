import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal, sum } from '#lib/decimal.ts'
import type { Decimal } from '#lib/decimal.ts'
import { aggregations } from '#core/polarity.ts'
import type { Aggregation } from '#core/polarity.ts'
import { aggregateTargets, aggregateYear } from './aggregate.ts'
import type { EntryCells, YearFigures } from './aggregate.ts'

const cells = (entered: Record<string, string | null>): EntryCells =>
  Object.fromEntries(
    Object.entries(entered).map(([period, value]) => [period, value === null ? null : decimal(value)]),
  )
const text = (value: Decimal | null): string | null => value?.toFixed() ?? null
const column = (figures: YearFigures, name: 'period' | 'toDate' | 'measured'): readonly (string | null)[] =>
  figures.quarters.map((quarter) => text(quarter[name]))
const rulesFound = (figures: YearFigures): readonly string[] =>
  figures.quarters.flatMap((quarter) => quarter.findings.map((finding) => `${finding.place} ${finding.rule}`))

describe('months and quarters make the year (rules 1.5)', () => {
  it.each<[Aggregation, (string | null)[], (string | null)[], string | null]>([
    ['sum', ['6', '15', '24', null], ['6', '21', '45', '45'], '45'],
    ['last', ['3', '6', '9', null], ['3', '6', '9', '9'], '9'],
    ['mean', ['2', '5', '8', null], ['2', '3.5', '5', '5'], '5'],
    ['cumulative', ['3', '3', '3', null], ['3', '6', '9', '9'], '9'],
  ])('MEA-08: months 1 to 9 as %s', (aggregation, period, toDate, year) => {
    const months = cells({
      M01: '1',
      M02: '2',
      M03: '3',
      M04: '4',
      M05: '5',
      M06: '6',
      M07: '7',
      M08: '8',
      M09: '9',
    })
    const figures = aggregateYear(months, aggregation)
    expect(column(figures, 'period')).toEqual(period)
    expect(column(figures, 'toDate')).toEqual(toDate)
    expect(text(figures.year)).toBe(year)
    expect(figures.quarters.map((quarter) => quarter.source)).toEqual(['months', 'months', 'months', 'none'])
    expect(rulesFound(figures)).toEqual([])
  })

  it('MEA-08: the figure against the target is the one to date when figures are cumulative, else that of the quarter', () => {
    const entered = cells({ Q1: '100', Q2: '250' })
    expect(column(aggregateYear(entered, 'cumulative'), 'measured')).toEqual(['100', '250', null, null])
    expect(column(aggregateYear(entered, 'cumulative'), 'period')).toEqual(['100', '150', null, null])
    expect(column(aggregateYear(entered, 'sum'), 'measured')).toEqual(['100', '250', null, null])
    expect(column(aggregateYear(entered, 'sum'), 'toDate')).toEqual(['100', '350', '350', '350'])
  })

  it('VAL-22: nothing entered is nothing, zero entered is zero', () => {
    for (const aggregation of aggregations) {
      expect(column(aggregateYear(cells({ M01: null }), aggregation), 'toDate')).toEqual([
        null,
        null,
        null,
        null,
      ])
      expect(text(aggregateYear(cells({ Q1: '0' }), aggregation).year)).toBe('0')
    }
  })

  it('only the second quarter is known, as in seed 003: the figure to date says what it lacks', () => {
    const figures = aggregateYear(cells({ Q2: '15432' }), 'sum')
    expect(column(figures, 'toDate')).toEqual([null, '15432', '15432', '15432'])
    expect(figures.quarters[1]?.findings[0]?.message).toBe(
      'Angka sampai dengan Triwulan II belum memuat Triwulan I.',
    )
  })
})

describe('findings', () => {
  it.each<[string, Aggregation, Record<string, string>, string[]]>([
    ['two of three months of a sum', 'sum', { M01: '1', M02: '1' }, ['Q1 actual.monthsMissing']],
    ['two of three months of a mean', 'mean', { M01: '1', M03: '1' }, ['Q1 actual.monthsMissing']],
    ['one month of a last value', 'last', { M03: '81' }, []],
    ['the last month of figures to date', 'cumulative', { M03: '81' }, []],
    ['the last month of figures to date lacking', 'cumulative', { M02: '81' }, ['Q1 actual.monthsMissing']],
    ['a quarter of a mean that lacks an earlier one', 'mean', { Q2: '81' }, ['Q2 actual.quarterMissing']],
    ['a last value without earlier ones', 'last', { Q3: '81' }, []],
    ['figures to date without earlier ones', 'cumulative', { Q3: '81' }, []],
    ['months and quarter that differ', 'sum', { M01: '1', Q1: '5' }, ['Q1 actual.monthsAndQuarter']],
    ['figures to date that fall', 'cumulative', { Q1: '10', Q2: '8' }, ['Q2 actual.cumulativeFalls']],
    [
      'figures to date that fall after a gap',
      'cumulative',
      { Q1: '10', Q3: '8' },
      ['Q3 actual.cumulativeFalls'],
    ],
  ])('%s', (_, aggregation, entered, rules) => {
    expect(rulesFound(aggregateYear(cells(entered), aggregation))).toEqual(rules)
  })

  it('a quarter goes before its months, and differing figures are an error', () => {
    const conflict = aggregateYear(cells({ M01: '1', M02: '2', M03: '3', Q1: '7' }), 'sum').quarters[0]
    expect([text(conflict?.period ?? null), conflict?.source]).toEqual(['7', 'quarter'])
    expect(conflict?.findings[0]).toMatchObject({
      severity: 'error',
      message:
        'Triwulan I diisi per bulan dan juga per triwulan (dari bulan 6, dari triwulan 7); yang dipakai angka triwulan.',
    })
    const agreeing = aggregateYear(cells({ M01: '1', M02: '2', M03: '3', Q1: '6' }), 'sum').quarters[0]
    expect(agreeing?.findings[0]?.severity).toBe('note')
  })
})

describe('targets to date', () => {
  it('MEA-07, PLN-31: quarterly targets add up, and year-end targets stand in the last quarter only', () => {
    const counts = ['6486', '6486', '6486', '6487'].map((value) => decimal(value))
    expect(column(aggregateTargets(counts, 'sum'), 'toDate')).toEqual(['6486', '12972', '19458', '25945'])
    expect(column(aggregateTargets([null, null, null, decimal(81)], 'last'), 'toDate')).toEqual([
      null,
      null,
      null,
      '81',
    ])
  })
})

it('months or the same figures by quarter give the same sums and cumulative figures', () => {
  const twelve = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(twelve, (values) => {
      const months = values.map((value) => decimal(value))
      const byMonth = Object.fromEntries(
        months.map((value, index) => [`M${String(index + 1).padStart(2, '0')}`, value]),
      )
      const byQuarter = Object.fromEntries(
        [1, 2, 3, 4].map((q) => [`Q${q}`, sum(months.slice(q * 3 - 3, q * 3))]),
      )
      expect(column(aggregateYear(byMonth, 'sum'), 'toDate')).toEqual(
        column(aggregateYear(byQuarter, 'sum'), 'toDate'),
      )
      expect(text(aggregateYear(byMonth, 'sum').year)).toBe(sum(months).toFixed())
    }),
  )
})
