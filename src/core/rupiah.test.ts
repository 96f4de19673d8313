import { expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { formatAmount, percentOf, readRupiah, rupiah, rupiahOrNull, sumRupiah } from './rupiah.ts'

it.each([
  ['684671000', 684_671_000],
  [-1, -1],
  ['0.5', null],
  ['9007199254740993', null],
  ['', null],
  ['abc', null],
  [decimal('684671000'), 684_671_000],
  [decimal('0.5'), null],
])('reads %j as an amount: %j', (value, expected) => {
  expect(readRupiah(value)).toBe(expected)
})

it('adds what is known, and writes rupiah the Indonesian way', () => {
  const total = sumRupiah([rupiah(1_000), null, rupiah(500)])
  expect([total, formatAmount(total)]).toEqual([1_500, 'Rp1.500'])
  expect(() => rupiah('1.5')).toThrow(RangeError)
})

it('an empty column is no amount, which is not zero', () => {
  expect([rupiahOrNull(null), rupiahOrNull('0'), rupiahOrNull(5)]).toEqual([null, 0, 5])
})

it('a part of nothing has no percentage', () => {
  expect(percentOf(rupiah(1), rupiah(0))).toBeNull()
  expect(percentOf(rupiah(1), rupiah(8))?.toFixed()).toBe('12.5')
})
