import { describe, expect, it } from 'vitest'
import { holding, office, sheet } from '../../../test/exchange/example.ts'
import type { Cell } from './cells.ts'
import type { Decisions } from './conflict.ts'
import type { Context } from './context.ts'
import { readTables } from './read-tables.ts'
import { stageWorkbook } from './stage.ts'

const outputs = (name: string, scale: string, rows: readonly (readonly Cell[])[]) =>
  sheet(name, [['Kode RO', 'Rincian Output', 'Volume', `Alokasi ${scale}`], ...rows])
const read = (
  sheets: Parameters<typeof stageWorkbook>[0],
  decisions: Decisions = {},
  context: Context = office,
) => readTables(stageWorkbook(sheets).tables, decisions, context)
const choose = (id: string, value: string): Decisions => ({ [id]: { value, reason: 'dipilih' } })
const amounts = ({ tables }: ReturnType<typeof read>) =>
  tables.map(({ rows }) => rows.map(({ values }) => values['amount']))
const row = (code: string, amount: Cell): readonly Cell[] => [code, `Layanan ${code}`, 1, amount]

describe('VAL-06: the scale of money', () => {
  it('is what the head says; figures become rupiah', () => {
    const done = read([
      outputs('Ribuan', '(000)', [row('QAH.016', 5000)]),
      outputs('Jutaan', '(juta)', [row('QAH.017', '1,5')]),
      outputs('Rupiah', '(Rp)', [row('QAH.018', 5000), row('QAH.019', null)]),
    ])
    expect(amounts(done)).toEqual([['5000000'], ['1500000'], ['5000', undefined]])
    expect([done.conflicts, done.faults]).toEqual([[], []])
    expect(done.tables.map(({ index }) => index)).toEqual([0, 1, 2])
  })

  it('is asked where no head says it and nothing tells; until then rupiah stands', () => {
    const sheets = [outputs('RO', '', [row('QAH.016', 5000)])]
    const asked = read(sheets)
    expect(asked.conflicts).toEqual([
      {
        id: 'scale/0',
        topic: 'scale',
        subject: 'RO',
        label: 'Satuan uang',
        question: 'Tabel ini tidak menyebut satuan uangnya. Angkanya dalam apa?',
        options: ['rupiah', 'ribu rupiah', 'juta rupiah'].map((label, index) => ({
          value: ['rupiah', 'thousand', 'million'][index],
          label,
          places: [],
          inDatabase: false,
        })),
        suggestion: null,
      },
    ])
    expect(amounts(asked)).toEqual([['5000']])
    expect(amounts(read(sheets, choose('scale/0', 'thousand')))).toEqual([['5000000']])
  })

  it('is asked where a head speaks against tables with the same figures; the figures win', () => {
    const same = [row('QAH.016', 5000), row('QAH.017', 6000), row('QAH.018', 7000)]
    const sheets = [
      outputs('A', '(000)', same),
      outputs('B', '(juta)', same.slice(0, 2)),
      outputs('C', '(000)', same),
    ]
    const asked = read(sheets)
    expect(asked.conflicts).toHaveLength(1)
    expect(asked.conflicts[0]).toMatchObject({
      id: 'scale/1',
      question:
        'Kepala tabel menyebut juta rupiah, tetapi angkanya sama dengan tabel lain yang menyebut satuan lain. Angkanya dalam apa?',
      suggestion: {
        value: 'thousand',
        reason: 'Tabel lain dengan angka yang sama, atau basis data, memakai satuan ini.',
      },
    })
    expect(asked.conflicts[0]?.options.map(({ places }) => places)).toEqual([
      [],
      [],
      [{ sheet: 'B', row: 1, col: null }],
    ])
    expect(amounts(asked)[1]).toEqual(['5000000', '6000000'])
    expect(amounts(read(sheets, choose('scale/1', 'million')))[1]).toEqual(['5000000000', '6000000000'])
  })

  it('one table against one other is a draw: the head counts', () => {
    const same = [row('QAH.016', 5000)]
    expect(read([outputs('A', '(000)', same), outputs('B', '(juta)', same)]).conflicts).toEqual([])
  })

  it('tables agree when more than half of their common figures do', () => {
    const other = [row('QAH.016', 5000), row('QAH.017', 6000), row('QAH.018', 7000)]
    const half = [row('QAH.016', 5000), row('QAH.017', 1)]
    const most = [row('QAH.016', 5000), row('QAH.017', 6000), row('QAH.018', 1)]
    const ask = (rows: readonly (readonly Cell[])[]) =>
      read([outputs('A', '(000)', other), outputs('B', '', rows)]).conflicts[0]?.suggestion?.value
    expect([ask(half), ask(most), ask([row('QAH.099', 5000)])]).toEqual([undefined, 'thousand', undefined])
  })

  it('the database speaks for the scale in which its amounts are the figures', () => {
    const known = holding('output', {
      'QAH.016': { name: 'Layanan', amount: '5000000' },
      'QAH.017': { name: 'Lain' },
    })
    const sheets = [outputs('RO', '', [row('QAH.016', 5000)])]
    expect(read(sheets, {}, known).conflicts[0]?.suggestion?.value).toBe('thousand')
    expect(amounts(read(sheets, {}, known))).toEqual([['5000000']])
  })

  it('a schedule agrees by the sum of its months, also by the name of an output without code', () => {
    const months = ['Jan', 'Feb', 'Mar']
    const schedule = sheet('Jadwal', [
      ['Rincian Output', ...months],
      ['Layanan QAH.016', 2000, 2000, 1000],
      ['Layanan QAH.017', 0, 0, 0],
      ['Layanan QAH.018', null, null, null],
    ])
    const asked = read([outputs('A', '(000)', [row('QAH.016', 5000), row('QAH.017', 6000)]), schedule])
    expect(asked.conflicts.map(({ id, suggestion }) => [id, suggestion?.value])).toEqual([
      ['scale/1', 'thousand'],
    ])
  })

  it('tables of other things have no figures to agree by, and a table without money has no scale', () => {
    const components = sheet('Komponen', [
      ['Kode RO', 'Komponen', 'Akun', 'Uraian', 'Jumlah'],
      ['QAH.016', '001', '524111', 'Layanan QAH.016', 5000],
    ])
    const done = read([outputs('A', '(000)', [row('QAH.016', 5000)]), components])
    expect(done.conflicts.map(({ id, suggestion }) => [id, suggestion])).toEqual([['scale/1', null]])
    const plan = sheet('Rencana', [
      ['Kode', 'Indikator', 'Target'],
      ['IKK 1', 'Indeks', 5],
    ])
    expect(read([plan]).conflicts).toEqual([])
  })

  it('what is no whole rupiah in the scale is a fault, and left out', () => {
    const done = read([outputs('RO', '(000)', [row('QAH.016', '0,0005'), row('QAH.017', 1)])])
    expect(amounts(done)).toEqual([[undefined, '1000']])
    expect(done.faults).toEqual([
      {
        rule: 'import.rupiah',
        severity: 'error',
        place: 'RO, sel D2',
        message: 'Angka ini dalam ribu rupiah bukan rupiah bulat atau terlalu besar.',
        next: 'Periksa angkanya dan satuan uang tabel ini.',
        sheet: 'RO',
        row: 2,
        col: 3,
      },
    ])
    const half = read([outputs('RO', '(Rp)', [row('QAH.016', '0,5')])])
    expect([amounts(half), half.faults.map(({ message }) => message)]).toEqual([
      [[undefined]],
      ['Angka ini dalam rupiah bukan rupiah bulat atau terlalu besar.'],
    ])
  })

  it('volumes and targets keep their decimals whatever the scale', () => {
    const [table] = read([outputs('RO', '(000)', [['QAH.016', 'Layanan', '1,5', 5]])]).tables
    expect(table?.rows[0]?.values).toMatchObject({ volume: '1.5', amount: '5000' })
  })
})

