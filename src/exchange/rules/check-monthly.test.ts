import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { holding, office, told } from '../../../test/exchange/example.ts'
import { checkMonthly, findCombination, isTotal, monthsOf } from './check-monthly.ts'
import type { ImportedRecord } from './records.ts'
import { settleTotals } from './totals.ts'

const steady = (step: number): readonly number[] =>
  Array.from({ length: 12 }, (_, index) => step * (index + 1))
const joined = (months: readonly (number | string)[]): string => months.join('|')
const part = (name: string, months: readonly (number | string)[], more: Record<string, string> = {}) =>
  told('parameter', `IKK 1/${name}`, { name, months: joined(months), ...more })
const own = (months: readonly (number | string)[], more: Record<string, string> = {}) =>
  told('parameter', 'IKK 1/', { months: joined(months), ...more })
const target = (text: string) => told('target', 'IKK 1', { target: text })
const said = (records: readonly ImportedRecord[]) => checkMonthly(records).map(({ message }) => message)

describe('months of a record', () => {
  it('what is empty or a dash is no figure', () => {
    expect(monthsOf({ months: '1|-||2.5' })?.map((month) => month?.toFixed() ?? null)).toEqual([
      '1',
      null,
      null,
      '2.5',
    ])
    expect(monthsOf({})).toBeNull()
  })
})

describe('how a row follows from its parts', () => {
  const decimals = (months: readonly number[]) => months.map((month) => decimal(month))
  const [one, two, three] = [1, 2, 3].map((step) => decimals(steady(step)))
  const parts = [one ?? [], two ?? []]

  it('by their sum, by their sum times the target in percent, or not at all', () => {
    expect(findCombination(three ?? [], parts, null)).toEqual({ kind: 'sum' })
    const part97 = decimals(steady(300).map((month) => Math.round(month * 0.97)))
    const hundreds = [decimals(steady(100)), decimals(steady(200))]
    expect(findCombination(part97, hundreds, decimal(97))).toEqual({
      kind: 'factor',
      factor: decimal('0.97'),
    })
    expect(findCombination(part97, hundreds, null)).toEqual({ kind: 'own' })
    expect(findCombination(part97, hundreds, decimal(96))).toEqual({ kind: 'own' })
  })

  it('rounds the product half up to whole numbers', () => {
    const halves = decimals(steady(1)).map((month) => month.times('0.5').round(0, 1))
    expect(findCombination(halves, [one ?? []], decimal(50))).toMatchObject({ kind: 'factor' })
  })

  it('in all twelve months, not in most of them; a month without figure adds nothing', () => {
    const off = [...(three ?? []).slice(0, 11), decimal(1)]
    expect(findCombination(off, parts, null)).toEqual({ kind: 'own' })
    const gap = [null, ...(two ?? []).slice(1)]
    const total = [decimal(1), ...(three ?? []).slice(1)]
    expect(findCombination(total, [one ?? [], gap], null)).toEqual({ kind: 'sum' })
    expect(findCombination([null, ...(three ?? []).slice(1)], parts, null)).toEqual({ kind: 'own' })
  })
})

it.each([
  ['1. Indeks lalat', false],
  [' 12 ) Indeks', false],
  ['Angka absolut', true],
  ['Tahun 2025. Jumlah', true],
])('"%s" is a total: %s', (name, total) => {
  expect(isTotal(told('parameter', 'IKK 1/x', { name }))).toBe(total)
})
it('an indicator itself is no total', () => {
  expect(isTotal(own(steady(1)))).toBe(false)
})

