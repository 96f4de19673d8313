import { whyNot } from '#core/decision.ts'
import { decide, type Situation } from '#core/workflow.ts'
import type { Finding } from '#core/finding.ts'
import { formatLongDate } from '#lib/dates.ts'
import type { ChangeCall } from '#platform/history.ts'
import { refuseMissing, refuseUnlessAllowed } from '#platform/refuse.ts'
import { listSeenUnits } from '#organisation/store/units.ts'
import { getLedger } from '../store/ledger.ts'
import { getBudgetNames, type BudgetNames } from '../store/budget.ts'
import { findUnitCostJump } from '../store/settings.ts'
import { lockVersion, type StoredVersion } from '../store/versions.ts'
import { isoDate } from '#lib/dates.ts'
import type { LedgerEntry, LedgerOutput } from '../rules/ledger.ts'
import { checkEntry, checkRepeated } from '../rules/entry-checks.ts'
import { checkKnown } from '../rules/known.ts'
import { budgetLimitsOn, type BudgetLimits } from '../rules/settings.ts'
import { versionWorkflow } from '../rules/workflow.ts'

type VersionState = keyof typeof versionWorkflow.states

/** A version as rules and sentences speak of it. */
export const situationOf = (
  { name, adoptedAt, adoptedBy }: Pick<StoredVersion, 'name' | 'adoptedAt' | 'adoptedBy'>,
  dayOf: (moment: Date) => string,
): Situation<VersionState> =>
  adoptedAt === null
    ? { name, state: 'open', since: null }
    : {
        name,
        state: 'adopted',
        since: { at: formatLongDate(dayOf(new Date(adoptedAt))), actor: adoptedBy ?? '' },
      }

/** Why the lines of a version cannot be changed; null while they can. */
export const closedReason = (
  version: Pick<StoredVersion, 'name' | 'adoptedAt' | 'adoptedBy'>,
  dayOf: (moment: Date) => string,
): string | null => whyNot(decide(versionWorkflow, 'edit', situationOf(version, dayOf)))

/** A version of the year, held until the transaction ends. */
export async function holdVersion(
  call: ChangeCall,
  { year, version }: { readonly year: number; readonly version: number },
): Promise<StoredVersion> {
  const found = await lockVersion(call.tx, call.unit.id, year, version)
  return refuseMissing(found, `Versi anggaran ${year} itu`)
}

/** Like `holdVersion`, and refuses when its lines are closed. */
export async function holdOpenVersion(
  call: ChangeCall,
  at: { readonly year: number; readonly version: number },
): Promise<StoredVersion> {
  const version = await holdVersion(call, at)
  refuseUnlessAllowed(decide(versionWorkflow, 'edit', situationOf(version, call.dayOf)))
  return version
}

/** A ledger that is about to change, with what its lines may name. */
export interface OpenLedger {
  readonly version: StoredVersion
  readonly outputs: readonly LedgerOutput[]
  readonly names: BudgetNames
  readonly limits: BudgetLimits
  readonly chargeUnitIds: ReadonlySet<number>
}

export async function openLedger(
  call: ChangeCall,
  at: { readonly year: number; readonly version: number },
): Promise<OpenLedger> {
  const { tx, unit } = call
  const version = await holdOpenVersion(call, at)
  const ownJump = await findUnitCostJump(tx, unit.id, at.year)
  const units = await listSeenUnits(tx, [unit.path], `${at.year}-12-31`)
  return {
    version,
    outputs: await getLedger(tx, unit, version.id),
    names: await getBudgetNames(tx, unit, at.year),
    limits: budgetLimitsOn(isoDate(`${at.year}-01-01`), ownJump?.percent ?? null),
    chargeUnitIds: new Set(units.map(({ id }) => id)),
  }
}

/** What is wrong with an entry of the ledger, beside `others`. */
export const checkChange = (
  entry: LedgerEntry,
  others: readonly LedgerEntry[],
  ledger: OpenLedger,
): readonly Finding[] => [
  ...checkKnown(entry, ledger.names, ledger.chargeUnitIds),
  ...checkEntry(entry, ledger.version.year, ledger.limits),
  ...checkRepeated([...others, entry]),
]
