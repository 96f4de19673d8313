import { Refusal } from '#core/refusal.ts'
import type { Finding } from '#core/finding.ts'
import type { UnitCall } from '#platform/http/call.ts'
import { checkChange, openLedger } from '../commands/open.ts'
import { readEntry, type EntryBody } from '../contract/ledger.ts'
import { listDifferences, type OutputDifference } from '../rules/differences.ts'
import type { LedgerEntry } from '../rules/ledger.ts'
import { getLedger } from '../store/ledger.ts'
import { getBudgetNames, type BudgetNames } from '../store/budget.ts'
import { listVersions } from '../store/versions.ts'
import { pick } from './outputs.ts'

interface At {
  readonly year: number
  readonly version: number
}

/** The ledger before and after a change, with what its lines name. */
export interface LedgerChange {
  readonly before: readonly LedgerEntry[]
  readonly after: readonly LedgerEntry[]
  readonly names: BudgetNames
}

/** An output about to be saved: the ledger with and without it, and what is wrong with it. Saves nothing. */
export async function readChange(
  call: UnitCall,
  at: At,
  body: EntryBody & { readonly outputId: number | null },
): Promise<LedgerChange & { readonly findings: readonly Finding[] }> {
  const ledger = await openLedger(call, at)
  const entry = readEntry(body)
  const { outputId } = body
  const others = outputId === null ? ledger.outputs : pick(ledger, outputId).others
  return {
    before: ledger.outputs,
    after:
      outputId === null
        ? [...ledger.outputs, entry]
        : ledger.outputs.map((output) => (output.id === outputId ? entry : output)),
    names: ledger.names,
    findings: checkChange(entry, others, ledger),
  }
}

/** Two versions of the same year, the earlier figure first. */
export async function readVersionChange(
  call: UnitCall,
  at: At,
  against: number,
): Promise<LedgerChange & { readonly differences: readonly OutputDifference[] }> {
  const { tx, unit } = call
  const versions = await listVersions(tx, unit.id, at.year)
  const known = (id: number): boolean => versions.some((version) => version.id === id)
  if (!known(at.version) || !known(against))
    throw new Refusal('notFound', `Versi anggaran ${at.year} itu tidak ada pada kantor ini.`)
  const names = await getBudgetNames(tx, unit, at.year)
  const [before, after] = [await getLedger(tx, unit, against), await getLedger(tx, unit, at.version)]
  return { before, after, names, differences: listDifferences(before, after, names) }
}
