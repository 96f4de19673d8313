import { expect, it } from 'vitest'
import { decimal, decimalOrNull, round, sum, toRounded } from './decimal.ts'

it.each([
  ['2.345', '2.35'],
  ['-2.345', '-2.35'],
  ['2.344999', '2.34'],
])('%s rounds half up to %s', (value, rounded) => {
  expect(round(decimal(value), 2).toFixed()).toBe(rounded)
})

it('keeps exactly the decimals asked for, and the sum of nothing is zero', () => {
  expect([toRounded(decimal(5), 2), toRounded(decimal('0.005'), 2)]).toEqual(['5.00', '0.01'])
  expect([sum([]).toFixed(), sum([decimal('0.1'), decimal('0.2')]).toFixed()]).toEqual(['0', '0.3'])
})

it('what the database leaves open is no figure, zero is one', () => {
  expect([decimalOrNull(null), decimalOrNull(undefined)]).toEqual([null, null])
  expect(decimalOrNull('0')?.toFixed()).toBe('0')
})
