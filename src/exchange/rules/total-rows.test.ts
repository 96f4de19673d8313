import { expect, it } from 'vitest'
import { sheet } from '../../../test/exchange/example.ts'
import type { Cell } from './cells.ts'
import { stageWorkbook } from './stage.ts'

const valuesOf = (heads: readonly string[], rows: readonly (readonly Cell[])[]) =>
  stageWorkbook([sheet('Lembar', [heads, ...rows])]).tables.flatMap((table) =>
    table.rows.map(({ values }) => values),
  )
const namesOf = (rows: readonly (readonly Cell[])[]) =>
  valuesOf(['Indikator', 'Kode RO', 'Rincian Output', 'Volume', 'Satuan', 'Alokasi'], rows).map(
    ({ name }) => name,
  )

it('a total is left out: its word alone, or without a code the sum of the rows above or since the last total', () => {
  const names = namesOf([
    [null, 'QAH.015', 'Layanan satu', 1, 'Layanan', 4000],
    [null, 'QAH.016', 'Layanan dua', 2, 'Layanan', 5000],
    [null, null, 'Jumlah Program Karantina', 3, null, 9000],
    [null, 'EBA.994', 'Layanan perkantoran', 1, 'Layanan', 7000],
    [null, null, 'Total Program Dukungan', null, null, 7000],
    [null, null, 'Jumlah keduanya', 4, null, 16000],
    [null, null, 'Jumlah', null, null, 9],
    [null, null, 'TOTAL biaya', null, null, 9],
    [null, null, 'Sub Total (Rp):', null, null, 9],
  ])
  expect(names).toEqual(['Layanan satu', 'Layanan dua', 'Layanan perkantoran'])
})

it('what is only called a total is a row: it bears a code, or its figures are no sum', () => {
  const names = namesOf([
    ['Jumlah seluruhnya', null, 'x', null, null, 9],
    [null, 'QAH.015', 'Jumlah temuan yang ditindaklanjuti', 1, 'Temuan', 9],
    [null, 'QAH.016', 'Jumlahkan layanan', 1, 'Layanan', 1],
    [null, null, 'Jumlah publikasi', 3, 'Publikasi', 20],
    [null, 'QAH.017', 'Layanan total', 1, 'Layanan', 1],
  ])
  expect(names).toEqual([
    'x',
    'Jumlah temuan yang ditindaklanjuti',
    'Jumlahkan layanan',
    'Jumlah publikasi',
    'Layanan total',
  ])
})

it('indicators and parts of them that begin with Jumlah are read', () => {
  const rows = valuesOf(
    ['Kode indikator', 'Indikator', 'Target tahun'],
    [
      ['IKSP 1', 'Jumlah temuan yang ditindaklanjuti', 3],
      ['IKSP 2', 'Jumlah publikasi', 3],
      [null, 'Jumlah', 6],
    ],
  )
  expect(rows.map(({ code }) => code)).toEqual(['IKSP 1', 'IKSP 2'])
})
