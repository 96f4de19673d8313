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

/** What history calls the acts on an agreement. */
export const agreementActs: Readonly<Record<string, string>> = {
  add: 'menyusun draf',
  save: 'menyimpan draf',
  revise: 'memulai revisi',
  sign: 'mencatat penandatanganan',
  remove: 'menghapus draf',
  load: 'memuat perjanjian dari dokumen contoh',
}
export const agreementFactLabels: Readonly<Record<string, string>> = {
  number: 'Nomor',
  place: 'Tempat',
  date: 'Tanggal',
  first: 'Pihak Pertama',
  second: 'Pihak Kedua',
  plan: 'Revisi RKT',
  budget: 'Versi anggaran',
  total: 'Jumlah anggaran (Rp)',
  signedBy: 'Penandatanganan dicatat oleh',
}
