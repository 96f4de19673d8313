import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { checkLabel } from '#strategy/rules/label.ts'
import { checkParameters, computeTotal, type Combination, type ParameterRow } from './parameters.ts'

const row = (
  name: string,
  annual: number | null,
  months: readonly number[],
  combination: Combination | null = null,
): ParameterRow => ({
  label: null,
  name,
  unitOfMeasure: null,
  annual: annual === null ? null : decimal(annual),
  isCumulative: true,
  combination,
  months: months.length === 0 ? Array.from({ length: 12 }, () => null) : months.map(decimal),
})

/** Seed 002, indicator 2: the total is 0.97 of the four rows below it. */
const controlled = (total: readonly number[]) => [
  row('Faktor risiko', 8293, total, { kind: 'factor', factor: decimal('0.97') }),
  row('Orang', 8183, [498, 1433, 2091, 2664, 3017, 3221, 3685, 4284, 5226, 6689, 7611, 8183]),
  row('Barang', 358, [41, 72, 103, 128, 149, 172, 205, 233, 264, 294, 325, 358]),
  row('Alat angkut', 1, [0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
  row('Lingkungan', 7, [0, 3, 5, 5, 6, 6, 6, 6, 6, 6, 7, 7]),
]
const printed = [523, 1463, 2134, 2714, 3078, 3298, 3780, 4388, 5332, 6780, 7706, 8293]

describe('a total and the rows below it', () => {
  it('VAL-09, PLN-24: a printed total agrees with its factor in every month', () => {
    expect(checkParameters('IKK 2', controlled(printed))).toEqual([])
  })
  it('VAL-09: a month that disagrees is told, with both figures and how the total follows', () => {
    const [finding, ...others] = checkParameters('IKK 2', controlled(printed.with(3, 2800)))
    expect(others).toEqual([])
    expect(finding).toMatchObject({ rule: 'parameters.total', severity: 'error', place: 'IKK 2' })
    expect(finding?.message).toContain(
      'April: tercatat 2.800, sedangkan 0,97 kali jumlah baris di bawahnya adalah 2.714',
    )
  })
  it('VAL-09: sum, factor and formula over the parts', () => {
    const parts = [decimal(10), decimal(20), decimal(30)]
    expect(computeTotal({ kind: 'sum' }, parts)?.toFixed()).toBe('60')
    expect(computeTotal({ kind: 'factor', factor: decimal('0.97') }, parts)?.toFixed()).toBe('58')
    expect(computeTotal({ kind: 'formula', formula: 'p1 + p3 / 2' }, parts)?.toFixed()).toBe('25')
    expect(computeTotal({ kind: 'own', reason: 'survei' }, parts)).toBeNull()
    expect(computeTotal({ kind: 'sum' }, [decimal(1), null])).toBeNull()
  })
  it('VAL-09: a total on its own states its reason, a formula names rows that exist', () => {
    const rules = (combination: Combination) =>
      checkParameters('IKK 1', [row('Jumlah', 5, [], combination), row('Baris', 5, [])]).map(
        ({ rule }) => rule,
      )
    expect(rules({ kind: 'own', reason: ' ' })).toEqual(['parameters.reason'])
    expect(rules({ kind: 'formula', formula: 'p1 + p2' })).toEqual(['parameters.formula'])
    expect(rules({ kind: 'formula', formula: 'p1 +' })).toEqual(['parameters.formula'])
    expect(rules({ kind: 'sum' })).toEqual([])
  })
  it('VAL-09: says which row it is, what is wrong with its formula, and how a total follows', () => {
    const told = (combination: Combination, annual: number, ...parts: readonly number[]) =>
      checkParameters('IKK 1', [
        { ...row('Jumlah', annual, [], combination), label: '1.' },
        ...parts.map((part) => row('Baris', part, [])),
      ]).map(({ message }) => message)
    expect(told({ kind: 'sum' }, 5, 3, 3)).toEqual([
      'IKK 1, 1. Jumlah, setahun: tercatat 5, sedangkan jumlah baris di bawahnya adalah 6.',
    ])
    expect(told({ kind: 'factor', factor: decimal(2) }, 5, 3)).toEqual([
      'IKK 1, 1. Jumlah, setahun: tercatat 5, sedangkan 2 kali jumlah baris di bawahnya adalah 6.',
    ])
    expect(told({ kind: 'formula', formula: 'p1 * 2' }, 5, 3)).toEqual([
      'IKK 1, 1. Jumlah, setahun: tercatat 5, sedangkan rumus p1 * 2 adalah 6.',
    ])
    expect(told({ kind: 'formula', formula: 'p1 + p2 + p3' }, 5, 3)).toEqual([
      'IKK 1, 1. Jumlah: rumus menyebut p2, p3, padahal barisnya hanya 1.',
    ])
    expect(told({ kind: 'own', reason: 'Hasil survei.' }, 5, 3)).toEqual([])
    expect(told({ kind: 'own', reason: ' ' }, 5, 3)).toEqual([
      'IKK 1, 1. Jumlah: berdiri sendiri tanpa alasan.',
    ])
    expect(told({ kind: 'sum' }, 5)).toEqual([])
  })

  it('VAL-09: each total takes the rows up to the next one', () => {
    const sum = { kind: 'sum' } as const
    const rows = [
      row('A', 3, [], sum),
      row('a', 1, []),
      row('b', 2, []),
      row('B', 9, [], sum),
      row('c', 4, []),
    ]
    expect(checkParameters('IKK 1', rows).map(({ message }) => message)).toEqual([
      'IKK 1, B, setahun: tercatat 9, sedangkan jumlah baris di bawahnya adalah 4.',
    ])
    expect(checkParameters('IKK 1', [row('lepas', 7, []), ...rows.slice(0, 3)])).toEqual([])
    expect(checkParameters('IKK 1', [row('A', null, [], sum), row('a', 1, [])])).toEqual([])
  })

  it('VAL-08: the months of each row end with its own year', () => {
    const rows = [row('Orang', 9000, [498, 1433, 2091, 2664, 3017, 3221, 3685, 4284, 5226, 6689, 7611, 8183])]
    expect(checkParameters('IKK 2', rows).map(({ rule }) => rule)).toEqual(['months.december'])
  })
})

describe('a name says what is counted', () => {
  const rulesOf = (name: string, unitOfMeasure: string | null, figure: number) =>
    checkLabel({ place: 'IKK 1', name, unitOfMeasure, figure: decimal(figure) }).map(({ rule }) => rule)
  it('VAL-11: a count is not labelled a percentage', () => {
    expect(rulesOf('1. Persentase orang yang diperiksa sesuai standar', null, 1152699)).toEqual([
      'label.percentage',
    ])
    expect(rulesOf('Persentase barang yang diperiksa', 'barang', 50)).toEqual(['label.percentage'])
    expect(rulesOf('Jumlah orang yang diperiksa', '%', 50)).toEqual(['label.percentage'])
  })
  it('VAL-11: names that agree with their unit are fine', () => {
    expect(rulesOf('Persentase ASN yang ditingkatkan', 'persen', 80)).toEqual([])
    expect(rulesOf('Persentase realisasi anggaran', null, 96)).toEqual([])
    expect(rulesOf('Jumlah sertifikat', 'sertifikat', 25945)).toEqual([])
  })
})