describe('VAL-06: figures that read two ways', () => {
  const sheets = [outputs('RO', '(Rp)', [['QAH.016', 'Layanan', '25.945', 5000]])]
  const volume = (decisions: Decisions) =>
    read(sheets, decisions).tables[0]?.rows.map(({ values }) => values['volume'])

  it('are asked once for a column, with what they would be', () => {
    expect(read(sheets).conflicts).toEqual([
      {
        id: 'numeral/0/volume',
        topic: 'numeral',
        subject: 'RO',
        label: 'Volume',
        question: 'Angka pada kolom ini dapat dibaca dengan dua cara. Titiknya berarti apa?',
        options: [
          { value: 'thousands', label: 'Pemisah ribuan: 25945' },
          { value: 'decimals', label: 'Pemisah desimal: 25,945' },
        ].map((option) => ({
          ...option,
          places: [{ sheet: 'RO', row: 2, col: 2 }],
          inDatabase: false,
        })),
        suggestion: {
          value: 'thousands',
          reason: 'Penulisan Indonesia memakai titik sebagai pemisah ribuan.',
        },
      },
    ])
  })

  it('are thousands until somebody says decimals', () => {
    expect(volume({})).toEqual(['25945'])
    expect(volume(choose('numeral/0/volume', 'decimals'))).toEqual(['25.945'])
  })
})

describe('thirteen figures for twelve months', () => {
  const heads = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des']
  const sheets = [
    sheet('Jadwal (000)', [
      ['Rincian Output (000)', ...heads, 'PJ'],
      ['Layanan', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 'Tim Kerja 1'],
    ]),
  ]
  const months = (decisions: Decisions) => {
    const [row] = read(sheets, decisions).tables[0]?.rows ?? []
    return heads.map((_, index) => row?.values[`month.${index + 1}`])
  }
  const thousands = (...all: number[]) => all.map((figure) => `${figure}000`)

  it('lose the last until somebody chooses another', () => {
    expect(read(sheets).conflicts.map(({ id }) => id)).toEqual(['surplus/0/2'])
    expect(months({})).toEqual(thousands(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12))
    expect(months(choose('surplus/0/2', '0'))).toEqual(thousands(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13))
  })
})
