import { sql } from 'kysely'
import type { Month } from '#core/period.ts'
import { rupiah } from '#core/rupiah.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { putRow } from '#platform/database/put-row.ts'
import type { ExpenditureType } from '../rules/expenditure-type.ts'
import { outputKey } from '../rules/ledger.ts'
import type { Spending } from '../rules/realisation.ts'

/** Which figure of spending is meant. */
export type SpendingKey = Omit<Spending, 'amount'>

/** What the unit spent in the year, by output, type and month. */
export async function listSpending(tx: Tx, unitId: number, year: number): Promise<Spending[]> {
  const rows = await tx
    .selectFrom('budget.expenditure')
    .select(['activity_id', 'class_code', 'output_code', 'expenditure_type', 'month', 'amount'])
    .where('satker_id', '=', unitId)
    .where('year', '=', year)
    .orderBy('activity_id')
    .orderBy('class_code')
    .orderBy('output_code')
    .orderBy('month')
    .execute()
  return rows.map((row) => ({
    activityId: row.activity_id,
    classCode: row.class_code,
    outputCode: row.output_code,
    type: row.expenditure_type as ExpenditureType,
    month: row.month as Month,
    amount: rupiah(row.amount),
  }))
}

/** The outputs that any version of the year's budget holds, by key; spending is on one of them. */
export async function listOutputKeys(tx: Tx, unitId: number, year: number): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('budget.output as output')
    .innerJoin('budget.budget_version as version', 'version.id', 'output.budget_version_id')
    .select([
      'output.activity_id as activityId',
      'output.class_code as classCode',
      'output.output_code as outputCode',
    ])
    .distinct()
    .where('version.satker_id', '=', unitId)
    .where('version.year', '=', year)
    .execute()
  return new Set(rows.map(outputKey))
}

/** Writes one figure of spending; null takes it away. Whoever calls it holds the year and has compared what the person saw. */
export async function saveSpending(
  tx: Tx,
  unit: UnitKey,
  year: number,
  change: SpendingKey & { readonly amount: number | null },
  actor: string,
): Promise<void> {
  const key = {
    satker_id: unit.id,
    year,
    activity_id: change.activityId,
    class_code: change.classCode,
    output_code: change.outputCode,
    expenditure_type: change.type,
    month: change.month,
  }
  const figure =
    change.amount === null
      ? null
      : { unit_path: unit.path, amount: change.amount, changed_by: actor, changed_at: sql`now()` }
  await putRow(tx, 'budget.expenditure', key, figure)
}
