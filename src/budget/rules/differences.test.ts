import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { rupiah } from '#core/rupiah.ts'
import { fieldsOf, listDifferences } from './differences.ts'
import type { LedgerEntry } from './ledger.ts'
import { groupByClass, reconcile, sectionsByIndicator } from './sections.ts'
import { entry } from '../../../test/support/ledger-entry.ts'

const names = {
  programs: [],
  activities: [],
  indicators: [
    { id: 1, code: 'IKK 1', name: 'Satu' },
    { id: 2, code: 'IKK 2', name: 'Dua' },
  ],
}
const part = { componentCode: '051', subcomponentCode: 'A', accountCode: '524111', name: 'Perjalanan' }

describe('what a version changes', () => {
  it('every field that a person can change is named as people call it', () => {
    const fields = fieldsOf(
      entry({
        location: 'Jambi',
        personInCharge: 'Kasubbag',
        funding: [{ source: 'RM', amount: rupiah(1_000) }],
        forward: [{ year: 2026, volume: decimal(3), amount: null, reason: 'Naik' }],
        months: [{ month: 3, amount: rupiah(400) }],
        components: [
          { ...part, amount: rupiah(600) },
          { ...part, subcomponentCode: null, amount: rupiah(400) },
        ],
        indicators: [
          { indicatorId: 1, share: null },
          { indicatorId: 2, share: decimal(60) },
        ],
      }),
      names,
    )
    expect([...fields.keys()]).toEqual([
      'Nama',
      'Volume',
      'Satuan',
      'Alokasi',
      'Lokasi',
      'Penanggung jawab',
      'Sumber dana Rupiah Murni',
      'Volume 2026',
      'Prakiraan maju 2026',
      'Alasan prakiraan maju 2026',
      'RPD Maret',
      'Rincian 051.A.524111 Perjalanan',
      'Rincian 051.524111 Perjalanan',
      'Indikator IKK 1',
      'Indikator IKK 2',
    ])
    expect(
      ['Volume', 'Lokasi', 'Volume 2026', 'Alasan prakiraan maju 2026'].map((key) => fields.get(key)),
    ).toEqual(['2', 'Jambi', '3', 'Naik'])
    expect(fields.get('Prakiraan maju 2026')).toBeNull()
    expect(fields.get('Alokasi')).toContain('1.000')
    expect([fields.get('Indikator IKK 1'), fields.get('Indikator IKK 2')]).toEqual(['seluruhnya', '60%'])
  })

  it('outputs that are the same are left out; the others are changed, added or removed', () => {
    const other = entry({ outputCode: '017' })
    const found = (before: readonly LedgerEntry[], after: readonly LedgerEntry[]) =>
      listDifferences(before, after, names).map(({ change, label, fields }) => [
        change,
        label,
        fields.map(({ field }) => field).join(),
      ])
    expect(found([entry(), other], [entry(), other])).toEqual([])
    expect(found([entry()], [entry({ volume: null, amount: rupiah(1_200) })])).toEqual([
      ['changed', 'QAH.016', 'Volume,Alokasi'],
    ])
    expect(found([entry()], [entry(), other])).toEqual([['added', 'QAH.017', 'Nama,Volume,Satuan,Alokasi']])
    expect(found([entry(), other], [entry()])).toEqual([['removed', 'QAH.017', 'Nama,Volume,Satuan,Alokasi']])
    const [one] = listDifferences([entry()], [entry({ location: 'Jambi' })], names)
    expect(one?.fields).toEqual([{ field: 'Lokasi', before: null, after: 'Jambi' }])
  })
})

describe('the tables of the plan', () => {
  it('outputs stand below each indicator that they serve; those that serve none come last', () => {
    const both = entry({
      indicators: [
        { indicatorId: 1, share: null },
        { indicatorId: 2, share: null },
      ],
    })
    const shown = (entries: readonly LedgerEntry[]) =>
      sectionsByIndicator(entries, names, 2025).map(({ indicator, groups, amount }) => [
        indicator?.code ?? null,
        groups.map(({ classCode, entries: outputs }) => `${classCode} ${outputs.length}`).join(),
        amount,
      ])
    expect(shown([both])).toEqual([
      ['IKK 1', 'QAH 1', 1_000],
      ['IKK 2', 'QAH 1', 1_000],
    ])
    expect(shown([both, entry({ outputCode: '017', amount: rupiah(30) })])[2]).toEqual([null, 'QAH 1', 30])
  })

  it('classes come in the order in which they first come; one that is not known is called by its code', () => {
    const groups = groupByClass([entry({ classCode: 'ZZZ' }), entry(), entry({ classCode: 'ZZZ' })], 2025)
    expect(groups.map(({ classCode, entries }) => [classCode, entries.length])).toEqual([
      ['ZZZ', 2],
      ['QAH', 1],
    ])
    expect(groups[0]?.className).toBe('ZZZ')
    expect(groups[1]?.className).not.toBe('QAH')
  })

  it('allocation, sources and months of an output agree only when all three do', () => {
    const agrees = (amount: number | null, funding: number, month: number) =>
      reconcile([
        entry({
          amount: amount === null ? null : rupiah(amount),
          funding: [{ source: 'RM', amount: rupiah(funding) }],
          months: [{ month: 3, amount: rupiah(month) }],
        }),
      ]).map((one) => [one.label, one.funding, one.schedule, one.agrees])
    expect(agrees(1_000, 1_000, 1_000)).toEqual([['QAH.016', 1_000, 1_000, true]])
    expect(agrees(1_000, 999, 1_000)[0]?.[3]).toBe(false)
    expect(agrees(1_000, 1_000, 999)[0]?.[3]).toBe(false)
    expect(agrees(999, 1_000, 1_000)[0]?.[3]).toBe(false)
    expect(agrees(null, 0, 0)[0]?.[3]).toBe(true)
    expect(agrees(null, 1, 1)[0]?.[3]).toBe(false)
  })
})
