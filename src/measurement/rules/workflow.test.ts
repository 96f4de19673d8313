import { describe, expect, it } from 'vitest'
import { finding, type Finding } from '#core/finding.ts'
import { findGrants } from '#core/permission.ts'
import type { Role } from '#core/permission.ts'
import { decide, stateAfter, type Situation } from '#core/workflow.ts'
import { decideCellEdit, decidePolicy, measurementPermissions, quarterWorkflow } from './workflow.ts'

const draft: Situation<'draft' | 'final'> = { name: 'Triwulan II', state: 'draft', since: null }
const final = { ...draft, state: 'final', since: { at: '7 Juli 2025', actor: 'Kepala' } } as const
const may = (role: Role, permission: string): boolean =>
  findGrants(measurementPermissions, [{ unitId: 8, unitPath: '/1/8/', role }], permission, '/1/8/').length > 0

describe('a quarter on its way', () => {
  it.each([
    [null, 'draft'],
    ['finalise', 'final'],
    ['reopen', 'draft'],
  ] as const)('after %s it is %s', (last, state) => {
    expect(stateAfter(quarterWorkflow, last)).toBe(state)
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
    const closings = [
      { quarter: 4, at: '7 Januari 2026', actor: 'Kepala' },
      { quarter: 3, at: '7 Oktober 2025', actor: 'Kepala' },
    ] as const
    expect(decideCellEdit({ period: 'M01', closings, mayEnter: true })).toMatchObject({
      allowed: false,
      reason:
        'Triwulan III sudah final sejak 7 Oktober 2025 oleh Kepala dan angkanya sampai dengan triwulan itu memuat periode ini.',
    })
  })

  it('errors keep a quarter from becoming final, an empty reason from being opened', () => {
    const error = finding('error', 'quarter.noData', 'IKSP 1', 'IKSP 1 belum mempunyai realisasi.', 'Isi.')
    const warning = finding('warning', 'x', 'IKSP 1', 'Periksa.', 'Periksa.')
    const finalise = (at: Situation<'draft' | 'final'>, findings: readonly Finding[]) =>
      decide(quarterWorkflow, 'finalise', at, { findings })
    expect(finalise(draft, [warning]).allowed).toBe(true)
    expect(finalise(draft, [warning, error])).toEqual({
      allowed: false,
      reason: 'Triwulan II masih memuat 1 temuan yang harus diperbaiki.',
      next: 'Perbaiki temuan yang ditandai, lalu tetapkan final.',
    })
    expect(finalise(final, [])).toEqual({
      allowed: false,
      reason: 'Triwulan II sudah final pada 7 Juli 2025 oleh Kepala, sehingga tidak dapat ditetapkan final.',
      next: 'Tidak ada yang perlu dilakukan.',
    })
    const reopen = (at: Situation<'draft' | 'final'>, reason: string) =>
      decide(quarterWorkflow, 'reopen', at, { reason })
    expect(reopen(final, 'angka sertifikat keliru').allowed).toBe(true)
    expect(reopen(final, '  ')).toMatchObject({ reason: 'Alasan pembukaan belum ditulis.' })
    expect(reopen(draft, 'alasan').allowed).toBe(false)
  })
})

describe('a new policy', () => {
  it('begins on any day while no quarter from it on is final', () => {
    expect(decidePolicy([]).allowed).toBe(true)
  })

  it.each<[string, Parameters<typeof decidePolicy>[0]]>([
    [
      'in one year',
      [
        { year: 2025, quarter: 1 },
        { year: 2025, quarter: 3 },
        { year: 2025, quarter: 2 },
      ],
    ],
    [
      'over years',
      [
        { year: 2024, quarter: 4 },
        { year: 2025, quarter: 3 },
        { year: 2023, quarter: 4 },
      ],
    ],
  ])('is held up by the latest final quarter %s', (_, finals) => {
    expect(decidePolicy(finals)).toEqual({
      allowed: false,
      reason:
        'Triwulan III Tahun 2025 sudah final, sehingga angka yang dilaporkannya tidak boleh berubah oleh kebijakan baru.',
      next: 'Pilih tanggal setelah Triwulan III Tahun 2025 berakhir, atau minta Kepala membukanya kembali dengan alasan.',
    })
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
