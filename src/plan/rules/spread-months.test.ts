import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import type { MonthCells } from './months.ts'
import { spreadOverMonths, workingDays, type SpreadQuestion } from './spread-months.ts'

const cells = (...values: readonly (number | '-' | null)[]): MonthCells =>
  values.map((value) => (value === '-' ? 'none' : value === null ? null : decimal(value)))
function spread(annual: string, more: Partial<SpreadQuestion> = {}): string | readonly string[] {
  const answer = spreadOverMonths({
    annual: decimal(annual),
    nature: 'period',
    decimals: 0,
    year: 2026,
    profile: 'even',
    lastYear: null,
    ...more,
  })
  return answer.kind === 'impossible'
    ? answer.why
    : [...answer.cells.map((cell) => cell.toFixed()), answer.explanation]
}
const figuresOf = (answer: string | readonly string[]): string =>
  typeof answer === 'string' ? answer : answer.slice(0, 12).join(' ')
const lastOf = (answer: string | readonly string[]) => (typeof answer === 'string' ? answer : answer.at(-1))

describe('a year over its months', () => {
  it.each<[string, string, Partial<SpreadQuestion>, string]>([
    ['evenly, the odd ones in the last months', '100', {}, '8 8 8 8 8 8 8 8 9 9 9 9'],
    [
      'evenly at two decimals',
      '1',
      { decimals: 2 },
      '0.08 0.08 0.08 0.08 0.08 0.08 0.08 0.08 0.09 0.09 0.09 0.09',
    ],
    ['as figures from January on', '12', { nature: 'cumulative' }, '1 2 3 4 5 6 7 8 9 10 11 12'],
    ['by working days', '261', { profile: 'working' }, '22 20 22 22 21 22 23 21 22 22 21 23'],
    [
      'as the months of the year before',
      '60',
      { profile: 'lastYear', lastYear: cells(0, '-', null, 5, 5, 0, 0, 10, 10, 0, 0, 0) },
      '0 0 0 10 10 0 0 20 20 0 0 0',
    ],
    [
      'as the rises of the year before, from January on',
      '20',
      {
        profile: 'lastYear',
        nature: 'cumulative',
        lastYear: cells(1, 2, '-', 4, 4, null, 6, 6, 7, 8, 9, 10),
      },
      '2 4 4 8 8 8 12 12 14 16 18 20',
    ],
    ['as values that hold', '97', { nature: 'standing' }, '97 97 97 97 97 97 97 97 97 97 97 97'],
    ['as means', '3', { nature: 'mean', profile: 'working' }, '3 3 3 3 3 3 3 3 3 3 3 3'],
    [
      'as values that rise as the year before',
      '96',
      {
        nature: 'standing',
        profile: 'lastYear',
        lastYear: cells('-', null, 10, 10, 20, 30, 40, 40, 50, 60, 70, 80),
      },
      '0 0 12 12 24 36 48 48 60 72 84 96',
    ],
    [
      'as values that rise, rounded to the card',
      '10',
      {
        nature: 'standing',
        profile: 'lastYear',
        decimals: 1,
        lastYear: cells(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3),
      },
      '3.3 3.3 3.3 3.3 3.3 3.3 3.3 3.3 3.3 3.3 6.7 10',
    ],
  ])('MEA-09: %s', (_, annual, more, figures) => {
    expect(figuresOf(spread(annual, more))).toBe(figures)
  })

  it.each<[string, Partial<SpreadQuestion>, string]>([
    [
      '100',
      {},
      '100 disebarkan merata, sisa pembulatan 4 ditempatkan pada September, Oktober, November, dan Desember. Jumlahnya tepat 100.',
    ],
    ['12', {}, '12 disebarkan merata, tanpa sisa. Jumlahnya tepat 12.'],
    [
      '12',
      { nature: 'cumulative' },
      '12 disebarkan merata, tanpa sisa. Angka bulan adalah jumlah sejak Januari dan berakhir pada 12.',
    ],
    ['97', { nature: 'standing' }, 'Angkanya tidak dijumlahkan: 97 berlaku setiap bulan.'],
    [
      '96',
      { nature: 'standing', profile: 'lastYear', lastYear: cells(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1) },
      'Mengikuti pola tahun lalu sampai 96 pada Desember, dibulatkan ke 0 desimal.',
    ],
  ])('MEA-09: says how %s was spread', (annual, more, explanation) => {
    expect(lastOf(spread(annual, more))).toBe(explanation)
  })

  it.each<[string, Partial<SpreadQuestion>, string]>([
    ['there was none', { lastYear: null }, 'Target bulanan tahun lalu tidak ada untuk baris ini.'],
    [
      'it was empty',
      { lastYear: cells(...Array.from({ length: 12 }, () => null)) },
      'Pola tahun lalu kosong atau turun, sehingga tidak dapat dipakai sebagai bobot.',
    ],
    [
      'its figures fell',
      { nature: 'cumulative', lastYear: cells(5, 4, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6) },
      'Pola tahun lalu kosong atau turun, sehingga tidak dapat dipakai sebagai bobot.',
    ],
    [
      'its values had no end',
      { nature: 'standing', lastYear: cells(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, '-') },
      'Desember tahun lalu tidak mempunyai angka, sehingga polanya tidak diketahui.',
    ],
    [
      'its values ended at zero',
      { nature: 'standing', lastYear: cells(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0) },
      'Desember tahun lalu tidak mempunyai angka, sehingga polanya tidak diketahui.',
    ],
    [
      'values have none to follow',
      { nature: 'standing', lastYear: null },
      'Desember tahun lalu tidak mempunyai angka, sehingga polanya tidak diketahui.',
    ],
  ])('MEA-09: the year before cannot be followed when %s', (_, more, why) => {
    expect(spread('12', { profile: 'lastYear', ...more })).toBe(why)
  })

  it('working days are Mondays to Fridays: 261 in 2026, 262 in the leap year 2024', () => {
    expect(workingDays(2026)).toEqual([22, 20, 22, 22, 21, 22, 23, 21, 22, 22, 21, 23])
    expect(workingDays(2024)).toEqual([23, 21, 21, 22, 23, 20, 23, 22, 21, 23, 21, 22])
  })
})
