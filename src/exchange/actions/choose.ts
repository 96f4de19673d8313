import { Refusal } from '#core/refusal.ts'
import { recordHistories } from '#platform/history.ts'
import { chosen, type Decisions } from '../rules/conflict.ts'
import { placeText } from '../rules/places.ts'
import { updateImport, type StoredImport } from '../store/imports.ts'
import { examineImport, type ExaminedImport } from './examine-import.ts'
import type { ImportCall } from './records/record-store.ts'

/** Adds choices to an import that the caller holds, each with its reason and its places in history. Refuses what is no option. */
export async function choose(
  call: ImportCall,
  stored: StoredImport,
  told: Decisions,
): Promise<ExaminedImport> {
  const decisions = { ...stored.decisions, ...told }
  const examined = await examineImport(call, { ...stored, decisions, version: stored.version + 1 })
  const changes = Object.entries(told).map(([id, { value, reason }]) => {
    const conflict = examined.examination.conflicts.find((one) => one.id === id)
    if (conflict === undefined || chosen(conflict, decisions) === null)
      throw new Refusal(
        'invalid',
        'Pilihan itu tidak lagi termasuk yang dapat dipilih. Muat ulang, lalu pilih kembali.',
      )
    const option = conflict.options.find((one) => one.value === value)
    const after = {
      conflict: `${conflict.subject}: ${conflict.label}`,
      chosen: option?.label,
      places: option?.places.slice(0, 20).map(placeText),
    }
    return { entity: 'exchange.import', key: String(stored.id), action: 'choose', after, reason }
  })
  await recordHistories(call, changes)
  await updateImport(call.tx, call.unit, stored, { decisions })
  return examined
}
