import { sql } from 'kysely'
import { decimalOrNull, type Decimal } from '#lib/decimal.ts'
import type { Month } from '#core/period.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import type { MonthCell } from '../rules/months.ts'

/** The target of a month, of an indicator (`parameterId` 0) or of one of its parameters. */
export interface MonthTarget {
  readonly indicatorId: number
  readonly parameterId: number
  readonly month: Month
  readonly cell: MonthCell
}

/** A change of one month; a cell of null empties it. */
export interface MonthChange extends Omit<MonthTarget, 'cell'> {
  readonly cell: MonthCell | null
}

/** All monthly targets of a version of a plan, in order of indicator, parameter and month; empty months have none. */
export async function listMonths(tx: Tx, planId: number): Promise<MonthTarget[]> {
  const rows = await tx
    .selectFrom('plan.target_month')
    .select(['indicator_id', 'parameter_id', 'month', 'kind', 'value'])
    .where('annual_plan_id', '=', planId)
    .orderBy('indicator_id')
    .orderBy('parameter_id')
    .orderBy('month')
    .execute()
  return rows.map((row) => ({
    indicatorId: row.indicator_id,
    parameterId: row.parameter_id,
    month: row.month as Month,
    cell: row.kind === 'none' ? 'none' : (decimalOrNull(row.value) as Decimal),
  }))
}

const figureOf = (cell: MonthCell | null): string | null =>
  cell === null || cell === 'none' ? null : cell.toFixed()

/** Writes many months at once, whatever stood there before; the caller has checked that the plan may be changed. */
export async function saveMonths(
  tx: Tx,
  unit: UnitKey,
  planId: number,
  changes: readonly MonthChange[],
): Promise<void> {
  const emptied = changes.filter(({ cell }) => cell === null)
  const filled = changes.filter(({ cell }) => cell !== null)
  if (emptied.length > 0)
    await sql`
      delete from plan.target_month m using (
        select unnest(${emptied.map(({ indicatorId }) => indicatorId)}::int[]) as indicator,
          unnest(${emptied.map(({ parameterId }) => parameterId)}::bigint[]) as parameter,
          unnest(${emptied.map(({ month }) => month)}::int[]) as month) c
      where m.annual_plan_id = ${planId} and m.indicator_id = c.indicator and m.parameter_id = c.parameter
        and m.month = c.month`.execute(tx)
  if (filled.length > 0)
    await tx
      .insertInto('plan.target_month')
      .values(
        filled.map(({ indicatorId, parameterId, month, cell }) => ({
          satker_id: unit.id,
          unit_path: unit.path,
          annual_plan_id: planId,
          indicator_id: indicatorId,
          parameter_id: parameterId,
          month,
          kind: cell === 'none' ? 'none' : 'value',
          value: figureOf(cell),
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['satker_id', 'annual_plan_id', 'indicator_id', 'parameter_id', 'month'])
          .doUpdateSet((eb) => ({ kind: eb.ref('excluded.kind'), value: eb.ref('excluded.value') })),
      )
      .execute()
}
