import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { rupiah } from '#core/rupiah.ts'
import { allocationByIndicator } from './allocation.ts'
import {
  forwardOf,
  forwardYears,
  fundingOf,
  outputKey,
  plannedIn,
  totalOf,
  usedSources,
  type LedgerEntry,
} from './ledger.ts'
import { checkLinks } from './links.ts'
import { listPrintedRipples, listRipples } from './ripple.ts'
import { totalsOf } from './totals.ts'
import { budgetTree, outputTable } from './tree.ts'
import { entry } from '../../../test/support/ledger-entry.ts'

const other = (more: Partial<LedgerEntry> = {}) => entry({ outputCode: '017', amount: rupiah(500), ...more })
const names = {
  programs: [
    { id: 7, code: 'DL', name: 'Program Satu' },
    { id: 8, code: 'WA', name: 'Program Kosong' },
  ],
  activities: [
    { id: 1, programId: 7, code: '2886', name: 'Kegiatan Satu' },
    { id: 2, programId: 7, code: null, name: 'Kegiatan Dua' },
    { id: 3, programId: 7, code: '2888', name: 'Kegiatan Kosong' },
  ],
  indicators: [
    { id: 1, code: 'IKK 1', name: 'Satu' },
    { id: 2, code: 'IKK 2', name: 'Dua' },
  ],
}

describe('what outputs cost together', () => {
  it('an output counts once however often it is listed; one not budgeted adds nothing', () => {
    expect(totalOf([entry(), entry(), other()])).toBe(1_500)
    expect(totalOf([entry(), other({ amount: null })])).toBe(1_000)
    expect(totalOf([entry(), entry({ activityId: 2 }), entry({ classCode: 'EBA' })])).toBe(3_000)
    expect(outputKey(entry({ outputCode: null }))).toBe('1/QAH/')
  })

  it('a source, a month and a later year are found; what is not there is not zero', () => {
    const line = entry({
      funding: [
        { source: 'PNBP', amount: rupiah(300) },
        { source: 'BLU', amount: rupiah(0) },
        { source: 'SBSN', amount: rupiah(700) },
      ],
      months: [{ month: 3, amount: rupiah(40) }],
      forward: [{ year: 2027, volume: null, amount: rupiah(9), reason: null }],
    })
    expect([fundingOf(line, 'PNBP'), fundingOf(line, 'RM')]).toEqual([300, null])
    expect([plannedIn(line, 3), plannedIn(line, 4)]).toEqual([40, null])
    expect([forwardOf(line, 2027)?.amount, forwardOf(line, 2026)]).toEqual([9, undefined])
    expect(usedSources([line, other()])).toEqual(['RM', 'PNBP', 'PHLN', 'SBSN'])
    expect(usedSources([])).toEqual(['RM', 'PNBP', 'PHLN'])
  })

  it('three later years always, and any further one that a line holds; never the year itself or an earlier', () => {
    const forward = [2031, 2025, 2024, 2026].map((year) => ({
      year,
      volume: null,
      amount: null,
      reason: null,
    }))
    expect(forwardYears(2025, [])).toEqual([2026, 2027, 2028])
    expect(forwardYears(2025, [entry({ forward })])).toEqual([2026, 2027, 2028, 2031])
  })
})

describe('allocation per indicator', () => {
  it('an output without shares counts whole in each of its indicators, and once in the true total', () => {
    const both = entry({
      indicators: [
        { indicatorId: 1, share: null },
        { indicatorId: 2, share: null },
      ],
    })
    const one = other({ indicators: [{ indicatorId: 2, share: null }] })
    const alone = entry({ outputCode: '018', amount: rupiah(70) })
    const found = allocationByIndicator([both, one, alone], [2, 1, 9])
    expect(found.indicators.map(({ indicatorId, amount }) => [indicatorId, amount])).toEqual([
      [2, 1_500],
      [1, 1_000],
      [9, 0],
    ])
    expect(found.indicators[0]?.outputs.map(({ serves, amount }) => [serves, amount])).toEqual([
      [2, 1_000],
      [1, 500],
    ])
    expect([found.sumOverIndicators, found.trueTotal]).toEqual([2_500, 1_570])
    expect(found.unlinked).toEqual([alone])
  })

  it('shares split the amount without residue; the rest counts for nobody', () => {
    const split = (amount: number | null, ...shares: number[]) =>
      allocationByIndicator(
        [
          entry({
            amount: amount === null ? null : rupiah(amount),
            indicators: shares.map((share, index) => ({ indicatorId: index + 1, share: decimal(share) })),
          }),
        ],
        [1, 2],
      ).indicators.map(({ outputs }) => outputs[0]?.amount)
    expect(split(1_000, 60, 40)).toEqual([600, 400])
    expect(split(1_000, 60, 20)).toEqual([600, 200])
    const halves = split(1_001, 50, 50)
    expect((halves[0] ?? 0) + (halves[1] ?? 0)).toBe(1_001)
    expect(split(null, 60, 40)).toEqual([null, null])
    expect(split(1_000, 80, 40)).toEqual([0, 0])
  })
})

it('a gap between indicators and outputs is said from both sides', () => {
  const linked = entry({ indicators: [{ indicatorId: 1, share: null }] })
  const rules = (entries: readonly LedgerEntry[]) =>
    checkLinks(entries, names.indicators).map(({ severity, rule, place }) => [severity, rule, place])
  expect(rules([linked])).toEqual([['warning', 'link.indicatorWithoutOutput', 'IKK 2']])
  expect(rules([linked, other({ indicators: [{ indicatorId: 2, share: null }] })])).toEqual([])
  expect(rules([linked, other()]).map(([, rule]) => rule)).toEqual([
    'link.indicatorWithoutOutput',
    'link.outputWithoutIndicator',
  ])
})

