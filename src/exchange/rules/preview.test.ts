import { expect, it } from 'vitest'
import { holding, office, told } from '../../../test/exchange/example.ts'
import { countPreview, previewRecords } from './preview.ts'

const known = holding(
  'output',
  {
    'QAH.016': { name: 'Layanan', amount: '5000' },
    'QAH.017': { name: 'Lain', amount: '1' },
    'QAH.018': { name: 'Tetap', amount: '1' },
  },
  holding('target', { 'IKK 1': { target: '0.9' } }),
)
const records = [
  told('output', 'QAH.016', { name: 'Layanan', amount: '6000', unit: 'Layanan' }),
  told('output', 'QAH.018', { amount: '1' }),
  told('output', 'QAH.099', { amount: '2' }),
  told('target', 'IKK 1', { allocation: '5000', target: '0.9' }),
  told('target', 'IKK 2', { allocation: '5000' }),
]

it('what applying would do to each record: the fields that change, and what stands there now', () => {
  expect(previewRecords(records, known)).toEqual([
    {
      entity: 'output',
      key: 'QAH.016',
      name: 'Layanan',
      state: 'changed',
      changes: [
        { field: 'amount', before: '5000', after: '6000' },
        { field: 'unit', before: null, after: 'Layanan' },
      ],
    },
    { entity: 'output', key: 'QAH.018', name: 'Tetap', state: 'same', changes: [] },
    {
      entity: 'output',
      key: 'QAH.099',
      name: null,
      state: 'new',
      changes: [{ field: 'amount', before: null, after: '2' }],
    },
    // an allocation of an indicator is checked and not kept: it is the sum of the outputs
    { entity: 'target', key: 'IKK 1', name: null, state: 'same', changes: [] },
  ])
})

it('an empty cell is no change of what is empty, and one of what is not', () => {
  const emptied = told('output', 'QAH.016', { unit: '', name: '' })
  expect(previewRecords([emptied], known)[0]?.changes).toEqual([
    { field: 'name', before: 'Layanan', after: '' },
  ])
})

it('counts each kind that the file tells of, and what the database keeps beside', () => {
  expect(countPreview(previewRecords(records, known), known)).toEqual([
    { entity: 'output', new: 1, changed: 1, same: 1, kept: 1 },
    { entity: 'target', new: 0, changed: 0, same: 1, kept: 0 },
  ])
  expect(countPreview(previewRecords(records.slice(0, 1), office), office)).toEqual([
    { entity: 'output', new: 1, changed: 0, same: 0, kept: 0 },
  ])
})
