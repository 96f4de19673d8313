import { describe, expect, it } from 'vitest'
import { examineSheets, office, sheet } from '../../../test/exchange/example.ts'
import type { Cell } from './cells.ts'
import type { Entity } from './kind.ts'
import type { Examination } from './examine.ts'

const heads = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des']
const of = ({ records }: Examination, entity: Entity) =>
  Object.fromEntries(records.filter((one) => one.entity === entity).map(({ key, fields }) => [key, fields]))
const faults = (done: Examination, rule: string) =>
  done.faults
    .filter((fault) => fault.rule === rule)
    .map(({ severity, place, message }) => `${severity} ${place}: ${message}`)

describe('what a table of outputs says', () => {
  const outputs = (...rows: readonly (readonly Cell[])[]) =>
    sheet('RO', [
      ['Indikator', 'Kegiatan', 'Kode RO', 'Rincian Output', 'Volume', 'Satuan', 'Alokasi (Rp)'],
      ...rows,
    ])

  it('of the output, and which indicators it serves, by code or name', () => {
    const done = examineSheets([
      outputs(
        ['IKK 1; IKK 2', '4815', 'QAH.016', 'Layanan A', 2, 'Layanan', 5000],
        [
          'Indeks deteksi faktor risiko',
          'Surveilans dan karantina kesehatan',
          'qah.u08',
          'Layanan B',
          3,
          'Layanan',
          6000,
        ],
        [' IKK 2 \n ;', '4815', 'QAH.018', 'Layanan C', 1, 'Layanan', 1],
      ),
    ])
    expect(of(done, 'output')).toEqual({
      'QAH.016': {
        name: 'Layanan A',
        indicators: 'IKK 1;IKK 2',
        activity: '4815',
        volume: '2',
        unit: 'Layanan',
        amount: '5000',
      },
      'QAH.U08': {
        name: 'Layanan B',
        indicators: 'IKK 1',
        activity: '4815',
        volume: '3',
        unit: 'Layanan',
        amount: '6000',
      },
      'QAH.018': {
        name: 'Layanan C',
        indicators: 'IKK 2',
        activity: '4815',
        volume: '1',
        unit: 'Layanan',
        amount: '1',
      },
    })
  })

  it('an indicator, an activity or a code that nobody knows is told where it stands', () => {
    const done = examineSheets([
      outputs(
        ['IKK 9; IKK 1', '9999', 'QAH.016', 'Layanan', 2, 'Layanan', 5000],
        ['IKK 1', '4815', 'QAH-16', 'Layanan', 2, 'Layanan', 5000],
        ['IKK 1', '4815', null, 'Tanpa kode', 2, 'Layanan', 5000],
      ),
    ])
    expect(faults(done, 'import.indicator')).toEqual([
      'error RO, sel A2: Indikator "IKK 9" tidak ada dalam rencana 2025.',
    ])
    expect(faults(done, 'import.activity')).toEqual([
      'error RO, sel B2: Kegiatan "9999" tidak berlaku pada 2025.',
    ])
    expect(faults(done, 'import.code')).toEqual([
      'error RO, sel C3: Kode RO "QAH-16" tidak dikenal bentuknya.',
    ])
    expect(faults(done, 'import.output')).toEqual([
      'error RO, sel D4: RO "Tanpa kode" tidak berkode, dan tidak ada tabel lain yang menyebut kodenya.',
    ])
    expect(of(done, 'output')).toMatchObject({ 'QAH.016': { indicators: 'IKK 1' } })
    expect(Object.keys(of(done, 'output'))).toEqual(['QAH.016'])
  })

  it('estimates of later years; a column of the own year says the same as its own columns', () => {
    const done = examineSheets([
      sheet('RO', [
        [
          'Kode RO',
          'Rincian Output',
          'Prakiraan maju volume 2025',
          'Prakiraan maju alokasi 2025 (Rp)',
          'Prakiraan maju volume 2026',
          'Prakiraan maju alokasi 2026',
        ],
        ['QAH.016', 'Layanan', 2, 5000, 3, 6000],
      ]),
    ])
    expect(of(done, 'output')['QAH.016']).toMatchObject({
      volume: '2',
      amount: '5000',
      'forwardVolume.2026': '3',
      'forwardAmount.2026': '6000',
    })
    expect(of(done, 'output')['QAH.016']).not.toHaveProperty('forwardVolume.2025')
  })
})

describe('what a schedule and a table of sources say', () => {
  const schedule = (...cells: readonly Cell[]) =>
    sheet('Jadwal (Rp)', [
      ['Kode RO', 'Rincian Output (Rp)', 'Target IKK', 'Indikator', ...heads, 'PJ'],
      ['QAH.016', 'Layanan', ...cells],
    ])
  const months = [100, 200, null, '-', 5, 6, 7, 8, 9, 10, 11, 12]

  it('months, their sum as the amount, who is in charge, and the target of the one indicator named', () => {
    const done = examineSheets([schedule('97', 'IKK 2', ...months, 'Tim Kerja 1')])
    expect(of(done, 'output')['QAH.016']).toMatchObject({
      months: '100|200||0|5|6|7|8|9|10|11|12',
      amount: '368',
      charge: 'Tim Kerja 1',
    })
    expect(of(done, 'target')).toEqual({ 'IKK 2': { target: '97' } })
    expect(of(examineSheets([schedule('97', 'IKK 1;IKK 2', ...months, null)]), 'target')).toEqual({})
  })

  it('no months where none is told', () => {
    const empty = months.map(() => null)
    const done = examineSheets([schedule(null, 'IKK 2', ...empty, 'Tim Kerja 1')])
    expect(of(done, 'output')['QAH.016']).not.toHaveProperty('months')
    expect(of(done, 'output')['QAH.016']).not.toHaveProperty('amount')
  })

  it('an amount of its own is the amount, not the sum of the months', () => {
    const both = [
      schedule(null, 'IKK 2', ...months, null),
      sheet('RO', [
        ['Kode RO', 'Rincian Output', 'Alokasi (Rp)'],
        ['QAH.016', 'Layanan', 368],
      ]),
    ]
    expect(examineSheets(both).conflicts.filter(({ topic }) => topic === 'value')).toEqual([])
  })

  it('sources of money that are told; a dash is zero and none of them', () => {
    const done = examineSheets([
      sheet('Sumber', [
        ['Kode RO', 'Rincian Output', 'Rupiah Murni (Rp)', 'PNBP', 'PHLN', 'Jumlah', 'Lokasi'],
        ['QAH.016', 'Layanan', 4000, 1000, '-', 5000, 'Jambi'],
        ['QAH.017', 'Layanan lain', null, null, null, 5000, 'Jambi'],
      ]),
    ])
    expect(of(done, 'output')['QAH.016']).toMatchObject({
      funding: 'PNBP=1000;RM=4000',
      amount: '5000',
      location: 'Jambi',
    })
    expect(of(done, 'output')['QAH.017']).not.toHaveProperty('funding')
  })
})

