import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import type { MonthCell } from './months.ts'
import { percentOf, raiseFigure, raiseTarget, scaleParts, type Scaling } from './raise.ts'

const cells = (values: readonly (number | '-' | null)[]): (MonthCell | null)[] =>
  values.map((value) => (value === '-' ? 'none' : value === null ? null : decimal(value)))
const texts = (values: readonly (MonthCell | null)[]) =>
  values.map((value) => (value === null || value === 'none' ? value : value.toFixed()))

describe('raising targets', () => {
  it.each([
    ['25945', '5', 0, '27242.25', '27242'],
    ['33', '10', 0, '36.3', '36'],
    ['81', '2.5', 2, '83.025', '83.03'],
    ['3', '-50', 0, '1.5', '2'],
    ['0', '10', 0, '0', '0'],
  ])(
    '%s by %s percent at %d decimals is exactly %s, rounded %s',
    (value, percent, decimals, exact, rounded) => {
      const raised = raiseFigure(decimal(value), decimal(percent), decimals)
      expect([raised.exact.toFixed(), raised.value.toFixed()]).toEqual([exact, rounded])
    },
  )
  it('a dash stays a dash, what is not set stays so, both bounds of a range rise', () => {
    const five = decimal(5)
    expect(raiseTarget({ kind: 'none' }, five, 0)).toEqual({ kind: 'none' })
    expect(raiseTarget(null, five, 0)).toBeNull()
    const range = raiseTarget({ kind: 'range', lower: decimal(80), upper: decimal(90) }, five, 0)
    expect(range?.kind === 'range' && [range.lower.toFixed(), range.upper.toFixed()]).toEqual(['84', '95'])
  })
})

describe('parts of a raised year', () => {
  const scale = (change: Partial<Scaling> & Pick<Scaling, 'cells'>) =>
    texts(scaleParts({ nature: 'period', before: decimal(100), after: decimal(105), decimals: 0, ...change }))
  it('an unchanged year keeps its parts to the digit, also those that do not add up', () => {
    expect(scale({ cells: cells([1, 1, 1, 1]), before: decimal(3), after: decimal(3) })).toEqual([
      '1',
      '1',
      '1',
      '1',
    ])
  })
  it('parts that add up do so afterwards', () => {
    const parts = scale({ cells: cells([10, 20, 30, 40]) }).map(Number)
    expect(parts.reduce((a, b) => a + b)).toBe(105)
    expect(parts).toEqual([10, 21, 32, 42])
  })
  it('figures from January on end with the new year', () => {
    expect(scale({ cells: cells(['-', 25, 50, 100]), nature: 'cumulative' })).toEqual([
      'none',
      '26',
      '53',
      '105',
    ])
  })
  it('parts that do not add up rise in the same proportion, and those that equalled the year equal the new one', () => {
    expect(scale({ cells: cells([10, 20, 30, 30]) })).toEqual(['11', '21', '32', '32'])
    expect(scale({ cells: cells([100, 50, '-', null]), nature: 'standing' })).toEqual([
      '105',
      '53',
      'none',
      null,
    ])
  })
  it('parts of a year without a figure, before or after, stay', () => {
    expect(scale({ cells: cells([10, 20]), before: null })).toEqual(['10', '20'])
    expect(scale({ cells: cells([10, 20]), after: null })).toEqual(['10', '20'])
  })
  it.each([
    [null, null],
    ['0', null],
    ['0.0', null],
    ['2.5', '2.5'],
    ['-5', '-5'],
  ])('%s percent is a raise of %s', (text, percent) => {
    expect(percentOf(text)?.toFixed() ?? null).toBe(percent)
  })
  it('a year of zero has nothing to share', () => {
    expect(scale({ cells: cells([0, null]), before: decimal(0), after: decimal(5) })).toEqual(['0', null])
  })
})
