import { describe, expect, it } from 'vitest'
import { sheet } from '../../../test/exchange/example.ts'
import { findHead, findNearest, type Sheet } from './head.ts'
import { getKind } from './kinds.ts'

/** The kind that was found, the rows of the head from 1, and which column (from 0) fills which field. */
function read(given: Sheet, only?: Parameters<typeof findHead>[1]) {
  const head = findHead(given, only)
  if (head === null) return null
  return {
    kind: head.kind.id,
    rows: [head.first + 1, head.last + 1],
    fields: Object.fromEntries(head.columns.map(({ field, col }) => [field, col])),
    unknown: head.unknown.map(({ col, text }) => `${col} ${text}`),
  }
}

describe('finding the head of a table', () => {
  it('in its first line, with heads that nobody knows left aside', () => {
    const found = read(
      sheet('RO', [
        ['Kode RO', 'Rincian Output', 'Warna', 'Volume', 'Satuan', 'Alokasi'],
        ['QAH.016', 'Layanan', 'biru', 1, 'Layanan', 5],
      ]),
    )
    expect(found).toEqual({
      kind: 'anggaran-ro',
      rows: [1, 1],
      fields: { code: 0, name: 1, volume: 3, unit: 4, amount: 5 },
      unknown: ['2 Warna'],
    })
  })

  it('below titles of the document, in the first sixty rows', () => {
    const titled = (lines: number) =>
      sheet('RO', [
        ...Array.from({ length: lines }, () => ['RENCANA KERJA']),
        ['Kode RO', 'Rincian Output', 'Volume', 'Satuan', 'Alokasi'],
      ])
    expect(read(titled(3))?.rows).toEqual([4, 4])
    expect(read(titled(59))?.rows).toEqual([60, 60])
    expect(read(titled(60))).toBeNull()
  })

  it('of two lines with merged cells: the year above, what it holds below', () => {
    const found = read(
      sheet(
        'RO',
        [
          ['Indikator', 'Kode RO', 'Rincian Output', 'Tahun 2025', null, null, 'Prakiraan maju', null],
          [null, null, null, 'Volume', 'Satuan', 'Alokasi (000)', 'volume 2026', 'alokasi 2026 (000)'],
        ],
        {
          merges: [
            { startRow: 0, endRow: 1, startCol: 0, endCol: 0 },
            { startRow: 0, endRow: 1, startCol: 1, endCol: 1 },
            { startRow: 0, endRow: 1, startCol: 2, endCol: 2 },
            { startRow: 0, endRow: 0, startCol: 3, endCol: 5 },
            { startRow: 0, endRow: 0, startCol: 6, endCol: 7 },
          ],
        },
      ),
    )
    expect(found).toEqual({
      kind: 'anggaran-ro',
      rows: [1, 2],
      fields: {
        indicator: 0,
        code: 1,
        name: 2,
        volume: 3,
        unit: 4,
        amount: 5,
        'forwardVolume.2026': 6,
        'forwardAmount.2026': 7,
      },
      unknown: [],
    })
  })

  it('of two lines where nothing is merged: the upper line reaches over the empty cells beside it', () => {
    const found = read(
      sheet('RO', [
        ['Kode RO', 'Rincian Output', 'Tahun 2025', null, null],
        [null, null, 'Volume', 'Satuan', 'Alokasi'],
      ]),
    )
    expect(found?.fields).toEqual({ code: 0, name: 1, volume: 2, unit: 3, amount: 4 })
  })

  it('one head over two columns is a code and its name', () => {
    const found = read(
      sheet('RO', [['Rincian Output', null, 'Volume', 'Alokasi']], {
        merges: [{ startRow: 0, endRow: 0, startCol: 0, endCol: 1 }],
      }),
    )
    expect(found?.fields).toEqual({ code: 0, name: 1, volume: 2, amount: 3 })
  })

  it('but a name that stands twice apart, or beside a code of its own, is not', () => {
    const apart = read(sheet('RO', [['Rincian Output', 'Volume', 'Alokasi', 'Rincian Output']]))
    expect(apart).toMatchObject({ fields: { name: 0, volume: 1, amount: 2 }, unknown: ['3 Rincian Output'] })
    const coded = read(sheet('RO', [['Kode RO', 'Rincian Output', 'Rincian Output', 'Volume', 'Alokasi']]))
    expect(coded).toMatchObject({ fields: { code: 0, name: 1, volume: 3 }, unknown: ['2 Rincian Output'] })
    const staff = read(sheet('Pegawai', [['Nama', 'Nama', 'Status', 'Jabatan', 'Sejak']]))
    expect(staff).toMatchObject({ fields: { name: 0, employment: 2 }, unknown: ['1 Nama'] })
  })

  it('the table that fits best: the one with most known heads and fewest unknown', () => {
    const common = ['Kode RO', 'Rincian Output', 'PNBP', 'PHLN', 'Jumlah']
    expect(read(sheet('Tabel', [common]))?.kind).toBe('pendanaan')
    expect(read(sheet('Tabel', [['Kode RO', 'Rincian Output', 'Januari', 'Februari', 'PJ']]))?.kind).toBe(
      'jadwal',
    )
    expect(read(sheet('Tabel', [common]), [getKind('anggaran-ro')])).toMatchObject({
      kind: 'anggaran-ro',
      fields: { code: 0, name: 1 },
      unknown: ['2 PNBP', '3 PHLN', '4 Jumlah'],
    })
  })

  it('nowhere in a sheet without its required columns, or with one head alone', () => {
    expect(read(sheet('Catatan', [['Kode RO', 'Volume', 'Satuan']]))).toBeNull()
    expect(read(sheet('Catatan', [['Rincian Output']]))).toBeNull()
    expect(read(sheet('Catatan', []))).toBeNull()
  })

  it('keeps all that is said in the head and above it, where the scale of money stands', () => {
    const found = findHead(
      sheet('RO', [
        ['Satuan uang:', ' ribu  rupiah'],
        ['Rincian Output', 'Alokasi'],
        ['Layanan', 5],
      ]),
    )
    expect(found?.text).toBe('Satuan uang: | ribu rupiah | Rincian Output | Alokasi')
  })
})

describe('a sheet that is almost a table', () => {
  it('is told what it lacks', () => {
    const near = findNearest(sheet('Pegawai', [['Nama', 'NIP', 'Status', 'Pendidikan']]))
    expect([near?.kind.id, near?.missing]).toEqual(['pegawai', ['Jabatan', 'Sejak']])
    expect(findNearest(sheet('Catatan', [['Rapat', 'Notulen']]))).toBeNull()
  })
})
