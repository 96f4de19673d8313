import { Refusal } from '#core/refusal.ts'
import type { Reading } from '#platform/http/call.ts'
import { listSeenUnits, type NamedUnit } from '#organisation/store/units.ts'

/** The unit that speaks of a target or proposes one: the one of the address, or one below it. */
export async function getSpeaker({ tx, unit, today }: Reading, id: number = unit.id): Promise<NamedUnit> {
  const own = await listSeenUnits(tx, [unit.path], today)
  const speaker = own.find((one) => one.id === id)
  if (speaker === undefined)
    throw new Refusal(
      'invalid',
      'Unit itu bukan bagian dari kantor ini. Pilih kantor ini atau unit di bawahnya.',
    )
  return speaker
}
