import { isoDate } from '#lib/dates.ts'
import type { Decimal } from '#lib/decimal.ts'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { findSatkerCode } from '#organisation/store/names.ts'
import { getUnitTitle, type UnitTitle } from '#organisation/store/title.ts'
import { listLine } from '#organisation/store/units.ts'
import { listMonthlyIndicators, type MonthlyIndicator } from '#plan/read/monthly-indicators.ts'
import { nameForUnit } from '#strategy/index.ts'
import {
  listActivities,
  listPrograms,
  type NamedActivity,
  type NamedProgram,
} from '#strategy/read/programs.ts'
import { headerOf, type BudgetHeader } from '../rules/header.ts'
import type { LedgerOutput } from '../rules/ledger.ts'
import { budgetLimitsOn, type BudgetLimits } from '../rules/settings.ts'
import { currentVersion } from '../rules/versions.ts'
import { getLedger } from './ledger.ts'
import { findUnitCostJump } from './settings.ts'
import { listVersions, type StoredVersion } from './versions.ts'

/** What the ledger names by number, with all that screens and documents say of it. */
export interface BudgetNames {
  readonly programs: readonly NamedProgram[]
  readonly activities: readonly NamedActivity[]
  readonly indicators: readonly MonthlyIndicator[]
}

/** The budget of an office and year, as the shown version holds it. Views and checks are computed from it. */
export interface Budget {
  readonly year: number
  readonly versions: readonly StoredVersion[]
  /** The version asked for, else the current one; undefined where there is none. */
  readonly version: StoredVersion | undefined
  readonly outputs: readonly LedgerOutput[]
  readonly names: BudgetNames
  /** What the office is called on the last day of the year. */
  readonly title: UnitTitle
  readonly header: BudgetHeader
  readonly satkerCode: string | null
  readonly limits: BudgetLimits
  readonly ownJump: { readonly percent: Decimal; readonly version: number } | null
}

/** Programmes, activities and indicators that a ledger of the year may name; indicators with the office's own name. */
export async function getBudgetNames(
  tx: Tx,
  unit: UnitKey,
  year: number,
  title?: UnitTitle,
): Promise<BudgetNames> {
  const { name } = title ?? (await getUnitTitle(tx, unit.id, `${year}-12-31`))
  const indicators = await listMonthlyIndicators(tx, unit, year)
  return {
    programs: await listPrograms(tx, unit.path, year),
    activities: await listActivities(tx, unit.path, year),
    indicators: indicators.map((one) => ({ ...one, name: nameForUnit(one.name, name) })),
  }
}

/** Reads the budget of a year whole: what documents, exports and screens start from. */
export async function getBudget(tx: Tx, unit: UnitKey, year: number, versionId?: number): Promise<Budget> {
  const day = `${year}-12-31`
  const versions = await listVersions(tx, unit.id, year)
  const version =
    versionId === undefined ? currentVersion(versions) : versions.find(({ id }) => id === versionId)
  const outputs = version === undefined ? [] : await getLedger(tx, unit, version.id)
  const line = await listLine(tx, unit.path, day)
  const title = line.at(-1)
  if (title === undefined) throw new Error(`unit ${unit.id} is not in the scope`)
  const names = await getBudgetNames(tx, unit, year, title)
  const ownJump = await findUnitCostJump(tx, unit.id, year)
  const office = { above: line.slice(0, -1).map(({ name }) => name), name: title.name }
  return {
    year,
    versions,
    version,
    outputs,
    names,
    title: { name: title.name, shortName: title.shortName },
    header: headerOf(office, names.programs, names.activities, outputs),
    satkerCode: await findSatkerCode(tx, unit.id, day),
    limits: budgetLimitsOn(isoDate(`${year}-01-01`), ownJump?.percent ?? null),
    ownJump,
  }
}
