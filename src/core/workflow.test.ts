import { describe, expect, it } from 'vitest'
import { finding } from './finding.ts'
import { actionsIn, decide, saySituation, stateAfter, workflow, type Situation } from './workflow.ts'

const table = workflow({
  initial: 'draft',
  states: {
    draft: { name: 'Draf', next: 'Lengkapi, lalu ajukan.' },
    submitted: { name: 'Diajukan', next: 'Kepala menyetujui atau mengembalikannya.' },
    approved: { name: 'Disetujui', next: 'Buat revisi bila perlu diubah.' },
  },
  transitions: {
    submit: {
      from: ['draft'],
      to: 'submitted',
      permission: 'plan.submit',
      done: 'diajukan',
      clean: { next: 'Perbaiki dahulu.' },
    },
    return: {
      from: ['submitted'],
      to: 'draft',
      permission: 'plan.approve',
      done: 'dikembalikan',
      reason: { missing: 'Alasan belum ditulis.', next: 'Tulis apa yang harus diperbaiki.' },
    },
    approve: { from: ['submitted'], to: 'approved', permission: 'plan.approve', done: 'disetujui' },
  },
})
type State = Parameters<typeof saySituation<keyof (typeof table)['states'] & string>>[1]['state']
const at = (state: State): Situation<State> => ({
  name: 'RKT 2026',
  state,
  since: { at: '7 Juli 2025', actor: 'Perencana' },
})

describe('a workflow as a table', () => {
  it('takes the state from the last thing that happened', () => {
    expect(stateAfter(table, null)).toBe('draft')
    expect(stateAfter(table, 'submit')).toBe('submitted')
    expect(stateAfter(table, 'return')).toBe('draft')
  })

  it('says where something stands; a draft has no day', () => {
    expect(saySituation(table, at('draft'))).toBe('RKT 2026 draf')
    expect(saySituation(table, at('submitted'))).toBe(
      'RKT 2026 sudah diajukan pada 7 Juli 2025 oleh Perencana',
    )
  })

  it('refuses what the state does not allow, with what comes next', () => {
    expect(decide(table, 'submit', at('draft')).allowed).toBe(true)
    expect(decide(table, 'submit', at('approved'))).toEqual({
      allowed: false,
      reason: 'RKT 2026 sudah disetujui pada 7 Juli 2025 oleh Perencana, sehingga tidak dapat diajukan.',
      next: 'Buat revisi bila perlu diubah.',
    })
  })

  it('asks for the reason where the table wants one, not elsewhere', () => {
    expect(decide(table, 'return', at('submitted'), { reason: ' ' })).toMatchObject({
      reason: 'Alasan belum ditulis.',
    })
    expect(decide(table, 'return', at('submitted'), { reason: 'target keliru' }).allowed).toBe(true)
    expect(decide(table, 'approve', at('submitted')).allowed).toBe(true)
  })

  it('counts errors, not warnings, where the table wants it clean', () => {
    const [error, warning] = (['error', 'warning'] as const).map((severity) =>
      finding(severity, 'x', 'y', 'Salah.', 'Perbaiki.'),
    )
    const submit = (findings: (typeof error)[]) =>
      decide(table, 'submit', at('draft'), { findings: findings.filter((one) => one !== undefined) })
    expect(submit([warning]).allowed).toBe(true)
    expect(submit([warning, error, error])).toMatchObject({
      reason: 'RKT 2026 masih memuat 2 temuan yang harus diperbaiki.',
      next: 'Perbaiki dahulu.',
    })
  })

  it('offers what the state allows to whoever may', () => {
    expect(actionsIn(table, 'submitted', () => true)).toEqual(['return', 'approve'])
    expect(actionsIn(table, 'submitted', (permission) => permission === 'plan.submit')).toEqual([])
    expect(actionsIn(table, 'draft', (permission) => permission === 'plan.submit')).toEqual(['submit'])
  })
})
