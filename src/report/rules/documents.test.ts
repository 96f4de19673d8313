import { expect, it } from 'vitest'
import { changedParts } from './changed.ts'
import { documentKinds, isWritten, usualDocumentDate } from './documents.ts'

it('people write the plans; tree, cards and agreement are made from the data alone', () => {
  expect(documentKinds.filter(isWritten)).toEqual(['renstra', 'rkt'])
})

it.each([
  ['2024-12-15', '2024-12-15'],
  ['2025-01-30', '2025-01-30'],
  ['2025-01-31', '2025-01-31'],
  ['2025-02-01', '2025-01-31'],
  ['2026-07-07', '2025-01-31'],
])('on %s a document of 2025 bears the date %s', (today, date) => {
  expect(usualDocumentDate(2025, today)).toBe(date)
})

it.each([
  ['nothing', { unit: 'BKHIT', year: 2025 }, { unit: 'BKHIT', year: 2025 }, []],
  [
    'a part',
    { unit: 'BKHIT', budget: { total: '1' } },
    { unit: 'BKHIT', budget: { total: '2' } },
    ['anggaran'],
  ],
  ['a part that is new', { unit: 'BKHIT' }, { unit: 'BKHIT', staff: [] }, ['data pegawai']],
  ['a part that is gone', { staff: [] }, {}, ['data pegawai']],
  [
    'two parts of one name',
    { agency: 'A', superiors: [] },
    { agency: 'B', superiors: ['A'] },
    ['unit di atasnya'],
  ],
  ['a part without a name', { x: 1 }, { x: 2 }, ['x']],
])('between two versions of the data changed: %s', (_, kept, now, parts) => {
  expect(changedParts(JSON.stringify(kept), JSON.stringify(now))).toEqual(parts)
})

it('against a document that kept no data, everything is new', () => {
  expect(changedParts(undefined, '{"unit":"BKHIT","steps":[]}')).toEqual(['identitas unit', 'rencana aksi'])
  expect(changedParts(undefined, undefined)).toEqual([])
})
