import type { Quarter } from '#core/period.ts'

export const taskKinds = [
  'fill',
  'explain',
  'repair',
  'finalise',
  'setTargets',
  'createPlan',
  'repairPlan',
  'submitPlan',
  'approvePlan',
  'makeAgreement',
  'signAgreement',
  'signatory',
] as const
export type TaskKind = (typeof taskKinds)[number]

export const taskScreens = ['rkt', 'perjanjian', 'pengukuran', 'organisasi'] as const

/** Something that waits for this person, with the screen on which it is done. */
export interface Task {
  readonly kind: TaskKind
  readonly message: string
  readonly screen: (typeof taskScreens)[number]
  readonly quarter: Quarter | null
  readonly count: number
}
