import { Refusal } from '#core/refusal.ts'
import type { Handlers } from '#platform/http/call.ts'
import { recordsOf } from '#platform/records.ts'
import { refuseForeign } from '#platform/refuse.ts'
import type { strategyRecordsContract } from '../contract/strategy-records.ts'
import { removableNames, sayReferences, type RemovableKind } from '../rules/references.ts'
import { reopenCard } from '../store/cards.ts'
import { deleteRecord, findRecord, listReferences, type StoredRecord } from '../store/references.ts'

type Actions = Handlers<typeof strategyRecordsContract>

const entities: Readonly<Record<RemovableKind, string>> = {
  program: 'strategy.workProgram',
  activity: 'strategy.activity',
  objective: 'strategy.objective',
  strategicPlan: 'strategy.strategicPlan',
  card: 'strategy.indicator',
}

/** What was entered by mistake goes; what anything refers to stays, and the sentence says what. A removed version of a card gives its years back to the one before. */
export const removeRecord: Actions['removeRecord'] = async (call, { params, query }) => {
  const { tx, unit } = call
  const { kind, record: id } = params
  const { version, reason } = query
  const before = refuseForeign(await findRecord(tx, kind, id), 'Catatan itu', unit)
  const label = ({ name }: StoredRecord) => `${removableNames[kind]} "${name}"`
  const references = await listReferences(tx, kind, id)
  if (references.length > 0)
    throw new Refusal(
      'conflict',
      `${label(before)} masih dirujuk: ${sayReferences(references)}. Lepaskan dahulu, atau isi tahun terakhirnya bila sudah tidak berlaku.`,
    )
  const removed = await deleteRecord(tx, kind, unit.id, id, version)
  const { previousId, yearUntil } = before.facts
  if (removed && kind === 'card' && typeof previousId === 'number')
    await reopenCard(tx, unit.id, previousId, typeof yearUntil === 'number' ? yearUntil : null)
  const records = recordsOf<StoredRecord>({ entity: entities[kind], label, facts: ({ facts }) => facts })
  return records.removed(call, { before, version, removed, reason })
}
