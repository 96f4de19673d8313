import { describe, expect, it } from 'vitest'
import { holding, office } from '../../../test/exchange/example.ts'
import type { Claim } from './claims.ts'
import type { Context } from './context.ts'
import { openConflicts, settleClaims } from './records.ts'
import { settleField } from './value-conflicts.ts'

/** Claims about one field: each value with the sheets that state it. */
const settle = (
  field: string,
  stated: Readonly<Record<string, string>>,
  context: Context = office,
  amount?: string,
) => {
  const claims = Object.entries(stated).flatMap(([value, sheets]) =>
    sheets.split(' ').map((name, row): Claim => ({
      entity: 'output',
      key: 'QAH.016',
      field,
      value,
      place: { sheet: name, row: row + 1, col: 0 },
    })),
  )
  const settled = settleField({ entity: 'output', key: 'QAH.016', field, claims }, context, amount)
  return 'value' in settled
    ? { value: settled.value, conflict: undefined }
    : { value: undefined, conflict: settled.conflict }
}
const suggested = (...given: Parameters<typeof settle>) => {
  const { conflict } = settle(...given)
  return conflict?.suggestion && [conflict.suggestion.value, conflict.suggestion.reason]
}

describe('VAL-04: what tables say of one field', () => {
  it('is one value where one place says it, or all say the same', () => {
    expect(settle('volume', { '3': 'A' }).value).toBe('3')
    expect(settle('volume', { '3': 'A B A' }).value).toBe('3')
  })

  it('words differ in more than capitals, spaces and signs; they are spelt as most often', () => {
    const spelt = { 'Tim kerja 1': 'A', 'TIM KERJA 1': 'B C', 'Tim-Kerja 1': 'D' }
    expect(settle('charge', spelt).value).toBe('TIM KERJA 1')
    expect(settle('charge', { 'Tim kerja 1': 'A', 'TIM KERJA 1': 'B' }).value).toBe('Tim kerja 1')
    for (const field of ['name', 'unit', 'location', 'remark', 'jobTitle', 'educationField', 'placement'])
      expect(settle(field, { 'a b': 'A', 'A B': 'B' }).conflict).toBeUndefined()
    for (const field of ['organiser', 'title'])
      expect(settle(field, { 'a b': 'A', 'A B': 'B' }).conflict).toBeUndefined()
    expect(settle('months', { 'a b': 'A', 'A B': 'B' }).conflict).toBeDefined()
  })

  it('indicators and participants are gathered, not contested', () => {
    expect(settle('indicators', { 'IKK 2': 'A', 'IKK 1': 'B' }).value).toBe('IKK 1;IKK 2')
    expect(settle('participants', { Siti: 'A', Budi: 'B' }).value).toBe('Budi;Siti')
  })

  it('else it is asked, with every place and what the database holds', () => {
    const known = holding('output', { 'QAH.016': { volume: '6' } })
    expect(settle('volume', { '1003': 'A B', '6': 'C' }, known).conflict).toEqual({
      id: 'output/QAH.016/volume',
      topic: 'value',
      subject: 'RO QAH.016',
      label: 'Volume',
      question: 'Tabel-tabel menyebut nilai yang berbeda. Mana yang benar?',
      options: [
        {
          value: '6',
          label: '6',
          places: [{ sheet: 'C', row: 1, col: 0 }],
          inDatabase: true,
        },
        {
          value: '1003',
          label: '1.003',
          places: [
            { sheet: 'A', row: 1, col: 0 },
            { sheet: 'B', row: 2, col: 0 },
          ],
          inDatabase: false,
        },
      ],
      suggestion: { value: '1003', reason: 'Tertulis dalam 2 tabel, yang lain paling banyak 1.' },
    })
    expect(settle('volume', { '3': 'A', '6': 'B' }).conflict?.options.map((one) => one.inDatabase)).toEqual([
      false,
      false,
    ])
  })
})

