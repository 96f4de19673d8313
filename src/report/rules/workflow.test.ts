import { describe, expect, it } from 'vitest'
import { findGrants, type Role } from '#core/permission.ts'
import { decide, stateAfter } from '#core/workflow.ts'
import {
  documentStates,
  documentWorkflow,
  reportPermissions,
  type DocumentAction,
  type DocumentState,
} from './workflow.ts'

const actions = ['save', 'write', 'finish', 'reopen'] as const
const may = (role: Role, permission: string): boolean =>
  findGrants(reportPermissions, [{ unitId: 8, unitPath: '/1/8/', role }], permission, '/1/8/').length > 0

describe('a document on its way', () => {
  it.each<[DocumentState, DocumentAction[]]>([
    ['none', ['save']],
    ['draft', ['save', 'write', 'finish']],
    ['finished', ['reopen']],
  ])('%s, it can be the subject of %j and nothing else', (state, possible) => {
    const given = { findings: [], reason: 'Ada yang keliru.' }
    const situation = { name: 'RKT 2025', state, since: null }
    expect(actions.filter((action) => decide(documentWorkflow, action, situation, given).allowed)).toEqual(
      possible,
    )
  })

  it.each<[DocumentAction | null, DocumentState]>([
    [null, 'none'],
    ['save', 'draft'],
    ['write', 'draft'],
    ['finish', 'finished'],
    ['reopen', 'draft'],
  ])('after %s it is %s', (last, state) => {
    expect(stateAfter(documentWorkflow, last)).toBe(state)
    expect(documentStates).toContain(state)
  })

  it('is not finished with open errors, nor opened again without a reason', () => {
    const error = {
      rule: 'x',
      severity: 'error',
      place: 'MISI',
      message: 'Salah.',
      next: 'Perbaiki.',
    } as const
    const draft = { name: 'RKT 2025', state: 'draft', since: null } as const
    expect(decide(documentWorkflow, 'finish', draft, { findings: [error] })).toMatchObject({
      next: 'Perbaiki temuan yang ditandai "Salah", lalu selesaikan.',
    })
    expect(decide(documentWorkflow, 'reopen', { ...draft, state: 'finished' }, { reason: ' ' })).toEqual({
      allowed: false,
      reason: 'Alasan membuka kembali belum ditulis.',
      next: 'Tulis alasannya.',
    })
  })
})

it('ORG-09: planner and head write, the head finishes, the centre adapts outlines, everybody reads', () => {
  const roles = ['planner', 'head', 'centre', 'teamLead', 'reader'] as const
  const whoMay = (permission: string) => roles.filter((role) => may(role, permission))
  expect(whoMay('report.read')).toEqual(roles)
  expect(whoMay('report.edit')).toEqual(['planner', 'head'])
  expect(whoMay('report.finish')).toEqual(['head'])
  expect(whoMay('report.outline')).toEqual(['planner', 'head', 'centre'])
})
