import { expect, it } from 'vitest'
import { surplusConflict } from './surplus.ts'
import type { StagedTable } from './staged.ts'

const table: StagedTable = {
  sheet: 'Jadwal',
  kind: 'jadwal',
  headRow: 4,
  columns: Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`month.${index + 1}`, index + 3])),
  unknown: [],
  scale: null,
  hasMoney: true,
  ambiguous: [],
  rows: [],
}
const ask = (surplus: readonly string[], values: Record<string, string> = { name: 'Layanan' }) =>
  surplusConflict(table, 3, { row: 9, values, surplus })
const upTo = (...last: string[]) => [
  ...Array.from({ length: 13 - last.length }, (_, i) => `${i + 1}`),
  ...last,
]

it('asks which of thirteen is too much, each with its place', () => {
  const asked = ask(upTo('1200', '-'))
  expect(asked).toMatchObject({
    id: 'surplus/3/9',
    topic: 'surplus',
    subject: 'Jadwal, baris 9',
    label: 'Bulan',
    question:
      'Baris "Layanan" memuat 13 angka untuk 12 bulan: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1.200, -. Angka mana yang berlebih?',
    suggestion: null,
  })
  expect(asked.options).toHaveLength(13)
  expect(asked.options[0]).toEqual({
    value: '0',
    label: 'Angka ke-1: 1',
    places: [{ sheet: 'Jadwal', row: 9, col: 3 }],
    inDatabase: false,
  })
  expect(asked.options[11]).toMatchObject({ label: 'Angka ke-12: 1.200', places: [{ col: 14 }] })
  // the thirteenth has no column of its own: it stands beside the twelfth
  expect(asked.options[12]).toMatchObject({ value: '12', label: 'Angka ke-13: -', places: [{ col: 14 }] })
})

it('names the row by its indicator where it has no name', () => {
  expect(ask(upTo(), { indicator: 'IKK 1' }).question).toContain('Baris "IKK 1" memuat')
  expect(ask(upTo(), {}).question).toContain('Baris "" memuat')
})

it('cells beside each other with the same figure are one choice', () => {
  const asked = ask(['5', '5', '5', '1', '2', '3', '4', '6', '7', '8', '9', '10', '11'])
  expect(asked.options.map(({ value }) => Number(value))).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  expect(asked.suggestion).toBeNull()
})

it.each([
  ['the last is empty', upTo('0'), true],
  ['only the last repeats the one before', upTo('12', '12'), true],
  ['all are the same', Array.from({ length: 13 }, () => '7'), true],
  ['another pair repeats too', ['1', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '12', '12'], false],
  [
    'one pair repeats, not the last',
    ['1', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
    false,
  ],
  ['none repeats', upTo(), false],
])('suggests the last where %s', (_, months, suggested) => {
  expect(ask(months).suggestion).toEqual(
    suggested ? { value: '12', reason: 'Angka terakhir mengulang atau kosong.' } : null,
  )
})
