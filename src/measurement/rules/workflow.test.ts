import { describe, expect, it } from 'vitest'
import { findGrants } from '#core/permission.ts'
import type { Role } from '#core/permission.ts'
import {
  decideCellEdit,
  decideFinalise,
  decideReopen,
  measurementPermissions,
  quarterStateOf,
} from './workflow.ts'
import type { QuarterEvent } from './workflow.ts'

const finalised: QuarterEvent = { action: 'finalise', at: '7 Juli 2025', actor: 'Kepala' }
const reopened: QuarterEvent = { action: 'reopen', at: '8 Juli 2025', actor: 'Kepala' }
const may = (role: Role, permission: string): boolean =>
  findGrants(measurementPermissions, [{ unitId: 8, unitPath: '/1/8/', role }], permission, '/1/8/').length > 0

describe('a quarter on its way', () => {
  it.each([
    [[], 'draft'],
    [[finalised], 'final'],
    [[finalised, reopened], 'draft'],
    [[finalised, reopened, finalised], 'final'],
  ] as const)('%o is %s', (events, state) => {
    expect(quarterStateOf(events)).toBe(state)
  })

  it('a final cell says since when, by whom, and whom to ask', () => {
    const closings = [{ quarter: 2, at: '7 Juli 2025', actor: 'Kepala' }] as const
    expect(decideCellEdit({ period: 'M05', closings, mayEnter: true })).toEqual({
      allowed: false,
      reason: 'Triwulan II sudah final sejak 7 Juli 2025 oleh Kepala.',
      next: 'Minta Kepala membukanya kembali dengan alasan.',
    })
    expect(decideCellEdit({ period: 'Q3', closings, mayEnter: true }).allowed).toBe(true)
    expect(decideCellEdit({ period: 'Q2', closings: [], mayEnter: false }).allowed).toBe(false)
  })

  it('a period before a final quarter is closed too: its figures to date hold it', () => {
    const closings = [{ quarter: 3, at: '7 Oktober 2025', actor: 'Kepala' }] as const
    expect(decideCellEdit({ period: 'M01', closings, mayEnter: true })).toMatchObject({
      allowed: false,
      reason: expect.stringContaining('Triwulan III sudah final'),
    })
  })

  it('errors keep a quarter from becoming final, an empty reason from being opened', () => {
    expect(decideFinalise(2, [], 0).allowed).toBe(true)
    expect(decideFinalise(2, [], 3).allowed).toBe(false)
    expect(decideFinalise(2, [finalised], 0).allowed).toBe(false)
    expect(decideReopen(2, [finalised], 'angka sertifikat keliru').allowed).toBe(true)
    expect(decideReopen(2, [finalised], '  ').allowed).toBe(false)
    expect(decideReopen(2, [], 'alasan').allowed).toBe(false)
  })
})

it('ORG-09: the planner enters, the head makes final and opens again, readers read', () => {
  expect(may('planner', 'measurement.enter')).toBe(true)
  expect(may('planner', 'measurement.reopen')).toBe(false)
  expect(may('head', 'measurement.reopen')).toBe(true)
  expect(may('teamLead', 'measurement.finalise')).toBe(true)
  expect(may('reader', 'measurement.read')).toBe(true)
  for (const permission of ['measurement.enter', 'measurement.finalise', 'measurement.reopen', 'policy.edit'])
    expect([may('reader', permission), may('inspector', permission)]).toEqual([false, false])
})
