import { describe, expect, it } from 'vitest'
import { isoDate } from '#lib/dates.ts'
import { decimal } from '#lib/decimal.ts'
import { rupiah } from '#core/rupiah.ts'
import { checkEntry, checkRepeated } from './entry-checks.ts'
import type { LedgerEntry } from './ledger.ts'
import { budgetLimitsOn } from './settings.ts'
import { checkOneMeaning, checkStatedTotal, checkSums } from './sum-checks.ts'

const limits = budgetLimitsOn(isoDate('2025-01-01'))
const entry = (more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  activityId: 1,
  classCode: 'QAH',
  outputCode: '016',
  name: 'Layanan',
  volume: decimal(2),
  unitOfMeasure: 'Layanan',
  amount: rupiah(5_000_000),
  location: null,
  personInCharge: null,
  chargeUnitId: null,
  components: [],
  funding: [{ source: 'RM', amount: rupiah(5_000_000) }],
  forward: [{ year: 2026, volume: decimal(2), amount: rupiah(5_000_000), reason: null }],
  months: [{ month: 3, amount: rupiah(5_000_000) }],
  indicators: [{ indicatorId: 1, share: decimal(60) }],
  ...more,
})
const component = { componentCode: '001', subcomponentCode: 'A', accountCode: '524111', name: 'Perjalanan' }
const check = (more: Partial<LedgerEntry>) =>
  checkEntry(entry(more), 2025, limits).map(({ severity, rule, place }) => `${severity} ${rule} ${place}`)
const said = (more: Partial<LedgerEntry>) =>
  checkEntry(entry(more), 2025, limits).map(({ message }) => message)

describe('what one line of the ledger must hold', () => {
  it('nothing stands against a line in order', () => {
    expect(check({})).toEqual([])
    expect(check({ amount: null, volume: null, outputCode: null })).toEqual([])
    expect(check({ components: [{ ...component, amount: rupiah(1) }] })).toEqual([])
  })

  it.each<[Partial<LedgerEntry>, string[]]>([
    [{ outputCode: '16' }, ['error code.output QAH.16']],
    [
      { components: [{ ...component, componentCode: '1', amount: rupiah(1) }] },
      ['error code.component QAH.016'],
    ],
    [
      { components: [{ ...component, subcomponentCode: '1', amount: rupiah(1) }] },
      ['error code.subcomponent QAH.016'],
    ],
    [
      { components: [{ ...component, accountCode: '424111', amount: rupiah(1) }] },
      ['error code.account QAH.016'],
    ],
    [{ volume: decimal(-1) }, ['error volume.negative QAH.016']],
    [
      { forward: [{ year: 2026, volume: decimal(-1), amount: null, reason: null }] },
      ['error volume.negative QAH.016'],
    ],
    [{ forward: [{ year: 2025, volume: null, amount: null, reason: null }] }, ['error forward.year QAH.016']],
    [{ amount: rupiah(99_999) }, ['warning amount.small QAH.016']],
    [{ amount: rupiah(100_000) }, []],
    [{ amount: rupiah(0) }, []],
    [{ amount: rupiah(1_000_000_000_000) }, []],
    [{ amount: rupiah(1_000_000_000_001) }, ['warning amount.large QAH.016']],
    [{ amount: rupiah(100_000_000_000_000) }, ['warning amount.large QAH.016']],
    [{ amount: rupiah(100_000_000_000_001) }, ['error amount.absurd QAH.016']],
    [{ indicators: [{ indicatorId: 1, share: decimal(0) }] }, ['error indicator.share QAH.016']],
  ])('%j', (more, told) => {
    expect(check(more)).toEqual(told)
  })

  it('a negative amount is named, wherever it stands', () => {
    const minus = rupiah(-1)
    expect([
      ...said({ amount: minus }),
      ...said({ components: [{ ...component, amount: minus }] }),
      ...said({ funding: [{ source: 'PNBP', amount: minus }] }),
      ...said({ months: [{ month: 5, amount: minus }] }),
      ...said({ forward: [{ year: 2027, volume: null, amount: minus, reason: null }] }),
    ]).toEqual([
      'Alokasi bernilai negatif: -Rp1.',
      'Rincian "Perjalanan" bernilai negatif: -Rp1.',
      'Sumber dana PNBP bernilai negatif: -Rp1.',
      'RPD Mei bernilai negatif: -Rp1.',
      'Prakiraan maju 2027 bernilai negatif: -Rp1.',
    ])
  })

  it('a source, month, year or indicator stands once, and is told once', () => {
    const [one] = entry().funding
    const [link] = entry().indicators
    if (one === undefined || link === undefined) throw new Error('no example')
    expect(said({ funding: [one, one, one] })).toEqual([
      'Sumber dana RM tercatat lebih dari sekali pada QAH.016.',
    ])
    expect(said({ months: [...entry().months, ...entry().months] })).toEqual([
      'RPD Maret tercatat lebih dari sekali pada QAH.016.',
    ])
    expect(said({ forward: [...entry().forward, ...entry().forward] })).toEqual([
      'Prakiraan maju 2026 tercatat lebih dari sekali pada QAH.016.',
    ])
    const half = { ...link, share: decimal(50) }
    expect(said({ indicators: [half, half] })).toEqual([
      'Indikator 1 tercatat lebih dari sekali pada QAH.016.',
    ])
  })

  it('shares of indicators are at most all of the output', () => {
    const shares = (...parts: number[]) =>
      parts.map((part, index) => ({ indicatorId: index, share: decimal(part) }))
    expect(said({ indicators: shares(60, 40) })).toEqual([])
    expect(said({ indicators: shares(60, 40.5) })).toEqual([
      'Porsi indikator berjumlah 100,5%, lebih dari 100%.',
    ])
    expect(said({ indicators: [...shares(100), { indicatorId: 9, share: null }] })).toEqual([])
  })

  it('VAL-05: an output stands in a ledger once, whatever it says', () => {
    const other = entry({ name: 'Lain' })
    expect(checkRepeated([entry(), entry({ outputCode: '017' }), entry({ activityId: 2 })])).toEqual([])
    expect(
      checkRepeated([entry(), other, other]).map(({ rule, severity, place }) => [rule, severity, place]),
    ).toEqual([
      ['output.repeated', 'error', 'QAH.016'],
      ['output.repeated', 'error', 'QAH.016'],
    ])
  })
})