describe('figures that follow from the ledger', () => {
  const lines = [
    entry({
      funding: [{ source: 'RM', amount: rupiah(1_000) }],
      months: [{ month: 3, amount: rupiah(1_000) }],
      forward: [{ year: 2026, volume: null, amount: rupiah(1_100), reason: null }],
      indicators: [{ indicatorId: 1, share: null }],
    }),
    other({ classCode: 'EBA', months: [{ month: 3, amount: rupiah(500) }] }),
    entry({ activityId: 2, amount: rupiah(30) }),
  ]

  it('outputs, classes, activities, programmes, the total, sources, months, later years, indicators', () => {
    const all = totalsOf(lines, names, 2025)
    const amounts = Object.fromEntries(all.map(({ key, amount }) => [key, amount]))
    expect(amounts).toMatchObject({
      'output:1/QAH/016': 1_000,
      'class:1/QAH': 1_000,
      'class:1/EBA': 500,
      'class:2/QAH': 30,
      'activity:1': 1_500,
      'activity:2': 30,
      'program:7': 1_530,
      total: 1_530,
      'funding:RM': 1_000,
      'funding:PNBP': 0,
      'month:3': 1_500,
      'month:4': 0,
      'forward:2026': 1_100,
      'indicator:1': 1_000,
      'indicator:2': 0,
    })
    expect(all.filter(({ kind }) => kind === 'month')).toHaveLength(12)
    const labels = Object.fromEntries(all.map(({ key, label }) => [key, label]))
    expect(labels).toMatchObject({
      'activity:1': 'Kegiatan 2886 Kegiatan Satu',
      'activity:2': 'Kegiatan Kegiatan Dua',
      'program:7': 'Program DL Program Satu',
      'class:1/EBA': 'KRO EBA pada kegiatan 2886 Kegiatan Satu',
      'month:3': 'RPD Maret',
      'indicator:2': 'Alokasi IKK 2',
    })
  })

  it('a change lists what moved and nothing else; what appears or goes has nothing on one side', () => {
    const moved = (before: readonly LedgerEntry[], after: readonly LedgerEntry[]) =>
      listRipples(before, after, names, 2025).map((ripple) => [ripple.key, ripple.before, ripple.after])
    expect(moved(lines, lines)).toEqual([])
    expect(moved([entry()], [entry({ amount: rupiah(1_200) })])).toEqual([
      ['output:1/QAH/016', 1_000, 1_200],
      ['class:1/QAH', 1_000, 1_200],
      ['activity:1', 1_000, 1_200],
      ['program:7', 1_000, 1_200],
      ['total', 1_000, 1_200],
    ])
    expect(moved([entry(), other()], [entry()])).toContainEqual(['output:1/QAH/017', 500, null])
    expect(moved([entry()], [entry(), other()])).toContainEqual(['output:1/QAH/017', null, 500])
  })

  it('a printed figure is listed where the change makes it wrong', () => {
    const printed = (key: string, amount: number) =>
      listPrintedRipples([entry()], [entry({ amount: rupiah(1_200) })], names, 2025, [
        { kind: 'agreement', place: 'PK 2025', key, amount: rupiah(amount) },
      ]).map(({ kind, label, before, after }) => [kind, label, before, after])
    expect(printed('total', 1_000)).toEqual([['agreement', 'PK 2025: Jumlah pagu', 1_000, 1_200]])
    expect(printed('total', 1_200)).toEqual([])
    expect(printed('month:3', 99)).toEqual([])
  })
})

describe('the ledger as a tree', () => {
  const part = { componentCode: '051', subcomponentCode: 'A', accountCode: '524111', name: 'Perjalanan' }
  const lines = [
    entry({
      components: [
        { ...part, amount: rupiah(600) },
        { ...part, subcomponentCode: null, accountCode: '521211', name: 'Bahan', amount: rupiah(400) },
      ],
    }),
    other({ volume: decimal(3), unitOfMeasure: 'layanan' }),
  ]
  const shown = (entries: readonly LedgerEntry[]) =>
    budgetTree(entries, names, 2025).map(({ depth, level, code, amount }) => [depth, level, code, amount])

  it('each level has its subtotal; programmes and activities without outputs are left out', () => {
    expect(shown(lines)).toEqual([
      [0, 'program', 'DL', 1_500],
      [1, 'activity', '2886', 1_500],
      [2, 'outputClass', 'QAH', 1_500],
      [3, 'output', '016', 1_000],
      [4, 'component', '051', 1_000],
      [5, 'subcomponent', 'A', 600],
      [6, 'account', '524111', 600],
      [6, 'account', '521211', 400],
      [3, 'output', '017', 500],
    ])
    expect(shown([])).toEqual([])
    expect(shown([entry({ amount: null })])[0]).toEqual([0, 'program', 'DL', null])
    expect(shown([entry({ amount: null }), other()])[0]).toEqual([0, 'program', 'DL', 500])
  })

  it('a class has a volume only where all its outputs have one, in the same unit', () => {
    const volume = (second: Partial<LedgerEntry>) => {
      const line = outputTable([entry(), other(second)], names, 2025).find(({ depth }) => depth === 2)
      return [line?.volume?.toNumber(), line?.unitOfMeasure]
    }
    expect(volume({ volume: decimal(3), unitOfMeasure: 'layanan' })).toEqual([5, 'Layanan'])
    expect(volume({ volume: decimal(3), unitOfMeasure: 'Orang' })).toEqual([undefined, null])
    expect(volume({ volume: null })).toEqual([undefined, null])
    expect(volume({ unitOfMeasure: null })).toEqual([undefined, null])
    expect(outputTable(lines, names, 2025).map(({ depth }) => depth)).toEqual([1, 2, 3, 3])
  })
})
