import { expect, it } from 'vitest'
import { certainties, mustBeConfirmed } from './source.ts'

it('the office confirms what rests on memory or inference, or was not found', () => {
  const source = { id: 'PermenPANRB 88/2021', place: 'pasal 5' }
  expect(certainties.filter((certainty) => mustBeConfirmed({ ...source, certainty }))).toEqual([
    'MEM',
    'INF',
    'GAP',
  ])
})
