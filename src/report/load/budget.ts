import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { currentVersion } from '#budget/index.ts'
import { getLedger } from '#budget/store/ledger.ts'
import { listVersions } from '#budget/store/versions.ts'
import type { BudgetData } from '../documents/plan/data.ts'

/** The budget that documents of the year print: the ledger of its current version; null while there is none. */
export async function loadBudget(tx: Tx, unit: UnitKey, year: number): Promise<BudgetData | null> {
  const version = currentVersion(await listVersions(tx, unit.id, year))
  if (version === undefined) return null
  const { name, dipaNumber, dipaDate } = version
  return { name, dipaNumber, dipaDate, outputs: await getLedger(tx, unit, version.id) }
}
