import { decimal } from '#lib/decimal.ts'
import { openLedger } from '#budget/commands/open.ts'
import { addOutput } from '#budget/commands/outputs.ts'
import { addVersion } from '#budget/commands/versions.ts'
import type { LedgerEntry } from '#budget/index.ts'
import type { Tx } from '#platform/database/database.ts'
import maluku from './budget-bkhit-maluku-2024.json' with { type: 'json' }
import type { SampleUnits } from './organisation.ts'
import { get, sampleCall, sampleNote } from './record.ts'

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
  const call = sampleCall(tx, get(units, maluku.unit))
  const { year } = maluku
  const { id } = await addVersion(call, year, 'indicative')
  const ledger = await openLedger(call, { year, version: id })
  for (const output of maluku.outputs) {
    const entry: LedgerEntry = {
      ...bare,
      activityId: get(activities, output.activity),
      classCode: output.class,
      name: output.name,
      volume: decimal(output.volume),
      unitOfMeasure: output.unit,
    }
    await addOutput(call, ledger, entry, sampleNote(output.source))
  }
}
