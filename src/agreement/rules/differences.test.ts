import { describe, expect, it } from 'vitest'
import { causesOf, compareAgreements, sayChanges } from './differences.ts'
import { agreement, withIndicator } from '../../../test/agreement/snapshot-sample.ts'

describe('differences of agreements', () => {
  it('AGR-10: equal agreements differ in nothing', () => {
    expect(compareAgreements(agreement, structuredClone(agreement))).toEqual([])
    expect(sayChanges([])).toBeNull()
  })

  it('AGR-10: a new official, a new target and a new budget are told with the old and the new figure', () => {
    const budget = agreement.budget && { ...agreement.budget, total: 80_000_000 }
    const changed = {
      ...withIndicator({ target: { kind: 'value', value: '33' } }),
      first: { ...agreement.first, name: 'Pejabat baru' },
      budget,
    }
    const differences = compareAgreements(agreement, changed)
    expect(differences).toEqual([
      {
        kind: 'official',
        place: 'Pihak Pertama',
        field: 'Nama',
        before: 'Pejabat lama',
        after: 'Pejabat baru',
      },
      { kind: 'target', place: 'IKSP 5', field: 'Target tahun', before: '30', after: '33' },
      { kind: 'budget', place: 'Anggaran', field: 'Jumlah', before: 'Rp90.000.000', after: 'Rp80.000.000' },
    ])
    expect(causesOf(differences)).toEqual(['official', 'target', 'budget'])
    expect(sayChanges(differences)).toBe(
      'pihak yang menandatangani (1 isian), indikator dan targetnya (1 isian), anggaran (1 isian)',
    )
  })

  it('AGR-10: nothing, a dash and zero are three things', () => {
    const [unset, dash, zero] = [
      withIndicator({ target: null }),
      withIndicator({ target: { kind: 'none' } }),
      withIndicator({ target: { kind: 'value', value: '0' } }),
    ]
    expect(compareAgreements(unset, dash)).toMatchObject([{ before: null, after: '-' }])
    expect(compareAgreements(dash, zero)).toMatchObject([{ before: '-', after: '0' }])
  })

  it('AGR-10: an indicator that is left out is told in each of its fields', () => {
    const without = { ...agreement, objectives: [] }
    const differences = compareAgreements(agreement, without)
    expect(differences.map(({ field }) => field)).toContain('Target tahun')
    expect(differences.every(({ after }) => after === null)).toBe(true)
  })

  it('AGR-10: another version of the plan that says the same is no cause of a revision', () => {
    const other = { ...agreement, plan: { ...agreement.plan, id: 9, revision: 1 } }
    const differences = compareAgreements(agreement, other)
    expect(differences).toMatchObject([{ kind: 'basis', field: 'RKT' }])
    expect(causesOf(differences)).toEqual([])
    expect(sayChanges(differences)).toBeNull()
  })

  it('AGR-10: a programme that comes or goes is a change of programme and of budget', () => {
    const budget = agreement.budget && { ...agreement.budget, programs: [] }
    expect(causesOf(compareAgreements(agreement, { ...agreement, budget }))).toEqual(['budget', 'program'])
  })
})
