import { expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { findStatedScale, moneyScales, scaleFactors, scaleNames, toRupiah } from './scale.ts'

it.each([
  ['Alokasi 2024 (000)', 'thousand'],
  ['Alokasi (ooo)', 'thousand'],
  ['dalam ribu rupiah', 'thousand'],
  ['Alokasi (juta)', 'million'],
  ['Alokasi (000.000)', 'million'],
  ['Alokasi (000,000)', 'million'],
  ['Jumlah (Rp)', 'rupiah'],
  ['Jumlah (Rp.)', 'rupiah'],
  ['Jumlah (Rupiah)', 'rupiah'],
  ['Satuan uang: rupiah', 'rupiah'],
  ['Satuan uang rupiah', 'rupiah'],
  ['dalam rupiah', 'rupiah'],
  ['Alokasi', null],
  ['Jumlah juta | Alokasi (000)', null],
  ['sejuta cara', null],
])('VAL-06: "%s" states %s', (text, scale) => {
  expect(findStatedScale(text)).toBe(scale)
})

it('VAL-06: a figure becomes whole rupiah, or nothing where it cannot', () => {
  expect(toRupiah(decimal('26170'), 'thousand')).toBe('26170000')
  expect(toRupiah(decimal('1.5'), 'million')).toBe('1500000')
  expect(toRupiah(decimal('0.0005'), 'thousand')).toBeNull()
  expect(toRupiah(decimal('0.5'), 'rupiah')).toBeNull()
  expect(toRupiah(decimal('9007199254740991'), 'rupiah')).toBe('9007199254740991')
  expect(toRupiah(decimal('9007199254740992'), 'rupiah')).toBeNull()
})

it('every scale has a name and a factor', () => {
  expect(moneyScales.map((scale) => [scaleNames[scale], scaleFactors[scale]])).toEqual([
    ['rupiah', 1],
    ['ribu rupiah', 1_000],
    ['juta rupiah', 1_000_000],
  ])
})
