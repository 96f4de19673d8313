import { describe, expect, it } from 'vitest'
import { findGrants, type Role } from '#core/permission.ts'
import { decide, stateAfter } from '#core/workflow.ts'
import {
  decideDiscard,
  decidePlanEdit,
  decideRevision,
  isInForce,
  planActions,
  planName,
  planPermissions,
  planStates,
  planWorkflow,
  revisionName,
  type PlanAction,
  type PlanState,
} from './workflow.ts'

const since = { at: '7 Juli 2025', actor: 'Kepala' }
const plan = (state: PlanState, revision = 0) => ({ name: planName(2026, revision), state, since, revision })
const may = (role: Role, permission: string): boolean =>
  findGrants(planPermissions, [{ unitId: 8, unitPath: '/1/8/', role }], permission, '/1/8/').length > 0

describe('a version of the plan on its way', () => {
  it.each<[PlanState, PlanAction[]]>([
    ['draft', ['submit']],
    ['submitted', ['return', 'approve']],
    ['returned', ['submit']],
    ['approved', ['lock']],
    ['locked', []],
  ])('PLN-02: %s, it can be the subject of %j and nothing else', (state, actions) => {
    const given = { findings: [], reason: 'Target belum dibahas.' }
    const possible = planActions.filter((action) => decide(planWorkflow, action, plan(state), given).allowed)
    expect(possible).toEqual(actions)
  })

  it.each<[PlanAction | null, PlanState]>([
    [null, 'draft'],
    ['submit', 'submitted'],
    ['return', 'returned'],
    ['approve', 'approved'],
    ['lock', 'locked'],
  ])('after %s it is %s', (last, state) => {
    expect(stateAfter(planWorkflow, last)).toBe(state)
  })

  it('is not submitted with open errors, nor returned without a reason', () => {
    const error = {
      rule: 'x',
      severity: 'error',
      place: 'IK 1',
      message: 'Salah.',
      next: 'Perbaiki.',
    } as const
    expect(decide(planWorkflow, 'submit', plan('draft'), { findings: [error] })).toMatchObject({
      allowed: false,
      next: 'Perbaiki temuan yang ditandai "Salah", lalu ajukan.',
    })
    expect(decide(planWorkflow, 'return', plan('submitted'), { reason: ' ' })).toEqual({
      allowed: false,
      reason: 'Alasan pengembalian belum ditulis.',
      next: 'Tulis apa yang harus diperbaiki.',
    })
  })

  it('is what others measure by once it is approved', () => {
    expect(planStates.filter(isInForce)).toEqual(['approved', 'locked'])
  })

  it('ORG-09: planners write and submit, the head approves and locks, whoever works on it speaks', () => {
    const roles = [
      'planner',
      'head',
      'centre',
      'administrator',
      'fieldOfficer',
      'teamLead',
      'reader',
    ] as const
    const whoMay = (permission: string) => roles.filter((role) => may(role, permission))
    expect(whoMay('plan.read')).toEqual(roles)
    expect(whoMay('plan.edit')).toEqual(['planner', 'centre', 'administrator'])
    expect(whoMay('plan.submit')).toEqual(['planner'])
    expect(whoMay('plan.approve')).toEqual(['head'])
    expect(whoMay('plan.lock')).toEqual(['head', 'administrator'])
    expect(whoMay('plan.discuss')).toEqual(['planner', 'head', 'centre', 'fieldOfficer', 'teamLead'])
  })
})

describe('what may be done with a version', () => {
  it.each<[PlanState, string | null]>([
    ['draft', null],
    ['returned', null],
    [
      'submitted',
      'RKT 2026 sudah diajukan pada 7 Juli 2025 oleh Kepala, sehingga isinya tidak dapat diubah.',
    ],
    [
      'approved',
      'RKT 2026 sudah disetujui pada 7 Juli 2025 oleh Kepala, sehingga isinya tidak dapat diubah.',
    ],
    ['locked', 'RKT 2026 sudah terkunci pada 7 Juli 2025 oleh Kepala, sehingga isinya tidak dapat diubah.'],
  ])('PLN-02: %s, its contents are changed unless: %s', (state, reason) => {
    const decision = decidePlanEdit(plan(state))
    expect(decision.allowed ? null : decision.reason).toBe(reason)
  })

  it('PLN-02: what is submitted is to be returned first, what is approved to be revised', () => {
    expect(decidePlanEdit(plan('submitted'))).toMatchObject({
      next: 'Minta Kepala mengembalikannya dengan alasan bila masih ada yang perlu diubah.',
    })
    expect(decidePlanEdit(plan('approved'))).toMatchObject({
      next: 'Buat revisi dengan alasan; versi yang disetujui tetap tersimpan.',
    })
  })

  it.each<[PlanState, number, string, string | null]>([
    ['draft', 1, 'Tidak jadi.', null],
    ['draft', 1, ' ', 'Alasan membuang revisi belum ditulis.'],
    ['draft', 0, 'Tidak jadi.', 'RKT 2026 versi awal, bukan revisi, sehingga tidak dapat dibuang.'],
    [
      'returned',
      2,
      'Tidak jadi.',
      'RKT 2026 revisi 2 sudah dikembalikan pada 7 Juli 2025 oleh Kepala; hanya revisi yang belum pernah diajukan yang dapat dibuang.',
    ],
  ])('PLN-02: %s, revision %i is thrown away ("%s") unless: %s', (state, revision, why, reason) => {
    const decision = decideDiscard(plan(state, revision), why)
    expect(decision.allowed ? null : decision.reason).toBe(reason)
  })

  it.each<[PlanState, string, string | null]>([
    ['approved', 'Pagu berubah.', null],
    ['locked', 'Pagu berubah.', null],
    ['locked', '  ', 'Alasan revisi belum ditulis.'],
    ['submitted', 'Pagu berubah.', 'RKT 2026 belum disetujui (diajukan), sehingga belum dapat direvisi.'],
  ])('PLN-02: %s, it is revised ("%s") unless: %s', (state, why, reason) => {
    const decision = decideRevision(plan(state), why)
    expect(decision.allowed ? null : decision.reason).toBe(reason)
  })

  it('is called by its year and revision', () => {
    expect([planName(2026, 0), planName(2026, 2)]).toEqual(['RKT 2026', 'RKT 2026 revisi 2'])
    expect([revisionName(0), revisionName(1)]).toEqual(['awal', 'revisi 1'])
  })
})
