import { sql } from 'kysely'
import type { Month } from '#core/period.ts'
import { rupiah } from '#core/rupiah.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import type { ExpenditureType } from '../rules/expenditure-type.ts'
import { outputKey } from '../rules/ledger.ts'
import type { Spending } from '../rules/realisation.ts'

/** Spending of a month as it is kept. */
export interface StoredSpending extends Spending {
  readonly version: number
}
/** Which figure of spending is meant. */
export type SpendingKey = Omit<Spending, 'amount'>

/** What the unit spent in the year, by output, type and month. */
export async function listSpending(tx: Tx, unitId: number, year: number): Promise<StoredSpending[]> {
  const rows = await tx
    .selectFrom('budget.expenditure')
    .select(['activity_id', 'class_code', 'output_code', 'expenditure_type', 'month', 'amount', 'version'])
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
    version: row.version,
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

/**
 * Writes one figure of spending if it still is at `seen` (0: nobody entered it yet); null takes it away. Answers the new version, 0 after
 * it was taken away, or undefined when somebody else was faster.
 */
export async function saveSpending(
  tx: Tx,
  unit: UnitKey,
  year: number,
  change: SpendingKey & { readonly amount: number | null; readonly seen: number },
  actor: string,
): Promise<number | undefined> {
  const { activityId, classCode, outputCode, type, month, amount, seen } = change
  const which = sql`satker_id = ${unit.id} and year = ${year} and activity_id = ${activityId} and class_code = ${classCode}
    and output_code = ${outputCode} and expenditure_type = ${type} and month = ${month}`
  if (amount === null) {
    const { rows } =
      await sql`delete from budget.expenditure where ${which} and version = ${seen} returning 1`.execute(tx)
    return rows.length === 1 || seen === 0 ? 0 : undefined
  }
  const { rows } = await sql<{ version: number }>`
    insert into budget.expenditure as e (satker_id, unit_path, year, month, activity_id, class_code, output_code, expenditure_type,
      amount, changed_by)
    select ${unit.id}, ${unit.path}, ${year}, ${month}, ${activityId}, ${classCode}, ${outputCode}, ${type}, ${amount}::bigint, ${actor}
    where ${seen}::int = 0 or exists (select from budget.expenditure where ${which})
    on conflict (satker_id, year, activity_id, class_code, output_code, expenditure_type, month) do update
      set amount = excluded.amount, version = e.version + 1, changed_at = now(), changed_by = excluded.changed_by
      where e.version = ${seen}
    returning version`.execute(tx)
  return rows[0]?.version
}
