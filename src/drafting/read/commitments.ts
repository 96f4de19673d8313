import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { fullName } from '#organisation/index.ts'
import { findOfficial } from '#organisation/store/officials.ts'
import { listPlanVersions } from '#plan/read/annual-plans.ts'
import { listMaterials } from './materials.ts'

/** A commitment that was written down while the plan was drafted. */
export interface DraftedCommitment {
  readonly body: string
  /** With titles; null where the entry names no official. */
  readonly official: string | null
  readonly on: string | null
}

/** Commitments of heads of units among the material of the plans of the year, those of the first plan first. */
export async function listDraftedCommitments(
  tx: Tx,
  unit: UnitKey,
  year: number,
): Promise<DraftedCommitment[]> {
  const commitments: DraftedCommitment[] = []
  for (const plan of (await listPlanVersions(tx, unit, year)).toReversed())
    for (const { kind, body, officialId, onDate } of await listMaterials(tx, plan)) {
      if (kind !== 'commitment') continue
      const official = officialId === null ? undefined : await findOfficial(tx, officialId)
      commitments.push({ body, on: onDate, official: official === undefined ? null : fullName(official) })
    }
  return commitments
}
