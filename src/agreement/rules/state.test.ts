import { describe, expect, it } from 'vitest'
import { actionsIn, decide } from '#core/workflow.ts'
import type { PlanState } from '#plan/index.ts'
import type { AgreementDifference } from './differences.ts'
import type { RevisionCause } from './rule-book.ts'
import {
  agreementName,
  decideAgreementRevision,
  decideNewAgreement,
  decideParty,
  decidePlanReady,
  decideSigningDay,
  lastSigning,
  stateOf,
} from './state.ts'
import { agreementWorkflow, type AgreementState } from './workflow.ts'

const may = (state: AgreementState) => actionsIn(agreementWorkflow, state, () => true)
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

  it('AGR-10: a replaced agreement stands so since the revision that replaced it was signed', () => {
    const all = facts(true, true, true, false)
    expect(all.map((own) => lastSigning(own, all)?.revision ?? null)).toEqual([1, 2, 2, null])
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
    expect(may('draft')).toEqual(['save', 'remove', 'sign'])
    expect(may('signed')).toEqual(['revise'])
    expect(may('replaced')).toEqual([])
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

  const error = { rule: 'x', severity: 'error', place: '', message: '', next: '' } as const
  it.each([
    ['draft', [], true],
    ['draft', [error], false],
    ['draft', [{ ...error, severity: 'warning' }], true],
    ['signed', [], false],
    ['replaced', [], false],
  ] as const)('AGR-01: a %s agreement with %j may be signed as the rule says', (state, findings, is) => {
    const situation = { name: 'PK 2025', state, since: null }
    expect(decide(agreementWorkflow, 'sign', situation, { findings }).allowed).toBe(is)
  })
  it.each([
    ['2025-01-10', true],
    ['2025-01-09', false],
  ])('AGR-01: an agreement of 10 January may be signed on %s: %s', (today, is) => {
    expect(decideSigningDay('PK 2025', '2025-01-10', today).allowed).toBe(is)
  })
})
