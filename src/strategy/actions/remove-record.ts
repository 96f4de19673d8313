import { Refusal } from '#core/refusal.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import type { Handlers } from '#platform/http/call.ts'
import type { strategyRecordsContract } from '../contract/strategy-records.ts'
import { removableNames, sayReferences, type RemovableKind } from '../rules/references.ts'
import { reopenCard } from '../store/cards.ts'
import { deleteRecord, findRecord, listReferences } from '../store/references.ts'
import { refuseForeign } from '#platform/refuse.ts'

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
  const before = await findRecord(tx, kind, id)
  refuseForeign(before, 'Catatan itu', call.unit)
  if (before === undefined) return null
  const name = `${removableNames[kind]} "${before.name}"`
  const references = await listReferences(tx, kind, id)
  if (references.length > 0)
    throw new Refusal(
      'conflict',
      `${name} masih dirujuk: ${sayReferences(references)}. Lepaskan dahulu, atau isi tahun terakhirnya bila sudah tidak berlaku.`,
    )
  const history = { entity: entities[kind], key: String(id) }
  if (!(await deleteRecord(tx, kind, unit.id, id, query.version)))
    throw await staleRefusal(call, { ...history, name })
  const { previousId, yearUntil } = before.facts
  if (kind === 'card' && typeof previousId === 'number')
    await reopenCard(tx, unit.id, previousId, typeof yearUntil === 'number' ? yearUntil : null)
  await recordHistory(call, { ...history, action: 'remove', before: before.facts, reason: query.reason })
  return null
}
