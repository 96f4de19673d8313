import { expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { cellText, checkMonthEntry, readCell } from './month-entry.ts'

it.each([null, '-', '0', '83.25'])('a cell travels as %s and back', (text) => {
  expect(cellText(readCell(text))).toBe(text)
})

it('a dash is no figure, and a figure is exact', () => {
  expect([readCell(null), readCell('-')]).toEqual([null, 'none'])
  expect(readCell('83.25')).toEqual(decimal('83.25'))
})

it.each<[string | null, number, string[]]>([
  [null, 0, []],
  ['-', 0, []],
  ['0', 0, []],
  ['6486', 0, []],
  ['83.25', 2, []],
  ['-1', 0, ['Target -1 negatif.']],
  ['83.255', 2, ['Target 83,255 memuat 3 desimal, sedangkan IKSP 1 memakai 2.']],
  ['999999999999999', 0, []],
  ['1000000000000000', 0, ['Target 1.000.000.000.000.000 terlalu besar.']],
  ['-0.5', 0, ['Target -0,5 negatif.', 'Target -0,5 memuat 1 desimal, sedangkan IKSP 1 memakai 0.']],
])('the target %s of a month, at %i decimals, is told %j', (text, decimals, messages) => {
  const found = checkMonthEntry(readCell(text), decimals, 'IKSP 1')
  expect(found.map(({ message }) => message)).toEqual(messages)
  expect(found.every(({ severity, place }) => severity === 'error' && place === 'IKSP 1')).toBe(true)
})
