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
  'signatory',
] as const
export type TaskKind = (typeof taskKinds)[number]

/** Something that waits for this person, with the screen on which it is done. */
export interface Task {
  readonly kind: TaskKind
  readonly message: string
  readonly screen: 'rkt' | 'pengukuran' | 'organisasi'
  readonly quarter: Quarter | null
  readonly count: number
}
