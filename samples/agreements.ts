import type { Tx } from '#platform/database/database.ts'
import { loadSources, makeSnapshot } from '#agreement/read/make-snapshot.ts'
import { insertAgreement } from '#agreement/store/agreements.ts'
import { advancePlan } from '#plan/commands/plans.ts'
import { findPlanInForce } from '#plan/read/annual-plans.ts'
import maluku from './agreement-bkhit-maluku-2024.json' with { type: 'json' }
import type { SampleUnits } from './organisation.ts'
import { get, recordSample, sampleActor, sampleCall } from './record.ts'

/**
 * The plan that the head of Maluku signed counts as approved on that day, and the agreement that the plan names as its purpose stands as a
 * draft: no document says when it was signed. The plan of Kalimantan Barat 2025 stays a draft, so that a visitor can take it the whole
 * way; its agreement, whose day no document tells, is left out.
 */
export async function loadAgreements(tx: Tx, units: SampleUnits): Promise<void> {
  const { slug, ...unit } = { ...get(units, maluku.unit), slug: maluku.unit }
  const drafted = await findPlanInForce(tx, unit, maluku.year)
  if (drafted === undefined) throw new Error('The samples name an agreement without its plan.')
  const at = new Date(`${maluku.date}T00:00:00Z`)
  for (const action of ['submit', 'approve'] as const)
    await advancePlan(sampleCall(tx, unit), drafted, { action, reason: null, at })
  const call = { tx, unit: { ...unit, slug, kind: 'office' } }
  const sources = await loadSources(call, drafted, maluku.date)
  const snapshot = await makeSnapshot(call, sources, 'head', sources.office)
  const paper = { number: null, place: maluku.place, date: maluku.date }
  const draft = { ...paper, year: maluku.year, kind: 'head', partyUnitId: unit.id, snapshot } as const
  const id = await insertAgreement(
    tx,
    unit,
    { ...draft, revises: null, cause: null, reason: null },
    sampleActor,
  )
  await recordSample(tx, unit, 'agreement.agreement', String(id), paper, maluku.source)
}
