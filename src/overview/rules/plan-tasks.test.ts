import { describe, expect, it } from 'vitest'
import { listPlanTasks, type PlanSituation } from './plan-tasks.ts'

const everything = {
  plan: true,
  submitPlan: true,
  approvePlan: true,
  makeAgreement: true,
  signAgreement: true,
}
const plan = (change: Partial<PlanSituation>): PlanSituation => ({
  revision: 0,
  state: 'draft',
  returnReason: null,
  unsetTargets: 0,
  agreement: 'none',
  ...change,
})
const kinds = (situation: PlanSituation | null, may = everything) =>
  listPlanTasks(2026, situation, may).map(({ kind }) => kind)

describe('what waits about a plan', () => {
  it.each([
    [null, ['createPlan']],
    [plan({ unsetTargets: 3 }), ['setTargets']],
    [plan({}), ['submitPlan']],
    [plan({ state: 'returned', returnReason: 'target IKM terlalu rendah' }), ['repairPlan']],
    [plan({ state: 'submitted' }), ['approvePlan']],
    [plan({ state: 'approved' }), ['makeAgreement']],
    [plan({ state: 'locked', agreement: 'draft' }), ['signAgreement']],
    [plan({ state: 'locked', agreement: 'signed' }), []],
  ])('%o: %o', (situation, expected) => {
    expect(kinds(situation)).toEqual(expected)
  })

  it('lists only what the roles of the person allow', () => {
    const nobody = {
      plan: false,
      submitPlan: false,
      approvePlan: false,
      makeAgreement: false,
      signAgreement: false,
    }
    for (const state of ['draft', 'returned', 'submitted', 'approved'] as const)
      expect(kinds(plan({ state, unsetTargets: 1 }), nobody)).toEqual([])
    expect(kinds(null, nobody)).toEqual([])
    expect(kinds(plan({ state: 'submitted' }), { ...everything, approvePlan: false })).toEqual([])
  })

  it('names the revision and the reason of a return', () => {
    const [task] = listPlanTasks(
      2026,
      plan({ revision: 2, state: 'returned', returnReason: 'pagu berubah' }),
      everything,
    )
    expect(task?.message).toBe('RKT 2026 revisi 2 dikembalikan: pagu berubah')
  })
})
