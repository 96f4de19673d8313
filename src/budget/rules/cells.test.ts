import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { rupiah } from '#core/rupiah.ts'
import { cellOf, readCellName, withCell } from './cells.ts'
import type { LedgerEntry } from './ledger.ts'

const entry: LedgerEntry = {
  activityId: 1,
  classCode: 'QAH',
  outputCode: '016',
  name: 'Layanan',
  volume: decimal('2.5'),
  unitOfMeasure: 'Layanan',
  amount: rupiah(5000),
  location: null,
  personInCharge: null,
  chargeUnitId: null,
  components: [],
  funding: [{ source: 'RM', amount: rupiah(4000) }],
  forward: [{ year: 2027, volume: decimal(3), amount: rupiah(7000), reason: 'naik' }],
  months: [{ month: 3, amount: rupiah(5000) }],
  indicators: [],
}
const cell = (name: string) => {
  const read = readCellName(name)
  if (read === null) throw new Error(name)
  return read
}
const value = (name: string, of: LedgerEntry = entry) => cellOf(of, cell(name))?.toFixed() ?? null
const put = (name: string, figure: string | null) => {
  const changed = withCell(entry, cell(name), figure === null ? null : decimal(figure))
  if (changed === null) throw new Error('refused')
  return changed
}

describe('a figure of an output in a grid', () => {
  it.each([
    ['amount', '5000'],
    ['volume', '2.5'],
    ['month:3', '5000'],
    ['month:4', null],
    ['source:RM', '4000'],
    ['source:PNBP', null],
    ['forwardAmount:2027', '7000'],
    ['forwardVolume:2027', '3'],
    ['forwardAmount:2026', null],
    ['forwardVolume:2026', null],
  ])('%s is %s', (name, figure) => {
    expect(value(name)).toBe(figure)
  })

  it('a name that is none is refused', () => {
    expect(['', 'other', 'source:EMAS', 'RM'].map(readCellName)).toEqual([null, null, null, null])
  })

  it.each([
    'amount',
    'volume',
    'month:3',
    'month:1',
    'source:RM',
    'source:BLU',
    'forwardAmount:2026',
    'forwardVolume:2027',
  ])('%s is written, and taken away again', (name) => {
    expect(value(name, put(name, '12'))).toBe('12')
    expect(value(name, put(name, null))).toBeNull()
    expect(value(name, put(name, '0'))).toBe('0')
  })

  it('everything beside it stays, in order', () => {
    expect(put('month:1', '9').months.map(({ month }) => month)).toEqual([1, 3])
    expect(put('month:12', '9').months.map(({ month }) => month)).toEqual([3, 12])
    expect(put('source:PNBP', '9').funding.map(({ source }) => source)).toEqual(['RM', 'PNBP'])
    expect(put('forwardAmount:2026', '9').forward.map(({ year }) => year)).toEqual([2026, 2027])
    expect(put('forwardAmount:2027', '9').forward).toEqual([
      { year: 2027, volume: decimal(3), amount: 9, reason: 'naik' },
    ])
    expect(put('amount', '9')).toEqual({ ...entry, amount: 9 })
  })

  it('an estimate of which nothing is left is gone; one with a reason stays', () => {
    const bare = { ...entry, forward: [{ year: 2026, volume: null, amount: rupiah(1), reason: null }] }
    expect(withCell(bare, cell('forwardAmount:2026'), null)?.forward).toEqual([])
    const emptied = withCell(put('forwardAmount:2027', null), cell('forwardVolume:2027'), null)
    expect(emptied?.forward).toEqual([{ year: 2027, volume: null, amount: null, reason: 'naik' }])
  })

  it('money is whole rupiah; volumes have decimals', () => {
    for (const name of ['amount', 'month:3', 'source:RM', 'forwardAmount:2026'])
      expect(withCell(entry, cell(name), decimal('0.5'))).toBeNull()
    expect(value('volume', put('volume', '0.5'))).toBe('0.5')
    expect(value('forwardVolume:2026', put('forwardVolume:2026', '0.5'))).toBe('0.5')
  })
})
