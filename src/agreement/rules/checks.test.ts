import { describe, expect, it } from 'vitest'
import { checkAgreement, checkDeadline, type CheckedAgreement } from './checks.ts'
import { agreementProvisions } from './rule-book.ts'
import { agreement, withIndicator } from '../../../test/agreement/snapshot-sample.ts'
import type { AgreementSnapshot } from './snapshot.ts'

const checked = (snapshot: AgreementSnapshot, change: Partial<CheckedAgreement> = {}): CheckedAgreement => ({
  snapshot,
  date: '2025-01-02',
  place: 'Pontianak',
  number: 'PK-01/2025',
  revision: 0,
  signed: false,
  otherNumbers: [],
  current: snapshot,
  ...change,
})
const rules = (one: CheckedAgreement): string[] =>
  checkAgreement(one).map(({ rule, severity }) => `${rule} ${severity}`)
const budget = (change: object): AgreementSnapshot => ({
  ...agreement,
  budget: agreement.budget && { ...agreement.budget, ...change },
})

describe('checks of an agreement', () => {
  it('AGR-09: an agreement in order has no findings', () => {
    expect(rules(checked(agreement))).toEqual([])
  })

  it.each([
    ['2024-12-02', '2025-01-02', 0],
    ['2024-12-02', '2025-01-03', 1],
    ['2025-01-31', '2025-02-28', 0],
    ['2025-01-31', '2025-03-01', 1],
    [null, '2025-12-31', 0],
  ])('AGR-09: DIPA of %s, signed %s: %i finding', (dipa, date, findings) => {
    expect(checkDeadline(date, dipa)).toHaveLength(findings)
  })

  it('AGR-09: what rests on memory asks to be confirmed', () => {
    expect(checkDeadline('2025-12-31', '2024-12-02')[0]?.next).toContain('belum dikonfirmasi')
    expect(agreementProvisions.every(({ source }) => source.certainty === 'MEM')).toBe(true)
  })

  const nobody = { ...agreement.first, name: null }
  it.each<[string, CheckedAgreement, string[]]>([
    ['nobody promises', checked({ ...agreement, first: nobody }), ['agreement.first error']],
    ['the superior has no holder', checked({ ...agreement, second: nobody }), ['agreement.second warning']],
    ['there is no superior', checked({ ...agreement, second: null }), ['agreement.second warning']],
    ['no number', checked(agreement, { number: null }), ['agreement.number note']],
    [
      'a number twice',
      checked(agreement, { otherNumbers: ['PK-01/2025'] }),
      ['agreement.number.repeated warning'],
    ],
    ['no place', checked(agreement, { place: null }), ['agreement.place warning']],
    ['a day of another year', checked(agreement, { date: '2024-12-30' }), ['agreement.year warning']],
    ['a late revision', checked(agreement, { date: '2025-06-30', revision: 1 }), []],
    ['a target not set', checked(withIndicator({ target: null })), ['agreement.target error']],
    ['a dash as target', checked(withIndicator({ target: { kind: 'none' } })), []],
    ['no executing unit', checked(withIndicator({ executors: [] })), ['agreement.executor warning']],
    ['no budget', checked({ ...agreement, budget: null }), ['agreement.budget.none warning']],
    ['outputs without amount', checked(budget({ unbudgeted: 2 })), ['agreement.budget.unset warning']],
    [
      'another total than the DIPA',
      checked(budget({ statedTotal: 90_000_001 })),
      ['agreement.budget.total error'],
    ],
    ['no total in the DIPA', checked(budget({ statedTotal: null })), []],
    ['a team has a part of the total', checked({ ...budget({ statedTotal: 1 }), kind: 'team' }), []],
    [
      'the plan in force says otherwise',
      checked(agreement, { current: withIndicator({ target: { kind: 'value', value: '31' } }) }),
      ['agreement.current error'],
    ],
    ['no plan any more', checked(agreement, { current: null }), ['agreement.plan error']],
    ['what was signed stays', checked(agreement, { current: null, signed: true }), []],
  ])('AGR-09: %s', (_name, one, expected) => {
    expect(rules(one)).toEqual(expected)
  })
})
