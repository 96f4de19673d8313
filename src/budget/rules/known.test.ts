import { expect, it } from 'vitest'
import { entry } from '../../../test/support/ledger-entry.ts'
import { checkKnown } from './known.ts'

const names = {
  activities: [
    { id: 1, programId: 7, code: '2886', name: 'Kegiatan Satu' },
    { id: 2, programId: 7, code: '2887', name: 'Kegiatan Dua' },
  ],
  indicators: [
    { id: 5, code: 'IKK 1', name: 'Satu' },
    { id: 6, code: 'IKK 2', name: 'Dua' },
  ],
}
const units = new Set([8, 9])
const serving = (...ids: readonly number[]) => ids.map((indicatorId) => ({ indicatorId, share: null }))

it.each([
  ['what the office has in the year is known', { indicators: serving(5, 6), chargeUnitId: 9 }, []],
  ['nobody in charge is no foreign unit', { chargeUnitId: null }, []],
  ['an activity that does not hold in the year', { activityId: 3 }, ['known.activity']],
  ['one foreign indicator among known ones', { indicators: serving(5, 7) }, ['known.indicator']],
  ['a unit of another office', { chargeUnitId: 10 }, ['known.unit']],
  [
    'everything at once',
    { activityId: 3, indicators: serving(7), chargeUnitId: 10 },
    ['known.activity', 'known.indicator', 'known.unit'],
  ],
])('%s', (_, change, rules) => {
  const findings = checkKnown(entry(change), names, units)
  expect(findings.map(({ rule }) => rule)).toEqual(rules)
  for (const { severity, place } of findings) expect([severity, place]).toEqual(['error', 'QAH.016'])
})
