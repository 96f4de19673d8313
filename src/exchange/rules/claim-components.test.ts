import { describe, expect, it } from 'vitest'
import { examineSheets, holding, sheet } from '../../../test/exchange/example.ts'
import type { Cell } from './cells.ts'
import type { Entity } from './kind.ts'
import type { Examination } from './examine.ts'

const of = ({ records }: Examination, entity: Entity) =>
  Object.fromEntries(records.filter((one) => one.entity === entity).map(({ key, fields }) => [key, fields]))
const faults = (done: Examination, rule: string) =>
  done.faults
    .filter((fault) => fault.rule === rule)
    .map(({ severity, place, message }) => `${severity} ${place}: ${message}`)

describe('what components say', () => {
  const components = (...rows: readonly (readonly Cell[])[]) =>
    sheet('Komponen', [['Kode RO', 'Komponen', 'Subkomponen', 'Akun', 'Uraian', 'Jumlah (Rp)'], ...rows])
  const known = holding('output', { 'QAH.016': { name: 'Layanan', activity: '4815' } })

  it('are known by output, component, account and name; codes are completed', () => {
    const done = examineSheets(
      [
        components(
          ['qah.016', '2', 'a', '524111', '1. Perjalanan Dinas', 5],
          [null, '003', null, '521211', 'Bahan', 6],
        ),
      ],
      known,
    )
    expect(of(done, 'component')).toEqual({
      'QAH.016/002/A/524111/perjalanandinas': { name: '1. Perjalanan Dinas', amount: '5' },
      'QAH.016/003//521211/bahan': { name: 'Bahan', amount: '6' },
    })
    expect(done.faults).toEqual([])
  })

  it.each([
    [['QAH', '002', 'A', '524111'], 'A2: Kode RO "QAH" tidak dikenal bentuknya.'],
    [
      ['QAH.016', '0021', 'A', '524111'],
      'B2: "0021" bukan kode yang dikenal. Kode komponen ditulis tiga angka, misalnya 002.',
    ],
    [
      ['QAH.016', 'x1', 'A', '524111'],
      'B2: "x1" bukan kode yang dikenal. Kode komponen ditulis tiga angka, misalnya 002.',
    ],
    [
      ['QAH.016', '002', 'AB', '524111'],
      'C2: "AB" bukan kode yang dikenal. Kode subkomponen ditulis satu huruf, misalnya A.',
    ],
    [
      ['QAH.016', '002', '1', '524111'],
      'C2: "1" bukan kode yang dikenal. Kode subkomponen ditulis satu huruf, misalnya A.',
    ],
    ...['424111', '594111', '5241111', '1524111', '52411'].map((account) => [
      ['QAH.016', '002', 'A', account],
      `D2: "${account}" bukan kode yang dikenal. Kode akun ditulis enam angka yang diawali 51 sampai 58, misalnya 524111.`,
    ]),
  ] as [string[], string][])('%j is refused', (codes, message) => {
    const done = examineSheets([components([...codes, 'Perjalanan', 5])], known)
    expect(faults(done, 'import.code')).toEqual([`error Komponen, sel ${message}`])
    expect(done.records).toEqual([])
  })
})
