import { allowed, refuse, type Decision } from '#core/decision.ts'

/** The way of an annual plan: the planner drafts and submits, the head returns or approves, then it is locked. */
export const planStates = ['draft', 'submitted', 'returned', 'approved', 'locked'] as const
export type PlanState = (typeof planStates)[number]

export const planStateNames: Readonly<Record<PlanState, string>> = {
  draft: 'Draf',
  submitted: 'Diajukan',
  returned: 'Dikembalikan',
  approved: 'Disetujui',
  locked: 'Terkunci',
}

export const planActions = ['submit', 'return', 'approve', 'lock'] as const
export type PlanAction = (typeof planActions)[number]

const after: Readonly<Record<PlanAction, PlanState>> = {
  submit: 'submitted',
  return: 'returned',
  approve: 'approved',
  lock: 'locked',
}

/** The state after the last thing that happened to a plan; nothing happened is a draft. */
export const stateAfter = (last: PlanAction | null): PlanState => (last === null ? 'draft' : after[last])

const from: Readonly<Record<PlanAction, readonly PlanState[]>> = {
  submit: ['draft', 'returned'],
  return: ['submitted'],
  approve: ['submitted'],
  lock: ['approved'],
}

/** Whether the state allows the act at all; what else it needs, `decidePlanAction` says. */
export const mayFollow = (action: PlanAction, state: PlanState): boolean => from[action].includes(state)

/** A version that others measure by: approved or locked. */
export const isInForce = (state: PlanState): boolean => state === 'approved' || state === 'locked'

/** The plan in sentences: its name (`RKT 2026 revisi 1`), its state, since when (in words) and by whom. */
export interface PlanSituation {
  readonly name: string
  readonly state: PlanState
  readonly since: { readonly at: string; readonly actor: string } | null
}

/** `awal` for the first version, then `revisi 1`, `revisi 2`. */
export const revisionName = (revision: number): string => (revision === 0 ? 'awal' : `revisi ${revision}`)
export const planName = (year: number, revision: number): string =>
  revision === 0 ? `RKT ${year}` : `RKT ${year} ${revisionName(revision)}`

const told = ({ name, state, since }: PlanSituation): string => {
  const word = planStateNames[state].toLowerCase()
  return since === null ? `${name} ${word}` : `${name} sudah ${word} pada ${since.at} oleh ${since.actor}`
}

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
  return refuse(`${told(plan)}, sehingga isinya tidak dapat diubah.`, next)
}

const nextOf: Readonly<Record<PlanState, string>> = {
  draft: 'Lengkapi draf, lalu ajukan.',
  returned: 'Perbaiki menurut alasan pengembalian, lalu ajukan lagi.',
  submitted: 'Kepala menyetujui atau mengembalikannya.',
  approved: 'Versi ini sudah berlaku; buat revisi bila perlu diubah.',
  locked: 'Versi ini sudah berlaku; buat revisi bila perlu diubah.',
}

const verbs: Readonly<Record<PlanAction, string>> = {
  submit: 'diajukan',
  return: 'dikembalikan',
  approve: 'disetujui',
  lock: 'dikunci',
}

/** May this act follow now? Returning needs a reason; submitting needs a plan without errors. */
export function decidePlanAction(
  action: PlanAction,
  plan: PlanSituation,
  given: { readonly reason?: string; readonly errors?: number } = {},
): Decision {
  if (!mayFollow(action, plan.state))
    return refuse(`${told(plan)}, sehingga tidak dapat ${verbs[action]}.`, nextOf[plan.state])
  if (action === 'return' && (given.reason ?? '').trim() === '')
    return refuse('Alasan pengembalian belum ditulis.', 'Tulis apa yang harus diperbaiki.')
  if (action === 'submit' && (given.errors ?? 0) > 0)
    return refuse(
      `${plan.name} masih memuat ${given.errors} temuan yang harus diperbaiki.`,
      'Perbaiki temuan yang ditandai "Salah", lalu ajukan.',
    )
  return allowed
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
      `${told(plan)}; hanya revisi yang belum pernah diajukan yang dapat dibuang.`,
      nextOf[plan.state],
    )
  if (reason.trim() === '')
    return refuse('Alasan membuang revisi belum ditulis.', 'Tulis mengapa revisi ini tidak jadi.')
  return allowed
}

/** May a revision begin? Only from the version in force, and with a reason. */
export function decideRevision(plan: PlanSituation, reason: string): Decision {
  if (!isInForce(plan.state))
    return refuse(
      `${plan.name} belum disetujui (${planStateNames[plan.state].toLowerCase()}), sehingga belum dapat direvisi.`,
      nextOf[plan.state],
    )
  if (reason.trim() === '')
    return refuse('Alasan revisi belum ditulis.', 'Tulis mengapa rencana yang disetujui perlu diubah.')
  return allowed
}
