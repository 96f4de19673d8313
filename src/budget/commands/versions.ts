import { Refusal } from '#core/refusal.ts'
import type { ChangeCall } from '#platform/history.ts'
import { recordsOf, type Saved } from '#platform/records.ts'
import { nameVersion, refuseVersion, type VersionKind } from '../rules/versions.ts'
import { getLedger } from '../store/ledger.ts'
import { saveLedger } from '../store/save-ledger.ts'
import { insertVersion, listVersions, type NewVersion } from '../store/versions.ts'

export const versionRecords = recordsOf<{ readonly name: string } & Readonly<Record<string, unknown>>>({
  entity: 'budget.version',
  label: ({ name }) => name,
})

/** What a version states of itself. */
export type StatedFacts = Omit<NewVersion, 'kind' | 'name' | 'basedOnId'>

/** What history keeps of a version. */
export const factsOf = ({
  name,
  kind,
  dipaNumber,
  dipaDate,
  statedTotal,
  reason,
}: Omit<NewVersion, 'basedOnId'>) => ({
  name,
  kind,
  dipaNumber,
  dipaDate,
  statedTotal,
  reason,
})

const nothingStated: StatedFacts = { dipaNumber: null, dipaDate: null, statedTotal: null, reason: null }

/** Begins the next version of the year with the lines of the one before it; refuses a stage out of its turn. */
export async function addVersion(
  call: ChangeCall,
  year: number,
  kind: VersionKind,
  stated: StatedFacts = nothingStated,
): Promise<Saved> {
  const { tx, unit } = call
  const known = await listVersions(tx, unit.id, year)
  const refused = refuseVersion(kind, known)
  if (refused !== null) throw new Refusal('conflict', refused)
  const base = known.at(-1)
  const version = { ...stated, kind, name: nameVersion(kind, known), basedOnId: base?.id ?? null }
  const id = await insertVersion(tx, unit, year, version, call.actor.name)
  if (id === undefined)
    throw new Refusal(
      'conflict',
      `Versi anggaran ${year} baru saja dibuat orang lain. Muat ulang untuk melihatnya.`,
    )
  if (base !== undefined) await saveLedger(tx, unit, id, await getLedger(tx, unit, base.id))
  const after = { ...factsOf(version), basedOn: base?.name ?? null }
  return versionRecords.added(call, id, after, { reason: stated.reason })
}
