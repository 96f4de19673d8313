import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { rupiah, sumRupiah } from '#core/rupiah.ts'
import {
  budgetTree,
  fundingNeedTable,
  headerOf,
  listDifferences,
  listPrintedRipples,
  listRipples,
  outputTable,
  scheduleTable,
  sourcesTable,
  totalKey,
} from '#budget/index.ts'
import { jambiEntries, jambiEntry, jambiNames } from './jambi-2024.ts'

const total = rupiah(14_530_796_000)
describe('tables of RKT Jambi 2024, made from its ledger', () => {
  it('BUD-04, PLN-08: the table of needs lists outputs below their indicators; its totals count each once', () => {
    const { sections, totals } = fundingNeedTable(jambiEntries, jambiNames, 2024)
    expect(sections).toHaveLength(8)
    expect(sections[0]?.groups.map(({ className }) => className)).toEqual([
      'Pelayanan Publik kepada masyarakat',
      'Pelayanan Publik Lainnya',
    ])
    expect(totals.years).toEqual([2025, 2026, 2027])
    expect([totals.amount, totals.forward[0]]).toEqual([
      total,
      sumRupiah(jambiEntries.map(({ forward }) => forward[0]?.amount ?? null)),
    ])
  })

  it('BUD-05, BUD-06: the table of sources has rupiah murni, PNBP, PHLN, the sum and the place', () => {
    const placed = jambiEntries.map((entry) => ({ ...entry, location: '6 wilker' }))
    const { sections, totals } = sourcesTable(placed, jambiNames, 2024)
    expect(totals.sources).toEqual(['RM', 'PNBP', 'PHLN'])
    const row = sections[0]?.groups[1]?.rows[0]
    expect(row).toMatchObject({
      label: 'QAH.016',
      sources: [26_170_000, 1_020_000, null],
      sum: 27_190_000,
      location: '6 wilker',
    })
  })

  it('PLN-72, BUD-08, BUD-09: the schedule has the months and who is in charge, per indicator and output', () => {
    const { sections, totals } = scheduleTable(jambiEntries, jambiNames, 2024)
    const row = sections[2]?.groups[0]?.rows[0]
    expect(row).toMatchObject({ label: 'QAH.016', personInCharge: 'Substansi PRL&KLW', sum: 27_190_000 })
    expect(row?.months[1]).toBe(5_440_000)
    expect(sumRupiah(totals.months)).toBe(totals.sum)
  })

  it('BUD-11: the tree of the RKA-K/L has subtotals from programme to account', () => {
    const office = {
      ...jambiEntry('EBD.952'),
      components: [
        {
          componentCode: '051',
          subcomponentCode: 'A',
          accountCode: '524111',
          name: 'Perjalanan',
          amount: rupiah(50_788_000),
        },
        {
          componentCode: '051',
          subcomponentCode: 'A',
          accountCode: '521211',
          name: 'Bahan',
          amount: rupiah(30_000_000),
        },
      ],
    }
    const tree = budgetTree([jambiEntry('QAA.011'), office], jambiNames, 2024)
    expect(tree.map(({ level, code, amount }) => [level, code, amount])).toEqual([
      ['program', null, 401_540_000],
      ['activity', null, 401_540_000],
      ['outputClass', 'QAA', 401_540_000],
      ['output', '011', 401_540_000],
      ['program', 'WA', 80_788_000],
      ['activity', null, 80_788_000],
      ['outputClass', 'EBD', 80_788_000],
      ['output', '952', 80_788_000],
      ['component', '051', 80_788_000],
      ['subcomponent', 'A', 80_788_000],
      ['account', '524111', 50_788_000],
      ['account', '521211', 30_000_000],
    ])
  })

  it('PLN-69: the table of outputs has class and output with volume and unit; different units are not added', () => {
    const lines = outputTable([jambiEntry('EBD.952'), jambiEntry('EBD.953')], jambiNames, 2024)
    expect(
      lines.map(({ level, volume, unitOfMeasure }) => [level, volume?.toFixed(), unitOfMeasure]),
    ).toEqual([
      ['activity', undefined, null],
      ['outputClass', '13', 'Dokumen'],
      ['output', '7', 'Dokumen'],
      ['output', '6', 'Dokumen'],
    ])
    const mixed = [jambiEntry('EBD.952'), { ...jambiEntry('EBD.953'), unitOfMeasure: 'Laporan' }]
    expect(outputTable(mixed, jambiNames, 2024)[1]).toMatchObject({ volume: null, unitOfMeasure: null })
  })

  it('PLN-75: the header block names institution, unit, programmes and activities with their objectives', () => {
    const named = <T extends object>(items: readonly T[]) =>
      items.map((item) => ({ ...item, objectives: ['Meningkatnya pelayanan'] }))
    const header = headerOf(
      {
        above: ['Kementerian Kesehatan', 'Direktorat Jenderal Pencegahan dan Pengendalian Penyakit'],
        name: 'Balai Kekarantinaan Kesehatan Kelas II Jambi',
      },
      named(jambiNames.programs),
      named(jambiNames.activities),
      [jambiEntry('EBD.952')],
    )
    expect(header).toMatchObject({
      institution: 'Kementerian Kesehatan',
      unit: 'Direktorat Jenderal Pencegahan dan Pengendalian Penyakit / Balai Kekarantinaan Kesehatan Kelas II Jambi',
      programs: [{ code: 'WA', objectives: ['Meningkatnya pelayanan'] }],
    })
    expect(header.activities).toHaveLength(1)
  })

  it('the ripple list names every total that a change moves, and what was signed or printed with the old figure', () => {
    const after = jambiEntries.map((entry) =>
      entry === jambiEntry('EBD.952') ? { ...entry, amount: rupiah(90_788_000) } : entry,
    )
    const ripples = listRipples(jambiEntries, after, jambiNames, 2024)
    expect(ripples.map(({ key }) => key)).toEqual([
      'output:21/EBD/952',
      'class:21/EBD',
      'activity:21',
      'program:2',
      'total',
      'indicator:4',
      'indicator:5',
      'indicator:8',
    ])
    expect(ripples.find(({ key }) => key === 'total')).toMatchObject({
      before: total,
      after: total + 10_000_000,
    })
    const agreement = (key: string, amount: number) =>
      ({ kind: 'agreement', place: 'PK 2024', key, amount: rupiah(amount) }) as const
    const printed = [
      agreement(totalKey('activity', 21), 1),
      agreement(totalKey('program', 1), 1),
      { ...agreement(totalKey('total'), total + 10_000_000), kind: 'document', place: 'RKT 2024' } as const,
    ]
    // The other programme did not move, and the document already says the new total.
    expect(listPrintedRipples(jambiEntries, after, jambiNames, 2024, printed)).toMatchObject([
      { kind: 'agreement', label: expect.stringContaining('PK 2024: Kegiatan'), before: 1 },
    ])
  })

  it('the difference of two versions is said field by field; outputs are known by their codes', () => {
    const [first, ...others] = jambiEntries
    const renamed = others.map((entry) =>
      entry === jambiEntry('EBD.952') ? { ...entry, volume: decimal(8), months: [] } : entry,
    )
    const added = { ...jambiEntry('EBD.974'), outputCode: '975' }
    const differences = listDifferences(jambiEntries, [...renamed, added], jambiNames)
    expect(differences.map(({ label, change }) => `${label} ${change}`)).toEqual([
      'EBD.952 changed',
      'EBD.975 added',
      `${first?.classCode}.${first?.outputCode} removed`,
    ])
    expect(differences[0]?.fields).toContainEqual({ field: 'Volume', before: '7', after: '8' })
    expect(differences[0]?.fields).toContainEqual({ field: 'RPD Maret', before: 'Rp21.708.000', after: null })
  })
})
