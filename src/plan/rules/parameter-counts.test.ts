import { expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { checkParameterCounts, type CountedIndicator } from './parameter-counts.ts'

const row = (name: string, months: readonly (number | null)[]) => ({
  label: null,
  name,
  unitOfMeasure: null,
  annual: null,
  isCumulative: true,
  combination: null,
  months: months.map((month) => (month === null ? null : decimal(month))),
})

/** Seed 002: what is inspected (indicator 1), and the risks controlled (indicator 2). */
const jambi: readonly CountedIndicator[] = [
  {
    code: 'IKK 1',
    parameters: [
      row(
        'Status kinerja deteksi dini hasil pemeriksaan orang, alat angkut, barang dan lingkungan',
        [102659],
      ),
      row('Persentase orang yang diperiksa sesuai standar', [100994, 185231]),
      row('Persentase alat angkut yang diperiksa sesuai standar', [1596, 2912]),
      row('Persentase barang yang diperiksa sesuai standar', [3, 8, 15, 19, 23, 28, 34, 37, 40, 43, 46, 50]),
      row('Persentase lingkungan yang diperiksa sesuai standar', [66, 138]),
    ],
  },
  {
    code: 'IKK 2',
    parameters: [
      row('Faktor Risiko yang dikendalikan pada orang', [498, 1433]),
      row('Faktor Risiko yang dikendalikan pada Barang', [41, 72, 103, 128]),
      row('Faktor Risiko yang dikendalikan pada Alat Angkut', [0, 0]),
      row('Faktor Risiko yang dikendalikan pada Lingkungan (TTU, TPM)', [0, 3]),
    ],
  },
]

it('VAL-10: in the tables of Jambi more risks are controlled on goods than goods are inspected; the other objects agree', () => {
  expect(checkParameterCounts(jambi)).toEqual([
    expect.objectContaining({
      rule: 'parameters.counts',
      severity: 'warning',
      place: 'IKK 2',
      message: 'IKK 2, barang: sampai Januari 41 dikendalikan, padahal hanya 3 diperiksa (IKK 1).',
    }),
  ])
})

it('VAL-10: the nearest step before counts; empty months and names of several objects say nothing', () => {
  const places = (found: number | null, controlled: number) =>
    checkParameterCounts([
      {
        code: 'A',
        parameters: [
          row('Jumlah orang diperiksa', [100]),
          row('Jumlah orang ditemukan sakit', [found]),
          row('Jumlah orang dikendalikan', [controlled]),
          row('Jumlah orang dan barang dikendalikan', [900]),
        ],
      },
    ]).map(({ message }) => message)
  expect(places(10, 10)).toEqual([])
  expect(places(10, 11)).toEqual([
    'A, orang: sampai Januari 11 dikendalikan, padahal hanya 10 ditemukan (A).',
  ])
  expect(places(null, 11)).toEqual([])
  expect(places(101, 101)).toEqual([
    'A, orang: sampai Januari 101 ditemukan, padahal hanya 100 diperiksa (A).',
  ])
})

it('VAL-10: a name of two steps, or of none, is no count; a month without a target says nothing', () => {
  const told = (before: string, after: string, ...months: readonly (number | null)[]) =>
    checkParameterCounts([
      {
        code: 'A',
        parameters: [{ ...row(before, []), months: ['none', decimal(5), decimal(5)] }, row(after, months)],
      },
    ]).map(({ message }) => message)
  expect(told('Jumlah barang diperiksa', 'Jumlah barang ditemukan', 9, 5, null)).toEqual([])
  expect(told('Jumlah barang diperiksa', 'Jumlah barang ditindaklanjuti', 9, 5, 6)).toEqual([
    'A, barang: sampai Maret 6 dikendalikan, padahal hanya 5 diperiksa (A).',
  ])
  expect(told('Jumlah barang diperiksa', 'Jumlah barang ditemukan dan dikendalikan', 9, 9, 9)).toEqual([])
  expect(told('Jumlah barang', 'Jumlah barang ditemukan', 9, 9, 9)).toEqual([])
  expect(told('Jumlah barang diperiksa', 'Jumlah orang ditemukan', 9, 9, 9)).toEqual([])
})
