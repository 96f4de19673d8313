import { Refusal } from '#core/refusal.ts'
import { satkerOf, type HistoryCall } from './history.ts'

const relative = new Intl.RelativeTimeFormat('id', { numeric: 'auto' })
const steps = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** `5 menit yang lalu`, `kemarin`; below a minute `baru saja`. */
function agoOf(at: Date, now: Date): string {
  const passed = now.getTime() - at.getTime()
  const step = steps.find(([, length]) => passed >= length)
  return step === undefined ? 'baru saja' : relative.format(-Math.floor(passed / step[1]), step[0])
}

export interface RecordName {
  readonly entity: string
  readonly key: string
}

/** The latest entry in the history of any of the records. */
const findLastChange = ({ tx, unit }: Pick<HistoryCall, 'tx' | 'unit'>, records: readonly RecordName[]) =>
  tx
    .selectFrom('platform.history')
    .select(['actor', 'at'])
    .where('satker_id', '=', satkerOf(unit.path))
    .where(({ eb, and, or }) =>
      or(records.map(({ entity, key }) => and([eb('entity', '=', entity), eb('entity_key', '=', key)]))),
    )
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Why a cell of a grid is not saved that somebody else changed meanwhile: who, to what (as it reads; empty when it holds nothing). */
export async function sayStaleCell(
  call: Pick<HistoryCall, 'tx' | 'unit'>,
  records: readonly RecordName[],
  now: string,
): Promise<string> {
  const last = await findLastChange(call, records)
  return (
    `Sel ini sudah diubah oleh ${last?.actor ?? 'orang lain'} menjadi ${now === '' ? 'kosong' : now}. ` +
    'Periksa isinya, lalu ketik ulang bila angka Anda yang benar.'
  )
}

/**
 * The refusal for a record that changed since the person read it: says who changed it, when, and what to do. The last change is
 * looked up in the history of the record.
 */
export async function staleRefusal(
  call: Omit<HistoryCall, 'requestId'>,
  record: { readonly entity: string; readonly key: string; readonly name: string },
): Promise<Refusal> {
  const last = await findLastChange(call, [record])
  const who = last === undefined ? 'orang lain' : `${last.actor} ${agoOf(last.at, call.now)}`
  return new Refusal(
    'conflict',
    `${record.name} sudah diubah oleh ${who}, setelah Anda membukanya. Muat ulang untuk melihat isinya, lalu ulangi perubahan Anda.`,
  )
}
