import { describe, expect, it } from 'vitest'
import type { PlanState } from '#plan/index.ts'
import type { AgreementDifference } from './differences.ts'
import type { RevisionCause } from './rule-book.ts'
import {
  agreementName,
  decideAgreementChange,
  decideAgreementRevision,
  decideNewAgreement,
  decideParty,
  decidePlanReady,
  decideSigning,
  stateOf,
} from './state.ts'

const day = new Date('2025-01-10T00:00:00Z')
const facts = (...signed: readonly boolean[]) =>
  signed.map((is, revision) => ({ revision, signedAt: is ? day : null }))

describe('the way of an agreement', () => {
  it.each([
    [[false], 0, 'draft'],
    [[true], 0, 'signed'],
    [[true, false], 0, 'signed'],
    [[true, true], 0, 'replaced'],
    [[true, true], 1, 'signed'],
  ] as const)('AGR-10: signed %j: the state of revision %i is %s', (signed, which, state) => {
    const all = facts(...signed)
    expect(stateOf(all[which] ?? { revision: 0, signedAt: null }, all)).toBe(state)
  })

  it.each<[readonly PlanState[], boolean]>([
    [[], false],
    [['draft'], false],
    [['submitted'], false],
    [['returned'], false],
    [['approved'], true],
    [['locked'], true],
    [['draft', 'approved'], true],
  ])('AGR-02: plans %j make agreements: %s', (states, ready) => {
    expect(decidePlanReady(2025, states).allowed).toBe(ready)
  })

  it('AGR-06: a unit that carries out nothing has nothing to promise', () => {
    expect(decideParty('Satpel', 0).allowed).toBe(false)
    expect(decideParty('Satpel', 1).allowed).toBe(true)
  })

  it('AGR-10: one draft at a time, and what was signed does not change', () => {
    expect(agreementName(2025, 0)).toBe('PK 2025')
    expect(agreementName(2025, 2)).toBe('PK 2025 revisi 2')
    expect(decideNewAgreement('PK', facts(true)).allowed).toBe(true)
    expect(decideNewAgreement('PK', facts(true, false)).allowed).toBe(false)
    expect(decideAgreementChange('PK', 'draft').allowed).toBe(true)
    expect(decideAgreementChange('PK', 'signed').allowed).toBe(false)
    expect(decideAgreementChange('PK', 'replaced').allowed).toBe(false)
  })

  const target: AgreementDifference = {
    kind: 'target',
    place: 'IKSP 1',
    field: 'Target',
    before: '1',
    after: '2',
  }
  it.each<[RevisionCause, readonly AgreementDifference[], boolean]>([
    ['target', [target], true],
    ['budget', [target], false],
    ['target', [], false],
    ['assumption', [], true],
    ['program', [{ ...target, kind: 'basis' }], false],
  ])('AGR-10: a revision because of %s is allowed as the differences say', (cause, differences, is) => {
    expect(decideAgreementRevision('PK', cause, differences).allowed).toBe(is)
  })

  const draft = { name: 'PK 2025', state: 'draft', date: '2025-01-10' } as const
  const error = { rule: 'x', severity: 'error', place: '', message: '', next: '' } as const
  it.each([
    [draft, '2025-01-10', [], true],
    [draft, '2025-01-09', [], false],
    [draft, '2025-01-10', [error], false],
    [draft, '2025-01-10', [{ ...error, severity: 'warning' as const }], true],
    [{ ...draft, state: 'signed' as const }, '2025-01-10', [], false],
  ])('AGR-01: %j on %s may be signed as the rule says', (one, today, findings, is) => {
    expect(decideSigning(one, today, findings).allowed).toBe(is)
  })
})
