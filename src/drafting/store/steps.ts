import { ofPlan, type PlanKey } from '#plan/read/plan-key.ts'
import type { Tx } from '#platform/database/database.ts'
import { ownedBy } from '#platform/database/versioned.ts'

export interface DoneStep {
  readonly step: number
  readonly at: Date
  readonly by: string
  readonly note: string | null
}

export const listDoneSteps = (tx: Tx, plan: PlanKey): Promise<DoneStep[]> =>
  tx
    .selectFrom('drafting.step')
    .select(['step', 'done_at as at', 'done_by as by', 'note'])
    .where((eb) => eb.and(ofPlan(plan)))
    .orderBy('step')
    .execute()

/** Ticks a step; ticked already it takes the new note. */
export async function insertDoneStep(
  tx: Tx,
  plan: PlanKey,
  { step, by, note }: Omit<DoneStep, 'at'>,
): Promise<void> {
  await tx
    .insertInto('drafting.step')
    .values({ ...ownedBy(plan.unit), ...ofPlan(plan), step, done_by: by, note })
    .onConflict((conflict) =>
      conflict.columns(['satker_id', 'annual_plan_id', 'step']).doUpdateSet({ note, done_by: by }),
    )
    .execute()
}

export async function deleteDoneStep(tx: Tx, plan: PlanKey, step: number): Promise<void> {
  await tx
    .deleteFrom('drafting.step')
    .where((eb) => eb.and({ ...ofPlan(plan), step }))
    .execute()
}
