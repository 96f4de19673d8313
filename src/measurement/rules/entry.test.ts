import { expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import type { Indicator } from '#strategy/index.ts'
import { checkEntry } from './entry.ts'

const card = (decimals: number): Indicator => ({
  indicatorId: 1,
  code: 'IK 1',
  name: 'Indeks kepuasan masyarakat',
  unitOfMeasure: 'Indeks',
  decimals,
  polarity: 'maximize',
  aggregation: 'last',
  measuringPeriod: 'year',
})

it.each<[string | null, number, string[]]>([
  [null, 0, []],
  ['0', 0, []],
  ['15432', 0, []],
  ['83.25', 2, []],
  ['83.2', 2, []],
  ['-0.01', 2, ['Realisasi -0,01 negatif.']],
  ['83.255', 2, ['Realisasi 83,255 memuat 3 desimal, sedangkan IK 1 memakai 2.']],
  ['83.5', 0, ['Realisasi 83,5 memuat 1 desimal, sedangkan IK 1 memakai 0.']],
  ['999999999999999', 0, []],
  ['1000000000000000', 0, ['Realisasi 1.000.000.000.000.000 terlalu besar.']],
  ['-1.5', 0, ['Realisasi -1,5 negatif.', 'Realisasi -1,5 memuat 1 desimal, sedangkan IK 1 memakai 0.']],
])('a figure of %s on a card with %i decimals is told %j', (value, decimals, messages) => {
  const found = checkEntry(value === null ? null : decimal(value), card(decimals))
  expect(found.map(({ message }) => message)).toEqual(messages)
  expect(found.every(({ severity, place }) => severity === 'error' && place === 'IK 1')).toBe(true)
})
