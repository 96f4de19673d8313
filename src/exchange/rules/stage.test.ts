import { describe, expect, it } from 'vitest'
import { sheet } from '../../../test/exchange/example.ts'
import type { Cell } from './cells.ts'
import { getKind } from './kinds.ts'
import { stageWorkbook } from './stage.ts'
import type { Staged, StagedTable } from './staged.ts'

const head = ['Indikator', 'Kode RO', 'Rincian Output', 'Volume', 'Satuan', 'Alokasi']
const stage = (rows: readonly (readonly Cell[])[], heads: readonly Cell[] = head): Staged =>
  stageWorkbook([sheet('RO', [heads, ...rows])])
const table = ({ tables: [first] }: Staged): StagedTable => {
  if (first === undefined) throw new Error('no table')
  return first
}
const values = (staged: Staged) => table(staged).rows.map((row) => row.values)
const faults = (staged: Staged) =>
  staged.faults.map(({ rule, place, message }) => `${place}: ${rule} ${message}`)

describe('what a workbook holds', () => {
  it('its tables with rows and places, and the sheets that hold none', () => {
    const staged = stageWorkbook([
      sheet('Catatan', [['Rapat', 'Notulen']]),
      sheet('RO', [['judul'], head, ['IKK 1', 'QAH.016', 'Layanan', 2, 'Layanan', 5000]]),
      sheet('Rahasia', [head], { hidden: true }),
    ])
    expect(staged.ignored).toEqual(['Catatan', 'Rahasia (tersembunyi)'])
    expect(staged.faults).toEqual([])
    expect(staged.tables).toEqual([
      {
        sheet: 'RO',
        kind: 'anggaran-ro',
        headRow: 2,
        columns: { indicator: 0, code: 1, name: 2, volume: 3, unit: 4, amount: 5 },
        unknown: [],
        scale: null,
        hasMoney: true,
        ambiguous: [],
        rows: [
          {
            row: 3,
            values: {
              indicator: 'IKK 1',
              code: 'QAH.016',
              name: 'Layanan',
              volume: '2',
              unit: 'Layanan',
              amount: '5000',
            },
          },
        ],
      },
    ])
  })

  it('reads all sheets as one kind where that is asked for', () => {
    const staged = stageWorkbook([sheet('RO', [head])], [getKind('jadwal')])
    expect(table(staged)).toMatchObject({ kind: 'jadwal', unknown: ['Volume', 'Satuan', 'Alokasi'] })
  })

  it('VAL-06: the scale that the head says counts where the table has money', () => {
    const scaled = stage([], ['Rincian Output', 'Volume', 'Alokasi (000)'])
    expect(table(scaled)).toMatchObject({ scale: 'thousand', hasMoney: true })
    const plan = stageWorkbook([sheet('Rencana', [['dalam ribuan (000)'], ['Kode', 'Indikator', 'Target']])])
    expect(table(plan)).toMatchObject({ kind: 'rencana', scale: null, hasMoney: false })
  })
})

