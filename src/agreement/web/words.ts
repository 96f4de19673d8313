import { titlesOf } from '#lib/fields.ts'
import type { Tone } from '#ui/status-word.tsx'
import type { DifferenceKind } from '../rules/differences.ts'
import type { AgreementState } from '../rules/workflow.ts'
import { agreementsContract } from '../contract/agreements.ts'
import { actionPlanContract } from '../contract/action-plan.ts'

export const stateTones: Readonly<Record<AgreementState, Tone>> = {
  draft: 'info',
  signed: 'good',
  replaced: 'neutral',
}

export const differenceWords: Readonly<Record<DifferenceKind, string>> = {
  official: 'Pejabat',
  target: 'Target',
  budget: 'Anggaran',
  program: 'Program',
  basis: 'Dasar',
}

/** The answers that change when an agreement does. */
export const agreementChanges = [
  agreementsContract.listAgreements,
  agreementsContract.getAgreement,
  agreementsContract.compareAgreements,
  actionPlanContract.getActionPlan,
] as const

/** What history keeps of an agreement, as people read it. */
export const agreementFactLabels: Readonly<Record<string, string>> = {
  ...titlesOf(agreementsContract.saveAgreement.body),
  first: 'Pihak Pertama',
  second: 'Pihak Kedua',
  plan: 'Revisi RKT',
  budget: 'Versi anggaran',
  total: 'Jumlah anggaran (Rp)',
  signedBy: 'Penandatanganan dicatat oleh',
}
