import { decimal } from '#lib/decimal.ts'
import { versionKindNames, type LedgerEntry } from '#budget/index.ts'
import { presentEntry } from '#budget/contract/ledger.ts'
import { getLedger } from '#budget/store/ledger.ts'
import { saveLedger } from '#budget/store/save-ledger.ts'
import { insertVersion } from '#budget/store/versions.ts'
import type { Tx } from '#platform/database/database.ts'
import maluku from './budget-bkhit-maluku-2024.json' with { type: 'json' }
import type { SampleUnits } from './organisation.ts'
import { get, recordSample, sampleActor } from './record.ts'

const bare = {
  outputCode: null,
  amount: null,
  location: null,
  personInCharge: null,
  chargeUnitId: null,
  components: [],
  funding: [],
  forward: [],
  months: [],
  indicators: [],
} as const

/** Loads what the plan of Maluku says of its outputs: activities, classes, volumes; it states no amounts. */
export async function loadBudget(
  tx: Tx,
  units: SampleUnits,
  activities: ReadonlyMap<string, number>,
): Promise<void> {
  const unit = get(units, maluku.unit)
  const version = {
    kind: 'indicative',
    name: versionKindNames.indicative,
    dipaNumber: null,
    dipaDate: null,
    statedTotal: null,
    basedOnId: null,
    reason: null,
  } as const
  const id = await insertVersion(tx, unit, maluku.year, version, sampleActor)
  if (id === undefined) throw new Error('The samples hold the budget of Maluku twice.')
  const entries = maluku.outputs.map((output): LedgerEntry => ({
    ...bare,
    activityId: get(activities, output.activity),
    classCode: output.class,
    name: output.name,
    volume: decimal(output.volume),
    unitOfMeasure: output.unit,
  }))
  await saveLedger(tx, unit, id, entries)
  const sources = new Map(maluku.outputs.map((output) => [output.class, output.source]))
  for (const output of await getLedger(tx, unit, id))
    await recordSample(
      tx,
      unit,
      'budget.output',
      String(output.id),
      presentEntry(output),
      get(sources, output.classCode),
    )
}