describe('rows', () => {
  it('an empty line, and the head once more on a next page, are none', () => {
    const staged = stage([
      [null, ' ', '', null, null, null],
      ['IKK 1', 'QAH.016', 'Layanan', 2, 'Layanan', 5000],
      [null, 'Kode RO', 'Rincian Output', 'Volume', null, 'Alokasi'],
      [null, 'QAH.017', 'Layanan lain', 3, 'Layanan', 6000],
    ])
    expect(table(staged).rows.map(({ row }) => row)).toEqual([3, 5])
  })

  it('an empty indicator is the one above; a new one is carried on', () => {
    const staged = stage([
      ['IKK 1', 'QAH.016', 'Layanan A', 1, 'Layanan', 1],
      [null, 'QAH.017', 'Layanan B', 1, 'Layanan', 1],
      ['IKK 2', 'QAH.018', 'Layanan C', 1, 'Layanan', 1],
      [null, 'QAH.019', 'Layanan D', 1, 'Layanan', 1],
    ])
    expect(values(staged).map(({ indicator }) => indicator)).toEqual(['IKK 1', 'IKK 1', 'IKK 2', 'IKK 2'])
  })

  it('a dash is no indicator, for the rows below it too', () => {
    const staged = stage([
      ['IKK 1', 'QAH.016', 'Layanan A', 1, 'Layanan', 1],
      [' - ', 'QAH.017', 'Layanan B', 1, 'Layanan', 1],
      [null, 'QAH.018', 'Layanan C', '-', '-', 1],
    ])
    expect(values(staged).map(({ indicator }) => indicator)).toEqual(['IKK 1', '', ''])
    expect(values(staged)[2]).toEqual({ indicator: '', code: 'QAH.018', name: 'Layanan C', amount: '1' })
  })

  it('a new value ends what stood to the right of the old one', () => {
    const staged = stage(
      [
        ['IKK 1', '4249', 'QAH.016', 'Layanan A', 1],
        ['IKK 2', null, 'QAH.017', 'Layanan B', 1],
        [null, '4815', 'QAH.018', 'Layanan C', 1],
        [null, null, 'QAH.019', 'Layanan D', 1],
      ],
      ['Indikator', 'Kegiatan', 'Kode RO', 'Rincian Output', 'Volume'],
    )
    expect(values(staged).map(({ indicator, activity }) => [indicator, activity])).toEqual([
      ['IKK 1', '4249'],
      ['IKK 2', undefined],
      ['IKK 2', '4815'],
      ['IKK 2', '4815'],
    ])
  })

  it('a line that names a group (KRO) is none, but what it says is carried', () => {
    const staged = stage([
      ['IKK 1', 'QAH', 'Pelayanan Publik Lainnya', null, null, null],
      [null, 'QAH.016', 'Layanan', 2, 'Layanan', 5000],
      [null, 'QAH.U08', 'Layanan tanpa angka', null, null, null],
      ['Kepala Balai', null, 'Nama', null, null, null],
    ])
    expect(values(staged).map(({ indicator, code }) => [indicator, code])).toEqual([
      ['IKK 1', 'QAH.016'],
      ['IKK 1', 'QAH.U08'],
    ])
  })

  it('a group line counts only in tables of outputs: an allocation, or a person, stands by its name', () => {
    const allocation = stageWorkbook([
      sheet('IKK', [
        ['Indikator', 'Alokasi', 'Target'],
        ['IKK 1', 5, 90],
      ]),
    ])
    expect(values(allocation)).toEqual([{ indicator: 'IKK 1', allocation: '5', target: '90' }])
    const staff = stageWorkbook([
      sheet('Pegawai', [
        ['Status', 'Jabatan', 'Sejak'],
        ['PNS', 'Analis', '1 Januari 2025'],
      ]),
    ])
    expect(values(staff)).toEqual([{ employment: 'PNS', jobTitle: 'Analis', validFrom: '2025-01-01' }])
  })

  it.each(['- Layanan', "'- Layanan", '– Layanan', '• Layanan', 'Layanan'])(
    'the sign of a list before the name "%s" is left out',
    (name) => {
      expect(values(stage([[null, 'QAH.016', name, 1, 'Layanan', 1]]))[0]?.['name']).toBe('Layanan')
    },
  )
})

describe('faults of cells', () => {
  it('are told with their place, each cell once, and the row is read on without them', () => {
    const staged = stage([['IKK 1', 'QAH.016', 'Layanan', 'dua', 'Layanan', 5000]])
    expect(faults(staged)).toEqual([
      'RO, sel D2: import.cell "Volume": "dua" bukan angka. Tulis angka saja, misalnya 1.234,5.',
    ])
    expect(values(staged)).toEqual([
      { indicator: 'IKK 1', code: 'QAH.016', name: 'Layanan', unit: 'Layanan', amount: '5000' },
    ])
  })

  it('a row without what it needs is told and left out; a cell that is wrong is not told twice', () => {
    const staged = stageWorkbook([
      sheet('Komponen', [
        ['Kode RO', 'Komponen', 'Akun', 'Uraian', 'Jumlah'],
        ['QAH.016', '001', '524111', 'Perjalanan', 5],
        ['QAH.016', '001', '524111', 'Perjalanan', null],
        ['QAH.016', '001', null, 'Perjalanan', 'lima'],
      ]),
    ])
    expect(table(staged).rows.map(({ row }) => row)).toEqual([2])
    expect(faults(staged)).toEqual([
      'Komponen, sel E4: import.cell "Jumlah": "lima" bukan angka. Tulis angka saja, misalnya 1.234,5.',
      'Komponen, sel E3: import.missing "Jumlah" kosong.',
      'Komponen, sel C4: import.missing "Akun" kosong.',
    ])
  })
})

