import type { Tx } from '#platform/database/database.ts'
import { insertRegulation, type RegulationFields } from '#organisation/store/regulations.ts'
import { findPlan } from '#plan/read/annual-plans.ts'
import { insertCitations } from '#plan/store/citations.ts'
import data from './regulations.json' with { type: 'json' }
import type { SampleUnits } from './organisation.ts'

interface RegulationData extends Omit<
  RegulationFields,
  'gazette' | 'validFrom' | 'validUntil' | 'replacedById'
> {
  readonly key: string
  readonly gazette?: string
  readonly validFrom?: string
  readonly validUntil?: string
  /** Key of the one that replaced it. */
  readonly replacedBy?: string
  /** Slug of the agency that keeps it; the installation without. */
  readonly keeper?: string
}
interface CitationData {
  readonly unit: string
  readonly year: number
  /** As the document prints its list of legal bases, its errors included. */
  readonly list: readonly string[]
  readonly text: readonly { readonly place: string; readonly asWritten: string }[]
}

/** Loads the register of regulations; those of one agency are kept by it, all others by the installation. */
export async function loadRegulations(tx: Tx, units: SampleUnits): Promise<void> {
  const entries = data.regulations as RegulationData[]
  const ids = new Map<string, number>()
  const insert = async (entry: RegulationData): Promise<number | null> => {
    const known = ids.get(entry.key)
    if (known !== undefined) return known
    const { key, keeper, replacedBy, gazette = null, validFrom = null, validUntil = null, ...name } = entry
    const successor = entries.find((other) => other.key === replacedBy)
    const replacedById = successor === undefined ? null : await insert(successor)
    const unit = keeper === undefined ? null : (units.get(keeper) ?? null)
    const id = await insertRegulation(tx, unit, { ...name, gazette, validFrom, validUntil, replacedById })
    if (id === undefined) throw new Error(`The samples hold ${key} twice.`)
    ids.set(key, id)
    return id
  }
  for (const entry of entries) await insert(entry)
}

/** Loads what the plans of the sample offices cite, as they print it; offices whose plan is not loaded are left out. */
export async function loadCitations(tx: Tx, units: SampleUnits): Promise<void> {
  for (const { unit: slug, year, list, text } of data.citations as CitationData[]) {
    const unit = units.get(slug)
    const plan = unit && (await findPlan(tx, unit, year))
    if (unit === undefined || plan === undefined) continue
    await insertCitations(tx, plan, [
      ...list.map((asWritten) => ({ place: null, regulationId: null, asWritten })),
      ...text.map((citation) => ({ ...citation, regulationId: null })),
    ])
  }
}
