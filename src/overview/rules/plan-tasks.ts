import { planName, type PlanState } from '#plan/index.ts'
import type { Task, TaskKind } from './task.ts'

/** The latest version of a plan as far as somebody has to do something about it. */
export interface PlanSituation {
  readonly revision: number
  readonly state: PlanState
  readonly returnReason: string | null
  readonly unsetTargets: number
  /** Of the head's performance agreement of the year. */
  readonly agreement: 'none' | 'draft' | 'signed'
}

interface MayPlan {
  readonly plan: boolean
  readonly submitPlan: boolean
  readonly approvePlan: boolean
  readonly makeAgreement: boolean
  readonly signAgreement: boolean
}

const task = (kind: TaskKind, message: string, count = 1): readonly Task[] => [
  { kind, message, count, quarter: null, screen: 'rkt' },
]
const agreementTask = (kind: TaskKind, message: string): readonly Task[] => [
  { kind, message, count: 1, quarter: null, screen: 'perjanjian' },
]

function agreeing(year: number, plan: PlanSituation, may: MayPlan): readonly Task[] {
  if (plan.agreement === 'none' && may.makeAgreement)
    return agreementTask('makeAgreement', `Perjanjian kinerja ${year} belum disusun dari RKT yang disetujui.`)
  if (plan.agreement === 'draft' && may.signAgreement)
    return agreementTask('signAgreement', `Perjanjian kinerja ${year} menunggu tanda tangan.`)
  return []
}

function drafting(name: string, plan: PlanSituation, may: MayPlan): readonly Task[] {
  if (!may.plan) return []
  const { state, returnReason, unsetTargets: unset } = plan
  const ready = unset === 0 && may.submitPlan
  return [
    ...(state === 'returned' ? task('repairPlan', `${name} dikembalikan: ${returnReason ?? ''}`) : []),
    ...(unset > 0 ? task('setTargets', `${unset} indikator belum mempunyai target tahun.`, unset) : []),
    ...(ready && state === 'draft' ? task('submitPlan', `${name} lengkap targetnya dan siap diajukan.`) : []),
  ]
}

/** What waits for this person about the plan of a year: making it, its targets, submitting, mending, approving; then the agreement. */
export function listPlanTasks(year: number, plan: PlanSituation | null, may: MayPlan): readonly Task[] {
  if (plan === null) return may.plan ? task('createPlan', `RKT ${year} belum disusun.`) : []
  const name = planName(year, plan.revision)
  if (plan.state === 'submitted')
    return may.approvePlan ? task('approvePlan', `${name} menunggu persetujuan Anda.`) : []
  if (plan.state === 'draft' || plan.state === 'returned') return drafting(name, plan, may)
  return agreeing(year, plan, may)
}
