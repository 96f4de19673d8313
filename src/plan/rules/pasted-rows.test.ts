import { expect, it } from 'vitest'
import { readPastedRows } from './pasted-rows.ts'

it('PLN-24: rows copied from a spreadsheet come with number, name, unit and target of the year', () => {
  const text =
    'No\tParameter\tSatuan\tTarget\r\n1.\tKualitas udara\ttitik\t1.250\r\n\r\n2\tKualitas air\ttitik\t-\n\tTanpa nomor\torang\t0'
  expect(readPastedRows(text)).toEqual([
    { label: '1.', name: 'Kualitas udara', unitOfMeasure: 'titik', annual: '1250' },
    { label: '2', name: 'Kualitas air', unitOfMeasure: 'titik', annual: null },
    { label: '', name: 'Tanpa nomor', unitOfMeasure: 'orang', annual: '0' },
  ])
})

it('PLN-24: names alone are rows too; nothing is no row', () => {
  expect(readPastedRows('Bandara\nPelabuhan').map(({ name }) => name)).toEqual(['Bandara', 'Pelabuhan'])
  expect(readPastedRows(' \n\t\t')).toEqual([])
})

it.each([
  ['12)\tKualitas udara\ttitik\t5', '12)', 'Kualitas udara'],
  ['b.\tKualitas udara\ttitik\t5', 'b.', 'Kualitas udara'],
  ['123\tKualitas udara', '123', 'Kualitas udara'],
  ['Kualitas udara 2\ttitik\t5', '', 'Kualitas udara 2'],
  ['Kualitas udara\ttitik\t5', '', 'Kualitas udara'],
  ['1. Kualitas\ttitik\t5', '', '1. Kualitas'],
  ['Jumlah indikator\ttitik\t5', '', 'Jumlah indikator'],
  ['Parameter air\ttitik\t5', '', 'Parameter air'],
  ['7', '', '7'],
])('PLN-24: "%s" has the number "%s" and the name "%s"', (line, label, name) => {
  expect(readPastedRows(line)).toMatchObject([{ label, name }])
})