describe('VAL-08, VAL-09: monthly faults are told on import', () => {
  it('nothing where figures rise, end at the absolute target and follow from the parts', () => {
    expect(
      checkMonthly([
        own(steady(3)),
        part('1. Lalat', steady(1), { absolute: '12' }),
        part('2. Pinjal', steady(2)),
        target('36'),
      ]),
    ).toEqual([])
  })

  it('a cumulative figure that falls, at its first month', () => {
    const [fault] = checkMonthly([part('1. Lalat', [1, 2, 5, 4, 3, 6, 7, 8, 9, 10, 11, 12])])
    expect(fault).toEqual({
      rule: 'import.monthly',
      severity: 'warning',
      place: 'Lembar, baris 7',
      message: '1. Lalat: target April lebih kecil daripada Maret, padahal kumulatif.',
      next: 'Periksa kedua bulan itu.',
      sheet: 'Lembar',
      row: 7,
      col: null,
    })
  })

  it('not a figure that stays, nor one after an empty month', () => {
    expect(said([part('1. Lalat', [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])])).toEqual([])
    expect(said([part('1. Lalat', [5, '', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])])).toEqual([])
    expect(said([part('1. Lalat', [5, '-', 6, '', 7, 8, 9, 10, 11, 12, 13, 14])])).toEqual([])
  })

  it('a December that is not the absolute target', () => {
    expect(said([part('1. Lalat', steady(100), { absolute: '1250' })])).toEqual([
      '1. Lalat: target Desember 1.200 tidak sama dengan target absolut 1.250.',
    ])
    expect(said([part('1. Lalat', [...steady(1).slice(0, 11), ''], { absolute: '1250' })])).toEqual([])
    expect(said([own(steady(1), { absolute: '99' })])).toEqual([
      'IKK 1: target Desember 12 tidak sama dengan target absolut 99.',
    ])
  })

  it('a total that does not follow from its parts', () => {
    const parts = [part('1. Lalat', steady(1)), part('2. Pinjal', steady(2))]
    const wrong = 'tidak sama dengan jumlah 2 parameternya, dengan atau tanpa faktor target.'
    expect(said([own(steady(4)), ...parts])).toEqual([`IKK 1: ${wrong}`])
    expect(said([part('Angka absolut', steady(4)), ...parts])).toEqual([`Angka absolut: ${wrong}`])
    expect(said([part('Angka absolut', steady(3)), ...parts])).toEqual([])
  })

  it('nor one that is the parts times the target, where the target is one figure', () => {
    const parts = [part('1. Lalat', steady(100)), part('2. Pinjal', steady(200))]
    const total = own(steady(291))
    expect(said([total, ...parts, target('97')])).toEqual([])
    expect(said([total, ...parts, target('96')])).toHaveLength(1)
    expect(said([total, ...parts, target('97..98')])).toHaveLength(1)
    expect(said([total, ...parts, target('-')])).toHaveLength(1)
    expect(said([total, ...parts, told('target', 'IKK 2', { target: '97' })])).toHaveLength(1)
  })

  it('not an indicator whose total has a line of its own, unless it states an absolute target', () => {
    const parts = [
      part('1. Lalat', steady(1)),
      part('2. Pinjal', steady(2)),
      part('Angka absolut', steady(3)),
    ]
    expect(said([own([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]), ...parts])).toEqual([])
    expect(said([own(steady(9), { absolute: '108' }), ...parts])).toEqual([
      'IKK 1: tidak sama dengan jumlah 2 parameternya, dengan atau tanpa faktor target.',
    ])
  })

  it('not where there are no months, no parts, or only parts of another indicator', () => {
    const parts = [part('1. Lalat', steady(1))]
    expect(said([told('parameter', 'IKK 1/', { absolute: '3' }), ...parts])).toEqual([])
    expect(said([told('parameter', 'IKK 2/', { months: joined(steady(5)) }), ...parts])).toEqual([])
    expect(
      said([told('parameter', 'IKK 11/x', { name: 'Jumlah', months: joined(steady(5)) }), ...parts]),
    ).toEqual([])
  })

  it('a row that does not say where it stands is left alone', () => {
    const nowhere = { ...part('1. Lalat', [2, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), places: {} }
    expect(checkMonthly([nowhere])).toEqual([])
  })
})

describe('the absolute total in the line of an indicator', () => {
  const parts = [part('1. Lalat', steady(1)), part('2. Pinjal', steady(2))]

  it('becomes a total of its own, so that the months of the indicator stay free', () => {
    const [first, ...others] = settleTotals([own(steady(3)), ...parts], office)
    expect(first).toMatchObject({
      key: 'IKK 1/angkaabsolut',
      fields: { name: 'Angka absolut', months: joined(steady(3)) },
    })
    expect(others).toEqual(parts)
  })

  it('stays where the database holds these very months as those of the indicator', () => {
    const records = [own(steady(3)), ...parts]
    const known = (months: readonly number[]) =>
      holding('parameter', { 'IKK 1/': { months: joined(months) } })
    expect(settleTotals(records, known(steady(3)))).toEqual(records)
    expect(settleTotals(records, known(steady(4)))[0]?.key).toBe('IKK 1/angkaabsolut')
  })

  it('stays where it is not the sum, where there are no parts or months, and in other records', () => {
    const alone = [own(steady(3))]
    const same = (records: readonly ImportedRecord[]) =>
      expect(settleTotals(records, office)).toEqual(records)
    same(alone)
    same([own(steady(4)), ...parts])
    same([told('parameter', 'IKK 1/', { absolute: '36' }), ...parts])
    same([told('parameter', 'IKK 2/', { months: joined(steady(3)) }), ...parts])
    same([told('output', 'IKK 1/', { months: joined(steady(3)) }), ...parts])
    same([own(steady(3)), part('Jumlah', steady(3))])
  })
})