describe('VAL-02, VAL-03: parts add up to their output', () => {
  const sums = (more: Partial<LedgerEntry>) =>
    checkSums([entry(more)]).map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`)

  it('exact to the rupiah, for components, sources and months', () => {
    expect(sums({})).toEqual([])
    expect(sums({ components: [{ ...component, amount: rupiah(5_000_001) }] })).toEqual([
      'error sum.components: Rincian komponen QAH.016 berjumlah Rp5.000.001, sedangkan alokasinya Rp5.000.000: selisih Rp1.',
    ])
    expect(sums({ funding: [{ source: 'RM', amount: rupiah(4_999_999) }] })).toEqual([
      'error sum.funding: Sumber dana QAH.016 berjumlah Rp4.999.999, sedangkan alokasinya Rp5.000.000: selisih Rp1.',
    ])
    expect(sums({ months: [{ month: 1, amount: rupiah(0) }] })).toEqual([
      'error sum.months: RPD dua belas bulan QAH.016 berjumlah Rp0, sedangkan alokasinya Rp5.000.000: selisih Rp5.000.000.',
    ])
  })

  it('sources and months that nobody wrote are remarked where there is money', () => {
    expect(sums({ funding: [], months: [] })).toEqual([
      'warning sum.funding.missing: Sumber dana QAH.016 belum diisi.',
      'warning sum.months.missing: RPD dua belas bulan QAH.016 belum diisi.',
    ])
    expect(sums({ funding: [], months: [], amount: rupiah(0) })).toEqual([])
    expect(sums({ funding: [], months: [], amount: null })).toEqual([])
    expect(sums({ amount: null, months: [] })).toEqual([
      'error sum.funding: Sumber dana QAH.016 berjumlah Rp5.000.000, sedangkan alokasinya belum ada: selisih Rp5.000.000.',
    ])
  })

  it('VAL-05: all outputs add up to what the DIPA states, each counted once', () => {
    const both = [entry(), entry({ outputCode: '017' })]
    expect(checkStatedTotal(both, null)).toEqual([])
    expect(checkStatedTotal([...both, entry()], rupiah(10_000_000))).toEqual([])
    expect(checkStatedTotal(both, rupiah(10_000_001))).toMatchObject([
      {
        rule: 'sum.stated',
        severity: 'error',
        message: 'Semua RO berjumlah Rp10.000.000, sedangkan pagu yang dinyatakan Rp10.000.001: selisih Rp1.',
      },
    ])
  })

  it('VAL-04: one code under two activities means one thing', () => {
    const twin = (more: Partial<LedgerEntry>) => [entry(), entry({ activityId: 2, ...more })]
    expect(checkOneMeaning(twin({ name: ' LAYANAN ', unitOfMeasure: 'layanan' }))).toEqual([])
    expect(checkOneMeaning(twin({ name: 'Lain' }))).toMatchObject([
      { rule: 'output.meaning', severity: 'error', place: 'QAH.016' },
    ])
    expect(checkOneMeaning(twin({ unitOfMeasure: null }))[0]?.message).toContain('"Layanan" (tanpa satuan)')
    const uncoded = twin({ name: 'Lain', outputCode: null }).map((one) => ({ ...one, outputCode: null }))
    expect(checkOneMeaning(uncoded)).toEqual([])
  })
})
