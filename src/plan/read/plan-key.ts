import type { UnitKey } from '#core/unit.ts'

/** A version of an office's plan. Whatever belongs to it is stored with both keys. */
export interface PlanKey {
  readonly unit: UnitKey
  readonly id: number
}

/** Both keys as columns. */
export const ofPlan = ({
  unit,
  id,
}: PlanKey): { readonly satker_id: number; readonly annual_plan_id: number } => ({
  satker_id: unit.id,
  annual_plan_id: id,
})
