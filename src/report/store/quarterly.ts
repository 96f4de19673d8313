import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'

export interface ReportRow {
  readonly reportDate: string
  readonly version: number
}

export async function findReport(
  tx: Tx,
  unitId: number,
  year: number,
  quarter: number,
): Promise<ReportRow | undefined> {
  return tx
    .selectFrom('report.quarterly_report')
    .select(['report_date as reportDate', 'version'])
    .where('satker_id', '=', unitId)
    .where('year', '=', year)
    .where('quarter', '=', quarter)
    .executeTakeFirst()
}

/** Saves the date if the report still is at `version` (0: none yet); false when somebody else was faster. */
export async function saveReport(
  tx: Tx,
  unit: UnitKey,
  at: { readonly year: number; readonly quarter: number },
  change: ReportRow,
): Promise<boolean> {
  const values = { report_date: change.reportDate, version: change.version + 1 }
  if (change.version === 0) {
    const added = await tx
      .insertInto('report.quarterly_report')
      .values({ satker_id: unit.id, unit_path: unit.path, ...at, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return added.numInsertedOrUpdatedRows === 1n
  }
  const changed = await tx
    .updateTable('report.quarterly_report')
    .set(values)
    .where((eb) => eb.and({ satker_id: unit.id, ...at, version: change.version }))
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** The names of the office's field posts on the day, in the order of their names. */
export async function listWorkAreas(tx: Tx, path: string, on: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('organisation.unit as u')
    .innerJoin('organisation.unit_name as n', 'n.unit_id', 'u.id')
    .distinctOn('u.id')
    .select(['u.id', 'n.name'])
    .where('u.kind', '=', 'workArea')
    .where('u.path', '>=', path)
    .where('u.path', '<', `${path}~`)
    .where('n.valid_from', '<=', on)
    .orderBy('u.id')
    .orderBy('n.valid_from', 'desc')
    .execute()
  return rows.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'id'))
}
