import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { ownedBy, saveAt } from '#platform/database/versioned.ts'

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
export const saveReport = (
  tx: Tx,
  unit: UnitKey,
  at: { readonly year: number; readonly quarter: number },
  { reportDate, version }: ReportRow,
): Promise<boolean> =>
  saveAt(tx, 'report.quarterly_report', { ...ownedBy(unit), ...at }, version, { report_date: reportDate })
