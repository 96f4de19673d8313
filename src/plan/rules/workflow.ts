import { allowed, refuse, type Decision } from '#core/decision.ts'
import { readers } from '#core/permission.ts'
import type { PermissionTable } from '#core/permission.ts'
import { saySituation, workflow, type Situation } from '#core/workflow.ts'

/**
 * Everybody reads the plan of the own office; planners write it, the administrator helps out. The planner submits, the head approves
 * or returns, the head or an administrator locks. Whoever carries out the work speaks when a target is negotiated.
 */
export const planPermissions = {
  'plan.read': readers,
  'plan.edit': ['planner', 'centre', 'administrator'],
  'plan.submit': ['planner'],
  'plan.approve': ['head'],
  'plan.lock': ['head', 'administrator'],
  'plan.discuss': ['planner', 'fieldOfficer', 'teamLead', 'financeManager', 'head', 'centre'],
} as const satisfies PermissionTable

export const planStates = ['draft', 'submitted', 'returned', 'approved', 'locked'] as const
export type PlanState = (typeof planStates)[number]
export const planActions = ['submit', 'return', 'approve', 'lock'] as const
export type PlanAction = (typeof planActions)[number]

const inForceNext = 'Versi ini sudah berlaku; buat revisi bila perlu diubah.'

/** The planner drafts a version of the plan and submits it, the head returns or approves it, then it is locked. */
export const planWorkflow = workflow<PlanState, PlanAction>({
  initial: 'draft',
  states: {
    draft: { name: 'Draf', next: 'Lengkapi draf, lalu ajukan.' },
    submitted: { name: 'Diajukan', next: 'Kepala menyetujui atau mengembalikannya.' },
    returned: { name: 'Dikembalikan', next: 'Perbaiki menurut alasan pengembalian, lalu ajukan lagi.' },
    approved: { name: 'Disetujui', next: inForceNext },
    locked: { name: 'Terkunci', next: inForceNext },
  },
  transitions: {
    submit: {
      from: ['draft', 'returned'],
      to: 'submitted',
      permission: 'plan.submit',
      done: 'diajukan',
      clean: { next: 'Perbaiki temuan yang ditandai "Salah", lalu ajukan.' },
    },
    return: {
      from: ['submitted'],
      to: 'returned',
      permission: 'plan.approve',
      done: 'dikembalikan',
      reason: { missing: 'Alasan pengembalian belum ditulis.', next: 'Tulis apa yang harus diperbaiki.' },
    },
    approve: { from: ['submitted'], to: 'approved', permission: 'plan.approve', done: 'disetujui' },
    lock: { from: ['approved'], to: 'locked', permission: 'plan.lock', done: 'dikunci' },
  },
})

/** A version that others measure by: approved or locked. */
export const isInForce = (state: PlanState): boolean => state === 'approved' || state === 'locked'

/** `awal` for the first version, then `revisi 1`, `revisi 2`. */
export const revisionName = (revision: number): string => (revision === 0 ? 'awal' : `revisi ${revision}`)
export const planName = (year: number, revision: number): string =>
  revision === 0 ? `RKT ${year}` : `RKT ${year} ${revisionName(revision)}`

export type PlanSituation = Situation<PlanState>

/**
 * May targets and whatever belongs to them be changed? Only in a draft, or in a plan that was returned.
 *
 * @source our recommendation, requirement PLN-02: nothing approved is overwritten [INF]
 */
export function decidePlanEdit(plan: PlanSituation): Decision {
  if (plan.state === 'draft' || plan.state === 'returned') return allowed
  const next =
    plan.state === 'submitted'
      ? 'Minta Kepala mengembalikannya dengan alasan bila masih ada yang perlu diubah.'
      : 'Buat revisi dengan alasan; versi yang disetujui tetap tersimpan.'
  return refuse(`${saySituation(planWorkflow, plan)}, sehingga isinya tidak dapat diubah.`, next)
}

/**
 * May a revision be thrown away, so that the version in force is the latest again? Only while nothing happened to it: what was submitted
 * once stays on record. The first version is not thrown away.
 *
 * @source our recommendation, requirement PLN-02: nothing that others have seen disappears [INF]
 */
export function decideDiscard(plan: PlanSituation & { readonly revision: number }, reason: string): Decision {
  if (plan.revision === 0)
    return refuse(
      `${plan.name} versi awal, bukan revisi, sehingga tidak dapat dibuang.`,
      'Ubah isinya, atau pilih indikator yang lain.',
    )
  if (plan.state !== 'draft')
    return refuse(
      `${saySituation(planWorkflow, plan)}; hanya revisi yang belum pernah diajukan yang dapat dibuang.`,
      planWorkflow.states[plan.state].next,
    )
  if (reason.trim() === '')
    return refuse('Alasan membuang revisi belum ditulis.', 'Tulis mengapa revisi ini tidak jadi.')
  return allowed
}

/** May a revision begin? Only from the version in force, and with a reason. */
export function decideRevision({ name, state }: PlanSituation, reason: string): Decision {
  const { name: word, next } = planWorkflow.states[state]
  if (!isInForce(state))
    return refuse(`${name} belum disetujui (${word.toLowerCase()}), sehingga belum dapat direvisi.`, next)
  if (reason.trim() === '')
    return refuse('Alasan revisi belum ditulis.', 'Tulis mengapa rencana yang disetujui perlu diubah.')
  return allowed
}
