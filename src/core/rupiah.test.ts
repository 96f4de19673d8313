import { expect, it } from 'vitest'
import { formatAmount, percentOf, readRupiah, rupiah, sumRupiah } from './rupiah.ts'

it.each([
  ['684671000', 684_671_000],
  [-1, -1],
  ['0.5', null],
  ['9007199254740993', null],
  ['', null],
  ['abc', null],
])('reads %j as an amount: %j', (value, expected) => {
  expect(readRupiah(value)).toBe(expected)
})

it('adds what is known, and writes rupiah the Indonesian way', () => {
  const total = sumRupiah([rupiah(1_000), null, rupiah(500)])
  expect([total, formatAmount(total)]).toEqual([1_500, 'Rp1.500'])
  expect(() => rupiah('1.5')).toThrow(RangeError)
})

it('a part of nothing has no percentage', () => {
  expect(percentOf(rupiah(1), rupiah(0))).toBeNull()
  expect(percentOf(rupiah(1), rupiah(8))?.toFixed()).toBe('12.5')
})
