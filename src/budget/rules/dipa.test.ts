import { expect, it } from 'vitest'
import { checkDipaNumber, parseDipaNumber } from './dipa.ts'

it.each([
  [
    'DIPA-006.01.2.007130/2025',
    { isLetter: false, ministry: '006', echelon: '01', authority: '2', satker: '007130', year: 2025 },
  ],
  [
    'SP DIPA-059.06.2.432696/2023',
    { isLetter: true, ministry: '059', echelon: '06', authority: '2', satker: '432696', year: 2023 },
  ],
  ['DIPA-6.01.2.007130/2025', null],
  ['DIPA 006.01.2.007130/2025', null],
])('BUD-10: %s is read in its parts', (text, parts) => {
  expect(parseDipaNumber(text)).toEqual(parts)
})

it('BUD-10: the number must be of this office and year; each part that is not is said', () => {
  const office = { satkerCode: '432696', year: 2025 }
  const rules = (text: string, satkerCode: string | null = office.satkerCode) =>
    checkDipaNumber(text, { ...office, satkerCode }).map(({ rule, severity }) => `${rule} ${severity}`)
  expect(rules('DIPA-059.06.2.432696/2025')).toEqual([])
  expect(rules('DIPA-059.06.2.007130/2024')).toEqual(['dipa.year error', 'dipa.satker error'])
  expect(rules('DIPA-059.06.2.007130/2025', null)).toEqual([])
  expect(rules('DIPA-059.06.9.432696/2025')).toEqual(['dipa.authority warning'])
  expect(rules('nomor satu')).toEqual(['dipa.form error'])
})
