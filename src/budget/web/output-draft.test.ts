import { expect, it } from 'vitest'
import type { OutputShape } from '../contract/ledger.ts'
import { draftOf, readDraft } from './output-draft.ts'

const output: OutputShape = {
  id: 5,
  version: 2,
  activityId: 11,
  classCode: 'EBD',
  outputCode: '952',
  name: 'Layanan Perencanaan',
  volume: '3.5',
  unitOfMeasure: 'Dokumen',
  amount: 90_000_000,
  location: null,
  personInCharge: 'Subbagian Umum',
  chargeUnitId: null,
  components: [
    { componentCode: '051', subcomponentCode: null, accountCode: '524111', name: 'Perjalanan', amount: 5 },
  ],
  funding: [{ source: 'RM', amount: 90_000_000 }],
  forward: [{ year: 2026, volume: '3', amount: 1, reason: 'Tetap' }],
  months: [{ month: 3, amount: 90_000_000 }],
  indicators: [{ indicatorId: 7, share: '12.5' }],
}

it('a form that nobody touched sends the output as it was', () => {
  const { id: _id, version: _version, ...body } = output
  expect(readDraft(draftOf(output, undefined), output)).toEqual({ body, errors: {} })
})

it('every field that cannot be read is said, and nothing is sent', () => {
  const draft = {
    ...draftOf(null, undefined),
    amount: '1.5',
    volume: 'tiga',
    components: [{ componentCode: '', subcomponentCode: '', accountCode: '', name: '', amount: '' }],
  }
  const { body, errors } = readDraft(draft, null)
  expect(body).toBeNull()
  expect(Object.keys(errors).toSorted()).toEqual([
    'activityId',
    'amount',
    'classCode',
    'components.0.amount',
    'components.0.name',
    'name',
    'volume',
  ])
})

it('an amount with decimals is no amount of rupiah', () => {
  expect(readDraft({ ...draftOf(output, undefined), amount: '0,5' }, output).errors['amount']).toContain(
    'bulat',
  )
})