describe('what an allocation of an indicator says', () => {
  it('its target, what it gets, and the outputs that serve it, by code or by name', () => {
    const done = examineSheets(
      [
        sheet('RO', [
          ['Kode RO', 'Rincian Output', 'Alokasi (Rp)'],
          ['QAH.016', 'Layanan A', 3000],
          ['QAH.017', 'Layanan B', 2000],
        ]),
        sheet('Jadwal', [
          ['Rincian Output', 'Jan (Rp)', 'Feb', 'PJ'],
          ['Layanan B', 2000, null, 'Tim'],
        ]),
        sheet('IKK', [
          ['RO yang mendukung', 'Indikator', 'Target', 'Alokasi (Rp)'],
          ['- QAH.016\n• Layanan B\nTidak ada', 'IKK 1', '0,9', 5000],
          [null, 'IKK 9', null, 1],
        ]),
      ],
      office,
    )
    expect(of(done, 'target')).toEqual({ 'IKK 1': { target: '0.9', allocation: '5000' } })
    expect(of(done, 'output')).toMatchObject({
      'QAH.016': { indicators: 'IKK 1' },
      'QAH.017': { indicators: 'IKK 1' },
    })
    expect(faults(done, 'import.indicator')).toEqual([
      'error IKK, sel B3: Indikator "IKK 9" tidak ada dalam rencana 2025.',
    ])
    expect(faults(done, 'import.allocation')).toEqual([])
  })
})

describe('what a plan says', () => {
  const plan = (...rows: readonly (readonly Cell[])[]) =>
    sheet('Rencana', [
      ['Kode', 'Indikator', 'Target tahun', 'TW I', 'TW II', 'TW III', 'TW IV', 'Keterangan'],
      ...rows,
    ])

  it('targets of the year and of quarters, and a remark; a quarter that is empty keeps its place', () => {
    const done = examineSheets([
      plan(
        ['IKK 1', 'Indeks deteksi faktor risiko', '0,9', '0,2', null, '0,6', '0,9', 'naik'],
        ['IKK 2', '2. Persentase Tindakan Tepat Waktu', '-', null, null, null, null, null],
      ),
    ])
    expect(of(done, 'target')).toEqual({
      'IKK 1': { target: '0.9', quarters: '0.2||0.6|0.9', remark: 'naik' },
      'IKK 2': { target: '-' },
    })
    expect(done.faults).toEqual([])
  })

  it('a name unlike that of the catalogue is remarked, and the catalogue has it', () => {
    const done = examineSheets([plan(['IKK 1', 'Indeks lain', '0,9', null, null, null, null, null])])
    expect(faults(done, 'import.name')).toEqual([
      'warning Rencana, sel B2: Nama indikator IKK 1 dalam katalog berbeda: "Indeks deteksi faktor risiko".',
    ])
    expect(of(done, 'target')).toEqual({ 'IKK 1': { target: '0.9' } })
  })

  it('an indicator that the catalogue does not hold is refused', () => {
    const done = examineSheets([plan(['IKK 9', 'Indeks', '0,9', null, null, null, null, null])])
    expect(faults(done, 'import.indicator')).toEqual([
      'error Rencana, sel A2: Indikator "IKK 9" tidak ada dalam katalog yang berlaku pada 2025.',
    ])
    expect(done.records).toEqual([])
  })
})

describe('what monthly targets say', () => {
  const months = (first: number) => Array.from({ length: 12 }, (_, index) => first + index)

  it('of the indicator itself beside its target, and of parts that have a name and no target', () => {
    const done = examineSheets([
      sheet('Bulanan', [
        ['Indikator', 'Parameter', 'Target', 'Target absolut', ...heads],
        ['IKK 1', 'Definisi yang panjang', '0,9', null, ...months(2)],
        [null, '1. Indeks lalat', null, 12, ...months(1)],
        ['IKK 2', null, null, null, ...months(1)],
        ['IKK 9', null, null, null, ...months(1)],
      ]),
    ])
    expect(of(done, 'target')).toEqual({ 'IKK 1': { target: '0.9' } })
    expect(of(done, 'parameter')).toEqual({
      'IKK 1/': { months: months(2).join('|') },
      'IKK 1/indekslalat': { name: '1. Indeks lalat', absolute: '12', months: months(1).join('|') },
      'IKK 2/': { months: months(1).join('|') },
    })
    expect(faults(done, 'import.indicator')).toEqual([
      'error Bulanan, sel A5: Indikator "IKK 9" tidak ada dalam rencana 2025.',
    ])
  })
})
