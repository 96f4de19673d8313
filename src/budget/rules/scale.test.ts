import { expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { rupiah } from '#core/rupiah.ts'
import { amountHeading, formatScaled, fromScaled, scaleAmounts, scaleOfHeading } from './scale.ts'

it('VAL-06, BUD-21: amounts are rupiah; heading and figures of a table come from one scale', () => {
  const amounts = [684_671_000, 697_873_000].map(rupiah)
  expect(scaleAmounts(amounts, 'thousand')).toMatchObject({
    heading: '(ribu Rp)',
    texts: ['684.671', '697.873'],
    totalText: '1.382.544',
    residue: null,
  })
  expect(scaleAmounts(amounts, 'rupiah')).toMatchObject({
    heading: '(Rp)',
    texts: ['684.671.000', '697.873.000'],
  })
  expect(amountHeading('million')).toBe('(juta Rp)')
})

it('BUD-21: what rounding leaves over is said, in both directions', () => {
  const up = scaleAmounts([1_500, 1_500].map(rupiah), 'thousand')
  expect([up.texts, up.totalText]).toEqual([['2', '2'], '3'])
  expect(up.residue).toContain('lebih 1')
  expect(scaleAmounts([1_400, 1_400].map(rupiah), 'thousand').residue).toContain('kurang 1')
})

it('an amount that is not known prints nothing, and is not zero', () => {
  expect(scaleAmounts([null, rupiah(0)], 'thousand').texts).toEqual(['', '0'])
  expect(formatScaled(null, 'rupiah')).toBe('')
})

it.each([
  ['Alokasi 2024 (000)', 'thousand'],
  ['Penarikan Anggaran (ooo)', 'thousand'],
  ['(ribu Rp)', 'thousand'],
  ['Alokasi (juta)', 'million'],
  ['Jumlah (Rp)', 'rupiah'],
  ['Volume', null],
])('VAL-06: the heading %s says %s', (text, scale) => {
  expect(scaleOfHeading(text)).toBe(scale)
})

it('a scaled figure is read back as whole rupiah, or not at all', () => {
  expect(fromScaled(decimal('684671'), 'thousand')).toBe(684_671_000)
  expect(fromScaled(decimal('0.5'), 'thousand')).toBe(500)
  expect(fromScaled(decimal('0.5'), 'rupiah')).toBeNull()
})
