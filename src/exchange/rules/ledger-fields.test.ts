import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { rupiah } from '#core/rupiah.ts'
import type { LedgerEntry } from '#budget/index.ts'
import { office } from '../../../test/exchange/example.ts'
import { componentOfFields, entryOfFields, fieldsOfComponents, fieldsOfEntry } from './ledger-fields.ts'

const { codes } = office.ledger
const entry: LedgerEntry = {
  activityId: 2,
  classCode: 'QAH',
  outputCode: '016',
  name: 'Layanan',
  volume: decimal('2.5'),
  unitOfMeasure: 'Layanan',
  amount: rupiah(5000),
  location: 'Jambi',
  personInCharge: 'Tim Kerja 1',
  chargeUnitId: 8,
  components: [
    {
      componentCode: '001',
      subcomponentCode: 'A',
      accountCode: '524111',
      name: '1. Perjalanan',
      amount: rupiah(3000),
    },
    {
      componentCode: '002',
      subcomponentCode: null,
      accountCode: '521211',
      name: 'Bahan',
      amount: rupiah(2000),
    },
  ],
  funding: [
    { source: 'RM', amount: rupiah(4000) },
    { source: 'PNBP', amount: rupiah(1000) },
  ],
  forward: [
    { year: 2026, volume: decimal(3), amount: rupiah(6000), reason: 'naik' },
    { year: 2027, volume: null, amount: null, reason: null },
  ],
  months: [
    { month: 1, amount: rupiah(2000) },
    { month: 12, amount: rupiah(3000) },
  ],
  indicators: [
    { indicatorId: 12, share: decimal(40) },
    { indicatorId: 11, share: null },
  ],
}
const fields = {
  name: 'Layanan',
  activity: '4815',
  volume: '2.5',
  unit: 'Layanan',
  amount: '5000',
  location: 'Jambi',
  charge: 'Tim Kerja 1',
  'forwardVolume.2026': '3',
  'forwardAmount.2026': '6000',
  funding: 'PNBP=1000;RM=4000',
  months: '2000|||||||||||3000',
  indicators: 'IKK 1;IKK 2',
}
const bare: LedgerEntry = {
  ...entry,
  activityId: 9,
  outputCode: null,
  volume: null,
  unitOfMeasure: null,
  amount: null,
  location: null,
  personInCharge: null,
  chargeUnitId: null,
  components: [],
  funding: [],
  forward: [],
  months: [],
  indicators: [],
}

describe('an output as tables tell it', () => {
  it('holds what is known, and leaves out what is not', () => {
    expect(fieldsOfEntry(entry, codes)).toEqual(fields)
    expect(fieldsOfEntry(bare, codes)).toEqual({ name: 'Layanan' })
  })

  it('zero is a figure: an amount, a month and an estimate of nothing are told', () => {
    const zeros: LedgerEntry = {
      ...bare,
      amount: rupiah(0),
      volume: decimal(0),
      months: [{ month: 2, amount: rupiah(0) }],
      forward: [{ year: 2026, volume: null, amount: rupiah(0), reason: null }],
    }
    expect(fieldsOfEntry(zeros, codes)).toEqual({
      name: 'Layanan',
      volume: '0',
      amount: '0',
      months: '|0||||||||||',
      'forwardAmount.2026': '0',
    })
  })
})

describe('an output as a row of the ledger', () => {
  it('comes back as it was told, with what tables do not tell from the ledger', () => {
    expect(entryOfFields('QAH.016', fields, entry, codes)).toEqual({
      ...entry,
      funding: entry.funding.toReversed(),
      forward: entry.forward.slice(0, 1),
      indicators: entry.indicators.toReversed(),
    })
  })

  it('a new one begins without details, unit in charge, shares and reasons', () => {
    expect(entryOfFields('QAH.016', fields, undefined, codes)).toMatchObject({
      chargeUnitId: null,
      components: [],
      forward: [{ year: 2026, reason: null }],
      indicators: [
        { indicatorId: 11, share: null },
        { indicatorId: 12, share: null },
      ],
    })
  })

  it('what is not told is not there', () => {
    expect(entryOfFields('QAH', { activity: '4815' }, undefined, codes)).toEqual({
      ...bare,
      activityId: 2,
      name: '',
    })
    expect(entryOfFields('QAH.016', { activity: '4815', amount: '' }, undefined, codes)?.amount).toBeNull()
  })

  it('years stand in order, each once; an indicator that nobody knows is left out', () => {
    const told = {
      activity: '4815',
      'forwardAmount.2027': '2',
      'forwardVolume.2026': '1',
      'forwardVolume.2027': '3',
    }
    const made = entryOfFields('QAH.016', { ...told, indicators: 'IKK 9;IKK 1' }, entry, codes)
    expect(made?.forward.map(({ year, reason }) => [year, reason])).toEqual([
      [2026, 'naik'],
      [2027, null],
    ])
    expect(made?.indicators).toEqual([{ indicatorId: 11, share: null }])
  })

  it('is none without an activity that is known', () => {
    expect(entryOfFields('QAH.016', { ...fields, activity: '9999' }, entry, codes)).toBeNull()
  })
})

it('details by account go there and back by their keys', () => {
  const told = fieldsOfComponents(entry)
  expect(told).toEqual([
    ['QAH.016/001/A/524111/perjalanan', { name: '1. Perjalanan', amount: '3000' }],
    ['QAH.016/002//521211/bahan', { name: 'Bahan', amount: '2000' }],
  ])
  expect(told.map(([key, each]) => componentOfFields(key, each))).toEqual(entry.components)
  expect(componentOfFields('QAH.016', {})).toEqual({
    componentCode: '',
    subcomponentCode: null,
    accountCode: '',
    name: '',
    amount: 0,
  })
})