describe('what is suggested', () => {
  const known = holding('output', { 'QAH.016': { volume: '6', charge: 'TIM 6' } })

  it('is what most tables hold', () => {
    expect(suggested('volume', { '3': 'A B', '6': 'C C C' })).toEqual([
      '3',
      'Tertulis dalam 2 tabel, yang lain paling banyak 1.',
    ])
  })

  it('else what stands in most places', () => {
    expect(suggested('volume', { '3': 'A', '6': 'B B' })).toEqual(['6', 'Tertulis di 2 dari 3 tempat.'])
  })

  it('else what the database holds, whatever its spelling', () => {
    expect(suggested('volume', { '3': 'A', '6': 'B' }, known)).toEqual([
      '6',
      'Sama dengan yang sudah tersimpan.',
    ])
    expect(suggested('charge', { 'Tim 3': 'A', 'Tim 6': 'B' }, known)?.[0]).toBe('Tim 6')
  })

  it('else nothing', () => {
    expect(suggested('volume', { '3': 'A', '6': 'B' })).toBeNull()
  })

  it('VAL-03: is what adds up to the amount, where months or sources are in question', () => {
    const months = { '1|2': 'A B', '2|2': 'C D', '4|4': 'E' }
    expect(suggested('months', months, office, '8')).toEqual([
      '4|4',
      'Hanya ini yang berjumlah sama dengan alokasinya.',
    ])
    expect(suggested('months', { '1|7': 'A', '2|6': 'B C', '9|9': 'D E F' }, office, '8')).toEqual([
      '2|6',
      'Tertulis dalam 2 tabel, yang lain paling banyak 1.',
    ])
    expect(suggested('funding', { 'RM=5': 'A', 'PNBP=4;RM=4': 'B' }, office, '8')?.[0]).toBe('PNBP=4;RM=4')
    expect(suggested('months', months, office, '9')).toBeNull()
    expect(suggested('months', { '1|2': 'A', '2|2': 'B' })).toBeNull()
    expect(suggested('volume', { '8': 'A', '9': 'B' }, office, '8')).toBeNull()
  })
})

describe('claims become records', () => {
  const claim = (key: string, field: string, value: string, name: string): Claim => ({
    entity: 'output',
    key,
    field,
    value,
    place: { sheet: name, row: 1, col: 0 },
  })
  const claims = [
    claim('QAH.016', 'name', 'Layanan', 'A'),
    claim('QAH.017', 'name', 'Lain', 'A'),
    claim('QAH.016', 'volume', '3', 'A'),
    claim('QAH.016', 'volume', '6', 'B'),
    claim('QAH.016', 'volume', '6', 'C'),
    claim('QAH.017', 'volume', '1', 'A'),
    claim('QAH.017', 'volume', '2', 'B'),
  ]

  it('one for each thing; suggestions stand in, with the place of the value; what is open is left out', () => {
    const { records, conflicts } = settleClaims(claims, {}, office)
    expect(records).toEqual([
      {
        entity: 'output',
        key: 'QAH.016',
        fields: { name: 'Layanan', volume: '6' },
        places: { name: { sheet: 'A', row: 1, col: 0 }, volume: { sheet: 'B', row: 1, col: 0 } },
      },
      {
        entity: 'output',
        key: 'QAH.017',
        fields: { name: 'Lain' },
        places: { name: { sheet: 'A', row: 1, col: 0 } },
      },
    ])
    expect(conflicts.map(({ id }) => id)).toEqual(['output/QAH.016/volume', 'output/QAH.017/volume'])
  })

  it('a choice counts while it is one of the options', () => {
    const choose = (value: string) => ({ 'output/QAH.016/volume': { value, reason: 'pasti' } })
    const volume = (value: string) => settleClaims(claims, choose(value), office).records[0]?.fields['volume']
    expect([volume('3'), volume('9')]).toEqual(['3', '6'])
    const { conflicts } = settleClaims(claims, {}, office)
    const open = (value: string) => openConflicts(conflicts, choose(value)).map(({ id }) => id)
    expect(open('3')).toEqual(['output/QAH.017/volume'])
    expect(open('9')).toEqual(['output/QAH.016/volume', 'output/QAH.017/volume'])
  })

  it('of two kinds with one key, each is its own', () => {
    const both = [claim('x', 'name', 'a', 'A'), { ...claim('x', 'name', 'b', 'A'), entity: 'staff' as const }]
    expect(settleClaims(both, {}, office).records.map(({ entity }) => entity)).toEqual(['output', 'staff'])
  })
})
