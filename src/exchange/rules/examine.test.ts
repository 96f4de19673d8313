import { describe, expect, it } from 'vitest'
import { examineSheets, holding, office, sheet } from '../../../test/exchange/example.ts'
import type { Cell } from './cells.ts'
import { kindIds, type KindId } from './kind.ts'
import { getKind } from './kinds.ts'
import { exportColumns, exportRows, type ExportSource } from './export-rows.ts'
import type { Context } from './context.ts'

const months = (step: number) =>
  Array.from({ length: 12 }, (_, index) => String(step * (index + 1))).join('|')
/** An office whose records use every column of every table. */
const full: Context = (
  [
    [
      'target',
      { 'IKK 1': { target: '0.9', quarters: '0.2||0.6|0.9', remark: 'naik' }, 'IKK 2': { target: '80..90' } },
    ],
    [
      'parameter',
      {
        'IKK 1/': { months: months(4), absolute: '48' },
        'IKK 1/lalat': { name: '1. Lalat', months: months(1), absolute: '12' },
        'IKK 1/pinjal': { name: '2. Pinjal', months: months(2) },
      },
    ],
    [
      'output',
      {
        'QAH.016': {
          name: 'Layanan A',
          activity: '4815',
          volume: '2.5',
          unit: 'Layanan',
          amount: '78000',
          funding: 'HDN=1;PNBP=999;RM=77000',
          months: months(1000),
          indicators: 'IKK 1;IKK 2',
          location: 'Jambi',
          charge: 'Tim Kerja 1',
          'forwardVolume.2026': '3',
          'forwardAmount.2030': '90000',
        },
        'EBA.994': { name: 'Layanan B', activity: '4249', amount: '5000', indicators: 'IKK 2' },
        'EBA.995': { name: 'Layanan C', activity: '4249' },
      },
    ],
    [
      'component',
      {
        'QAH.016/001/A/524111/perjalanan': { name: 'Perjalanan', amount: '3000' },
        'QAH.016/002//521211/bahan': { name: 'Bahan', amount: '2000' },
      },
    ],
    [
      'staff',
      {
        '198501012010011001/2025-01-01': {
          name: 'Budi',
          nip: '198501012010011001',
          employment: 'PNS',
          rankGroup: 'III',
          ruang: 'a',
          educationLevel: 'S1',
          educationField: 'Kesehatan',
          jobTitle: 'Analis',
          jobFamily: 'specific',
          positionClass: '8',
          placement: 'Tim Kerja 1',
          validFrom: '2025-01-01',
          validUntil: '2025-12-31',
        },
        'siti/2025-01-01': {
          name: 'Siti',
          employment: 'PPNPN',
          jobTitle: 'Pengemudi',
          validFrom: '2025-01-01',
        },
      },
    ],
    [
      'training',
      {
        'kursus/2025-03-03': {
          title: 'Kursus',
          kind: 'technical',
          organiser: 'Pusdiklat',
          startsOn: '2025-03-03',
          endsOn: '2025-03-05',
          lessonHours: '24.5',
          participants: '198501012010011001;Siti',
        },
        'magang/2025-04-01': {
          title: 'Magang',
          kind: 'internship',
          startsOn: '2025-04-01',
          endsOn: '2025-04-01',
          lessonHours: '8',
        },
      },
    ],
  ] as const
).reduce<Context>((context, [entity, records]) => holding(entity, records, context), office)

const source: ExportSource = {
  context: full,
  indicators: [
    {
      code: 'IKK 1',
      objectiveCode: 'SK 1',
      objective: 'Meningkatnya deteksi',
      unit: 'indeks',
      polarity: 'maximize',
    },
  ],
}
const exported = (id: KindId, from: ExportSource = source): readonly Record<string, Cell>[] => {
  const columns = exportColumns(getKind(id), from.context)
  return exportRows(getKind(id), from).map((row) =>
    Object.fromEntries(
      columns.flatMap(({ field }, index) => (row[index] === null ? [] : [[field, row[index] ?? null]])),
    ),
  )
}
const sheetOf = (id: KindId) => {
  const columns = exportColumns(getKind(id), full)
  const scale = columns.some(({ column }) => column.type === 'money') ? [['Satuan uang: rupiah']] : []
  return sheet(getKind(id).sheet, [
    ...scale,
    columns.map(({ header }) => header),
    ...exportRows(getKind(id), source),
  ])
}

describe('a table that was exported', () => {
  it.each(kindIds)('%s: imported again it changes nothing and leaves nothing open', (id) => {
    const done = examineSheets([sheetOf(id)], full)
    expect(done.preview.filter(({ state }) => state !== 'same')).toEqual([])
    expect(done.preview.length).toBeGreaterThan(0)
    expect([done.open, done.faults.filter(({ severity }) => severity === 'error')]).toEqual([[], []])
    expect(done.isReady).toBe(false)
  })

  it.each(kindIds)('%s: imported into an office without these records it tells them', (id) => {
    const { entity } = getKind(id)
    const empty: Context = { ...full, current: { ...full.current, [entity]: new Map() } }
    const done = examineSheets([sheetOf(id)], empty)
    for (const { key, fields } of done.records.filter((record) => record.entity === entity))
      for (const [field, value] of Object.entries(fields))
        if (field !== 'activity' && field !== 'allocation')
          expect([key, field, value]).toEqual([key, field, full.current[entity]?.get(key)?.[field]])
    expect(done.counts.find((count) => count.entity === entity)?.new).toBeGreaterThan(0)
  })
})

