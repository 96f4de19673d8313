import { expect, it } from 'vitest'
import { knowsReference, notListed, removableKinds, removableNames, sayReferences } from './references.ts'

it('what refers to a record is said with its codes, five at most, and counts without', () => {
  const codes = ['SP 1', 'SP 2', 'SP 3', 'SP 4', 'SP 5', 'SP 6']
  const objectives = (count: number) => ({ table: 'strategy.objective', count, codes: codes.slice(0, count) })
  expect(sayReferences([objectives(2), { table: 'plan.target', count: 1, codes: [] }])).toBe(
    '2 sasaran (SP 1, SP 2), 1 target RKT',
  )
  expect(sayReferences([objectives(5)])).toBe('5 sasaran (SP 1, SP 2, SP 3, SP 4, SP 5)')
  expect(sayReferences([objectives(6)])).toBe('6 sasaran (SP 1, SP 2, SP 3, SP 4, SP 5, ...)')
  expect(sayReferences([{ table: 'later.thing', count: 3, codes: [] }])).toBe('3 catatan lain')
})

it('a table is known by its name alone', () => {
  expect([knowsReference('plan.target'), knowsReference('toString')]).toEqual([true, false])
  expect(removableKinds.map((kind) => removableNames[kind])).toEqual([
    'Program',
    'Kegiatan',
    'Sasaran',
    'Renstra',
    'Kartu indikator',
  ])
})

it('a record that the unit does not have is an error at its field', () => {
  expect(notListed('parentId', 'Sasaran induk')).toMatchObject({ severity: 'error', place: 'parentId' })
})
