import type { Finding } from '#core/finding.ts'
import { Refusal } from '#core/refusal.ts'
import type { ImportCall } from './records/record-store.ts'
import { recordHistory } from '#platform/history.ts'
import type { Fields } from '../rules/context.ts'
import { fieldName, fieldText, subjectName } from '../rules/field-words.ts'
import { entities, type Entity } from '../rules/kind.ts'
import { placeText } from '../rules/places.ts'
import type { ImportedRecord } from '../rules/records.ts'
import { updateImport, type AppliedChange, type StoredImport } from '../store/imports.ts'
import { examineImport, type ExaminedImport } from './examine-import.ts'
import { entitiesOf, loadContext } from './load-context.ts'
import { refuseForbiddenRecords } from './permit.ts'
import { recordStores } from './records/stores.ts'

const holdAll = async (call: ImportCall, year: number, touched: readonly Entity[]): Promise<void> => {
  for (const entity of touched) await recordStores[entity].hold(call, year)
}

/** Applies an import as a whole, in the transaction of the call: or refuses, and nothing is changed. */
export async function applyExamined(
  call: ImportCall,
  stored: StoredImport,
  fingerprint: string,
): Promise<void> {
  await holdAll(call, stored.year, entitiesOf(stored.staged))
  const examined = await examineImport(call, stored)
  refuseUnready(examined, fingerprint)
  const changes = listChanges(examined)
  refuseForbiddenRecords(
    call,
    changes.map(({ entity }) => entity),
  )
  const records = new Map(
    examined.examination.records.map((record) => [`${record.entity}/${record.key}`, record]),
  )
  for (const entity of entities) {
    const own = changes.filter((change) => change.entity === entity)
    if (own.length > 0)
      await recordStores[entity].write(
        call,
        stored.year,
        own.map((change) => ({ ...change, reason: reasonOf(change, records, examined) })),
      )
  }
  const counts = examined.examination.counts
  await updateImport(call.tx, call.unit, stored, {
    applied: { at: call.now, by: call.actor.name, counts, changes: await reread(call, stored, changes) },
  })
  await recordHistory(call, {
    entity: 'exchange.import',
    key: String(stored.id),
    action: 'apply',
    after: { fileName: stored.fileName, counts },
  })
}

function refuseUnready({ examination, blocked, fingerprint }: ExaminedImport, seen: string): void {
  const [block] = blocked
  if (block !== undefined) throw new Refusal('locked', block)
  const errors = examination.faults.filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    throw new Refusal(
      'invalid',
      `Impor belum dapat diterapkan: ${errors.length} kesalahan belum diperbaiki. Perbaiki berkasnya, lalu unggah kembali.`,
      {
        findings: errors.slice(0, 100),
      },
    )
  if (examination.open.length > 0)
    throw new Refusal(
      'invalid',
      `Impor belum dapat diterapkan: ${examination.open.length} pertentangan belum dipilih. Pilih nilainya, lalu terapkan.`,
    )
  if (!examination.isReady)
    throw new Refusal('invalid', 'Tidak ada yang berubah: isi berkas sama dengan yang tersimpan.')
  if (fingerprint !== seen)
    throw new Refusal(
      'conflict',
      'Data berubah sejak pratinjau ini dibuat. Muat ulang pratinjau, periksa kembali, lalu terapkan.',
    )
}

/** What the quarters of a target follow from, unless the file tells them. */
const withoutFollowing = (entity: Entity, before: Fields, told: Fields): Fields => {
  if (
    entity !== 'target' ||
    told['target'] === undefined ||
    told['quarters'] !== undefined ||
    told['target'] === before['target']
  )
    return before
  const { quarters: _, ...rest } = before
  return rest
}

function listChanges({ examination, context }: ExaminedImport): readonly AppliedChange[] {
  const changed = new Set(
    examination.preview.filter(({ state }) => state !== 'same').map(({ entity, key }) => `${entity}/${key}`),
  )
  const own = examination.records.flatMap(({ entity, key, fields }): readonly AppliedChange[] => {
    if (!changed.has(`${entity}/${key}`)) return []
    const before = context.current[entity]?.get(key) ?? null
    const { allocation: _, ...told } = fields
    const after = Object.entries({ ...withoutFollowing(entity, before ?? {}, told), ...told }).filter(
      ([, value]) => value !== '',
    )
    return [{ entity, key, before, after: Object.fromEntries(after) }]
  })
  return [...followingTargets(own, context), ...own]
}

