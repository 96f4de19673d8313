import { expect, it } from 'vitest'
import { cellName, placeText } from './places.ts'

it.each([
  [0, 'A7'],
  [3, 'D7'],
  [25, 'Z7'],
  [26, 'AA7'],
  [51, 'AZ7'],
  [52, 'BA7'],
  [701, 'ZZ7'],
  [702, 'AAA7'],
])('column %i is written %s, as a spreadsheet does', (col, name) => {
  expect(cellName({ sheet: 'RO', row: 7, col })).toBe(name)
})

it('a place is named with its sheet; a whole row has no letter', () => {
  expect(placeText({ sheet: 'Sumber Pendanaan', row: 17, col: 3 })).toBe('Sumber Pendanaan, sel D17')
  expect(placeText({ sheet: 'Sumber Pendanaan', row: 17, col: null })).toBe('Sumber Pendanaan, baris 17')
})