describe('VAL-06: figures that can be read in two ways', () => {
  const amounts = (rows: readonly (readonly Cell[])[], heads?: readonly Cell[]) => {
    const staged = stage(
      rows.map(([volume, amount]) => [null, 'QAH.016', 'Layanan', volume ?? null, 'Layanan', amount ?? null]),
      heads,
    )
    const { ambiguous, rows: read } = table(staged)
    return { ambiguous, read: read.map(({ values: { volume, amount } }) => [volume, amount]) }
  }

  it('stay open where the sheet does not show how it writes figures; money has no decimals', () => {
    expect(amounts([['25.945', '25.945']])).toEqual({
      ambiguous: ['volume'],
      read: [['~25945|25.945', '25945']],
    })
  })

  it('money in millions may have decimals', () => {
    const inMillions = ['Indikator', 'Kode RO', 'Rincian Output', 'Volume', 'Satuan', 'Alokasi (juta)']
    expect(amounts([[1, '25.945']], inMillions)).toEqual({
      ambiguous: ['amount'],
      read: [['1', '~25945|25.945']],
    })
  })

  it.each(['1.234.567', '12,5'])('are thousands where the sheet also writes %s', (shown) => {
    expect(amounts([['25.945', shown]]).ambiguous).toEqual([])
    expect(amounts([['25.945', shown]]).read[0]?.[0]).toBe('25945')
  })
})

describe('thirteen figures for twelve months', () => {
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des']
  const twelve = Array.from({ length: 12 }, (_, index) => index + 1)
  const schedule = (cells: readonly Cell[], heads: readonly Cell[] = ['Rincian Output', ...months, 'PJ']) =>
    table(stage([cells], heads)).rows.map(({ values: { name, charge, ...rest }, surplus }) => ({
      name,
      charge,
      months: Object.keys(rest).length,
      surplus,
    }))

  it('are kept until somebody says which is too much; what was pushed to the right is found', () => {
    expect(schedule(['Layanan', ...twelve, 13, 'Tim Kerja 1'])).toEqual([
      {
        name: 'Layanan',
        charge: 'Tim Kerja 1',
        months: 0,
        surplus: [...twelve, 13].map(String),
      },
    ])
  })

  it('are not where the thirteenth cell is a text, or a figure of its own', () => {
    expect(schedule(['Layanan', ...twelve, 'Tim Kerja 1'])).toEqual([
      { name: 'Layanan', charge: 'Tim Kerja 1', months: 12, surplus: undefined },
    ])
    expect(
      schedule(['Layanan', ...twelve, 90], ['Rincian Output', ...months, 'Target IKK']).map(
        ({ surplus }) => surplus,
      ),
    ).toEqual([undefined])
  })

  it('are not where a month is missing, or the head has fewer months', () => {
    const gap: Cell[] = [...twelve]
    gap[4] = null
    expect(schedule(['Layanan', ...gap, 13, 'Tim Kerja 1'])[0]?.surplus).toBeUndefined()
    const eleven = ['Rincian Output', ...months.slice(0, 11), 'PJ']
    expect(schedule(['Layanan', ...twelve, 'Tim Kerja 1'], eleven)[0]?.surplus).toBeUndefined()
  })

  it('a figure that reads two ways is whole there', () => {
    expect(schedule(['Layanan', ...twelve.slice(1), '25.945', 13, 'PJ 1'])[0]?.surplus?.[11]).toBe('25945')
  })
})
