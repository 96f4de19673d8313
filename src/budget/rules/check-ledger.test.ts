import { expect, it } from 'vitest'
import { isoDate } from '#lib/dates.ts'
import { rupiah } from '#core/rupiah.ts'
import { entry } from '../../../test/support/ledger-entry.ts'
import { checkLedger, type LedgerContext } from './check-ledger.ts'
import { budgetLimitsOn } from './settings.ts'

const whole = entry({
  amount: rupiah(1_000_000),
  funding: [{ source: 'RM', amount: rupiah(1_000_000) }],
  months: [{ month: 3, amount: rupiah(1_000_000) }],
  indicators: [{ indicatorId: 1, share: null }],
})
const context: LedgerContext = {
  year: 2025,
  limits: budgetLimitsOn(isoDate('2025-01-01')),
  names: { programs: [], activities: [], indicators: [{ id: 1, code: 'IKK 1', name: 'Satu' }] },
  satkerCode: null,
  kind: 'dipa',
  dipaNumber: 'DIPA-125.01.2.690605/2025',
  statedTotal: rupiah(1_000_000),
  realisationTargets: new Map(),
}
const rulesOf = (entries: Parameters<typeof checkLedger>[0], more: Partial<LedgerContext> = {}) =>
  checkLedger(entries, { ...context, ...more }).map(({ rule }) => rule)

it('a ledger whose parts add up to what the DIPA states is without a remark', () => {
  expect(rulesOf([whole])).toEqual([])
})

it.each([
  ['a DIPA without number', { dipaNumber: null }, ['dipa.missing']],
  ['a revision without number', { dipaNumber: null, kind: 'revision' }, ['dipa.missing']],
  ['an indicative ceiling has no number yet', { dipaNumber: null, kind: 'indicative' }, []],
  ['the number of another year', { dipaNumber: 'DIPA-125.01.2.690605/2024' }, ['dipa.year']],
  ['another total than stated', { statedTotal: rupiah(900_000) }, ['sum.stated']],
] as const)('%s', (_, change, rules) => {
  expect(rulesOf([whole], change)).toEqual(rules)
})

it('every check of the lines has its say: parts that miss, a line twice, one code with two meanings', () => {
  const short = { ...whole, months: [{ month: 3 as const, amount: rupiah(1) }] }
  expect(rulesOf([short])).toEqual(['sum.months'])
  expect(rulesOf([whole, whole])).toContain('output.repeated')
  expect(rulesOf([whole, { ...whole, activityId: 2, name: 'Lain' }])).toContain('output.meaning')
  expect(rulesOf([{ ...whole, indicators: [] }])).toEqual([
    'link.indicatorWithoutOutput',
    'link.outputWithoutIndicator',
  ])
})