describe('the rows of an export', () => {
  it('of the plan: what the catalogue says stands beside the target', () => {
    expect(exported('rencana')).toEqual([
      {
        objectiveCode: 'SK 1',
        objective: 'Meningkatnya deteksi',
        code: 'IKK 1',
        name: 'Indeks deteksi faktor risiko',
        unit: 'indeks',
        polarity: 'Maksimal',
        target: 0.9,
        'quarter.1': 0.2,
        'quarter.3': 0.6,
        'quarter.4': 0.9,
        remark: 'naik',
      },
      { code: 'IKK 2', name: 'Persentase tindakan tepat waktu', target: '80-90' },
    ])
  })

  it('of monthly targets: the target of the year stands in the line of the indicator only', () => {
    expect(
      exported('target-bulanan').map(({ indicator, name, target, absolute }) => [
        indicator,
        name,
        target,
        absolute,
      ]),
    ).toEqual([
      ['IKK 1', undefined, 0.9, 48],
      ['IKK 1', '1. Lalat', undefined, 12],
      ['IKK 1', '2. Pinjal', undefined, undefined],
    ])
    expect(exported('target-bulanan')[1]).toMatchObject({ 'month.1': 1, 'month.12': 12 })
  })

  it('of allocations: what the outputs of an indicator get together', () => {
    expect(exported('anggaran-ikk')).toEqual([
      { indicator: 'IKK 1', allocation: 78000, outputs: 'QAH.016', target: 0.9 },
      { indicator: 'IKK 2', allocation: 83000, outputs: 'QAH.016\nEBA.994', target: '80-90' },
    ])
  })

  it('of outputs: three later years, and any other that has an estimate', () => {
    expect(
      exportColumns(getKind('anggaran-ro'), full)
        .map(({ header }) => header)
        .slice(-8),
    ).toEqual([
      ...['2026', '2027', '2028', '2030'].map((year) => `Prakiraan maju volume ${year}`),
      ...['2026', '2027', '2028', '2030'].map((year) => `Prakiraan maju alokasi ${year}`),
    ])
    expect(exportColumns(getKind('anggaran-ro'), office)).toHaveLength(13)
    expect(exported('anggaran-ro')[0]).toEqual({
      indicator: 'IKK 1; IKK 2',
      activity: '4815',
      code: 'QAH.016',
      name: 'Layanan A',
      volume: 2.5,
      unit: 'Layanan',
      amount: 78000,
      'forwardVolume.2026': 3,
      'forwardAmount.2030': 90000,
    })
    expect(exported('pendanaan')[0]).toMatchObject({
      'funding.HDN': 1,
      'funding.PNBP': 999,
      'funding.RM': 77000,
    })
  })

  it('of the schedule: an output serves many indicators, so no target stands beside it', () => {
    const withTarget = holding('output', { 'QAH.016': { name: 'Layanan', target: '5', charge: 'Tim' } })
    expect(exported('jadwal', { context: withTarget, indicators: [] })).toEqual([
      { indicator: '-', code: 'QAH.016', name: 'Layanan', charge: 'Tim' },
    ])
  })

  it('of training: one row for each participant, by number or name', () => {
    expect(exported('pelatihan').map(({ title, nip, participant }) => [title, nip, participant])).toEqual([
      ['Kursus', '198501012010011001', undefined],
      ['Kursus', undefined, 'Siti'],
      ['Magang', undefined, undefined],
    ])
  })

  it('of nothing are none', () => {
    const empty = { context: { ...office, indicators: [] }, indicators: [] }
    for (const id of kindIds) expect(exported(id, empty)).toEqual([])
  })

  it('a figure too long for a spreadsheet stays text; numbers of people are text', () => {
    const long = holding('output', { 'QAH.016': { name: 'x', amount: '1'.repeat(16), volume: '-' } })
    expect(exported('anggaran-ro', { context: long, indicators: [] })[0]).toMatchObject({
      amount: '1'.repeat(16),
      volume: '-',
    })
    expect(exported('pegawai')[0]).toMatchObject({
      nip: '198501012010011001',
      employment: 'PNS',
      positionClass: 8,
    })
  })
})

describe('whether an import can be applied', () => {
  const outputs = (code: string, amount: Cell) =>
    sheet('RO', [
      ['Kegiatan', 'Kode RO', 'Rincian Output', 'Satuan', 'Volume', 'Alokasi (Rp)'],
      ['4815', code, 'Layanan', 'Layanan', 1, amount],
    ])

  it('when something changes, nothing is open and nothing is wrong', () => {
    expect(examineSheets([outputs('QAH.016', 5_000_000)])).toMatchObject({ isReady: true, open: [] })
    expect(examineSheets([outputs('QAH.016', 'lima')]).isReady).toBe(false)
  })

  it('not while a choice is open', () => {
    const sheets = [outputs('QAH.016', 5_000_000), outputs('QAH.016', 6_000_000)]
    const asked = examineSheets(sheets)
    expect([asked.open.map(({ id }) => id), asked.isReady]).toEqual([['output/QAH.016/amount'], false])
    const chosen = { 'output/QAH.016/amount': { value: '5000000', reason: 'DIPA' } }
    expect(examineSheets(sheets, office, chosen).isReady).toBe(true)
  })

  it('faults stand as somebody reads the file: sheet by sheet, from above', () => {
    const bad = (name: string, ...codes: string[]) =>
      sheet(name, [
        ['Kode RO', 'Rincian Output', 'Alokasi (Rp)'],
        ...codes.map((code) => [code, 'Layanan', 'lima']),
      ])
    const done = examineSheets([bad('A', 'QAH.016', 'QAH'), bad('B', 'QAH', 'QAH.016')])
    const places = done.faults
      .filter(({ rule }) => rule !== 'import.activity')
      .map(({ sheet: name, row }) => `${name}${row}`)
    expect(places).toEqual(places.toSorted())
    expect(new Set(places)).toEqual(new Set(['A2', 'A3', 'B2', 'B3']))
  })
})
