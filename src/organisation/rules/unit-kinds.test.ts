import { expect, it } from 'vitest'
import { checkUnitKind, kindsBelow } from './unit-kinds.ts'
import { unitKinds } from './words.ts'

it('an office has parts, an agency offices and centres, a part nothing below it', () => {
  expect(kindsBelow('agency')).toEqual(['directorate', 'centre', 'inspectorate', 'office'])
  expect(kindsBelow('ministry')).toEqual(kindsBelow('agency'))
  expect(kindsBelow('directorate')).toEqual(['office'])
  expect(kindsBelow('office')).toEqual(['subdivision', 'workArea', 'installation', 'functionalGroup'])
  for (const leaf of ['centre', 'inspectorate', 'workArea', 'functionalGroup'] as const)
    expect(kindsBelow(leaf)).toEqual([])
})

it('ministry and agency stand at the top only', () => {
  for (const parent of unitKinds) {
    expect(checkUnitKind(parent, 'ministry')).toMatchObject([{ rule: 'unit.kind', severity: 'error' }])
    expect(checkUnitKind(parent, 'agency')).toHaveLength(1)
  }
})

it('a refused kind says which are allowed, an allowed one says nothing', () => {
  expect(checkUnitKind('office', 'workArea')).toEqual([])
  expect(checkUnitKind('office', 'inspectorate')).toMatchObject([
    {
      place: 'kind',
      message: 'Inspektorat tidak dapat berada langsung di bawah Satuan kerja (UPT).',
      next: 'Pilih salah satu: Subbagian, Wilayah kerja, Instalasi, Kelompok jabatan fungsional.',
    },
  ])
  expect(checkUnitKind('workArea', 'workArea')[0]?.next).toBe('Tambahkan pada unit di atasnya.')
})
