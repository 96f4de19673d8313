import type { Tx } from '#platform/database/database.ts'
import { currentVersion } from '#budget/index.ts'
import { getLedger } from '#budget/store/ledger.ts'
import { listVersions } from '#budget/store/versions.ts'
import type { BudgetData } from '../documents/plan/data.ts'

/** The budget that documents of the year print: the ledger of its current version; null while there is none. */
export async function loadBudget(tx: Tx, unitId: number, year: number): Promise<BudgetData | null> {
  const version = currentVersion(await listVersions(tx, unitId, year))
  if (version === undefined) return null
  const { name, dipaNumber, dipaDate } = version
  return { name, dipaNumber, dipaDate, outputs: await getLedger(tx, version.id) }
}
