import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import type { UnitCall } from '#platform/http/call.ts'
import { satkerOf, type ChangeCall } from '#platform/history.ts'
import type { SampleUnit } from './organisation.ts'

/** Who the history of the samples names. */
export const sampleActor = 'Contoh dari dokumen publik'

/** The samples as whoever changes something: what a command wants to know of a call. */
export const sampleCall = (tx: Tx, unit: UnitKey): ChangeCall & Pick<UnitCall, 'may'> => ({
  tx,
  unit,
  actor: { accountId: null, name: sampleActor },
  requestId: 'samples',
  now: new Date(),
  may: () => true,
  dayOf: (moment) => moment.toISOString().slice(0, 10),
})

/** What history says of a record that a command loads. */
export const sampleNote = (source: string): { readonly action: string; readonly reason: string } => ({
  action: 'load',
  reason: `Contoh dari dokumen publik: ${source}`,
})

/** Writes down where a record of the samples comes from, as any change leaves its trace. */
export async function recordSample(
  tx: Tx,
  unit: SampleUnit,
  entity: string,
  key: string,
  after: object,
  source: string,
): Promise<void> {
  await tx
    .insertInto('platform.history')
    .values({
      satker_id: satkerOf(unit.path),
      unit_path: unit.path,
      actor: sampleActor,
      entity,
      entity_key: key,
      action: 'load',
      after: JSON.stringify(after),
      reason: `Contoh dari dokumen publik: ${source}`,
    })
    .execute()
}

/** The item of that key; samples that name what they do not hold are a fault. */
export function get<T>(items: ReadonlyMap<string, T>, key: string): T {
  const item = items.get(key)
  if (item === undefined) throw new Error(`The samples name ${key}, which they do not hold.`)
  return item
}