/** Targets whose quarters will follow from months that change: they are written too, so that an undo finds them again. */
function followingTargets(
  own: readonly AppliedChange[],
  { current }: ExaminedImport['context'],
): readonly AppliedChange[] {
  const told = new Set(own.filter(({ entity }) => entity === 'target').map(({ key }) => key))
  const codes = own.filter(({ entity }) => entity === 'parameter').map(({ key }) => key.split('/')[0] ?? '')
  return [...new Set(codes)].flatMap((key) => {
    const before = current.target?.get(key)
    return before === undefined || told.has(key) ? [] : [{ entity: 'target', key, before, after: before }]
  })
}

/** Where the values of a record stand, for its history. */
function reasonOf(
  { entity, key }: AppliedChange,
  records: ReadonlyMap<string, ImportedRecord>,
  { stored }: ExaminedImport,
): string {
  const record = records.get(`${entity}/${key}`)
  const places = [
    ...new Set(
      Object.values(record?.places ?? {}).map(({ sheet, row }) => placeText({ sheet, row, col: null })),
    ),
  ]
  return `Impor ${stored.fileName}: ${places.slice(0, 8).join('; ')}`
}

/** What the changed records are after everything was written: what an undo must find again. */
async function reread(
  call: ImportCall,
  stored: StoredImport,
  changes: readonly AppliedChange[],
): Promise<readonly AppliedChange[]> {
  const { current } = await loadContext(call.tx, call.unit, stored.year, entitiesOf(stored.staged))
  return changes.map((change) => ({
    ...change,
    after: current[change.entity]?.get(change.key) ?? change.after,
  }))
}

/** Puts back what an import found; refuses when anything that it wrote was changed since, and says what. */
export async function undoStored(call: ImportCall, stored: StoredImport, reason: string): Promise<void> {
  const changes = stored.changes ?? []
  const touched = entities.filter((entity) => changes.some((change) => change.entity === entity))
  refuseForbiddenRecords(call, touched)
  await holdAll(call, stored.year, touched)
  const { current } = await loadContext(call.tx, call.unit, stored.year, touched)
  const findings = changes.flatMap((change) => changedSince(change, current[change.entity]?.get(change.key)))
  if (findings.length > 0)
    throw new Refusal(
      'conflict',
      `Impor ini tidak dapat dibatalkan: ${findings.length} hal yang ditulisnya sudah diubah sesudahnya.`,
      {
        findings: findings.slice(0, 100),
      },
    )
  for (const entity of touched.toReversed()) {
    const own = changes.filter((change) => change.entity === entity)
    await recordStores[entity].write(
      call,
      stored.year,
      own.map(({ key, before }) => ({
        key,
        after: before,
        reason: `Pembatalan impor ${stored.fileName}: ${reason}`,
      })),
    )
  }
  await updateImport(call.tx, call.unit, stored, { undone: { at: call.now, by: call.actor.name } })
  await recordHistory(call, {
    entity: 'exchange.import',
    key: String(stored.id),
    action: 'undo',
    before: { fileName: stored.fileName },
    reason,
  })
}

function changedSince({ entity, key, after }: AppliedChange, now: Fields | undefined): readonly Finding[] {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(now ?? {})])]
  return fields
    .filter((field) => (now?.[field] ?? '') !== (after[field] ?? ''))
    .map((field) => ({
      rule: 'import.undo',
      severity: 'error' as const,
      place: subjectName(entity, key),
      message: `${fieldName(field)} ditulis impor sebagai ${fieldText(field, after[field] ?? '')}, sekarang ${fieldText(field, now?.[field] ?? '')}.`,
      next: 'Kembalikan nilai itu dahulu, atau ubah sendiri tanpa membatalkan impor.',
    }))
}
