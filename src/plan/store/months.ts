import { sql } from 'kysely'
import type { Month } from '#core/period.ts'
import type { Tx } from '#platform/database/database.ts'
import { ownedBy } from '#platform/database/versioned.ts'
import { ofPlan, type PlanKey } from '../read/plan-key.ts'
import type { MonthCell } from '../rules/months.ts'

/** A change of one month, of an indicator (`parameterId` 0) or of one of its parameters; a cell of null empties it. */
export interface MonthChange {
  readonly indicatorId: number
  readonly parameterId: number
  readonly month: Month
  readonly cell: MonthCell | null
}

/** Writes many months at once, whatever stood there before; the caller has checked that the plan may be changed. */
export async function saveMonths(tx: Tx, plan: PlanKey, changes: readonly MonthChange[]): Promise<void> {
  const emptied = changes.filter(({ cell }) => cell === null)
  const filled = changes.flatMap(({ cell, ...change }) => (cell === null ? [] : [{ ...change, cell }]))
  if (emptied.length > 0)
    await sql`
      delete from plan.target_month m using (
        select unnest(${emptied.map(({ indicatorId }) => indicatorId)}::int[]) as indicator,
          unnest(${emptied.map(({ parameterId }) => parameterId)}::int[]) as parameter,
          unnest(${emptied.map(({ month }) => month)}::int[]) as month) c
      where m.satker_id = ${plan.unit.id} and m.annual_plan_id = ${plan.id} and m.indicator_id = c.indicator
        and m.parameter_id = c.parameter and m.month = c.month`.execute(tx)
  if (filled.length === 0) return
  const row = { ...ownedBy(plan.unit), ...ofPlan(plan) }
  await tx
    .insertInto('plan.target_month')
    .values(
      filled.map(({ indicatorId, parameterId, month, cell }) => ({
        ...row,
        indicator_id: indicatorId,
        parameter_id: parameterId,
        month,
        kind: cell === 'none' ? 'none' : 'value',
        value: cell === 'none' ? null : cell.toFixed(),
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['satker_id', 'annual_plan_id', 'indicator_id', 'parameter_id', 'month'])
        .doUpdateSet((eb) => ({ kind: eb.ref('excluded.kind'), value: eb.ref('excluded.value') })),
    )
    .execute()
}
