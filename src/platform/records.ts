import type { Finding } from '#core/finding.ts'
import type { UnitKey } from '#core/unit.ts'
import { staleRefusal } from './conflict.ts'
import type { Tx } from './database/database.ts'
import { recordHistory, type ChangeCall, type ChangeNote, type HistoryCall } from './history.ts'
import { refuseMissing } from './refuse.ts'

/** What every change of a record answers: which, its version from now on, and what the rules remark. */
export interface Saved {
  id: number
  version: number
  findings: Finding[]
}

/** How a kind of record is named and kept in the history. */
export interface RecordKind<F extends object> {
  /** As history, words and tests know it: `plan.calendarEntry`. */
  readonly entity: string
  /** The head of a sentence: `Program Karantina`, `"Rapat persiapan"`. */
  label(record: F): string
  /** What history keeps of it; without this everything but where the entry says it already: id, unit, version. */
  facts?(record: F): object
  /** The key in the history; without this the id. */
  key?(id: number): string
}

interface Remarks extends ChangeNote {
  readonly findings?: readonly Finding[]
}
interface Changed<F> extends Remarks {
  readonly before: F & { readonly id: number }
  readonly after: F
  /** The version that the person saw, and whether it was still the stored one. */
  readonly version: number
  readonly saved: boolean
}
interface Removed<F> extends Remarks {
  readonly before: F & { readonly id: number }
  readonly version: number
  readonly removed: boolean
}

/** A record without what the entry itself says. */
export function plainFacts(record: object): object {
  const { id: _id, unitId: _unit, version: _version, ...facts } = record as Record<string, unknown>
  return facts
}

/** What changes of one kind of record have in common: stale ones are refused, the others written down, all answered alike. */
export function recordsOf<F extends object>(kind: RecordKind<F>) {
  const factsOf = kind.facts ?? plainFacts
  const nameOf = (id: number): { readonly entity: string; readonly key: string } => ({
    entity: kind.entity,
    key: kind.key?.(id) ?? String(id),
  })
  const refuseStale = async (call: HistoryCall, id: number, record: F): Promise<never> => {
    throw await staleRefusal(call, { ...nameOf(id), name: kind.label(record) })
  }
  return {
    entity: kind.entity,
    /** Writes down a new record and answers it. */
    async added(call: HistoryCall, id: number, after: F, more: Remarks = {}): Promise<Saved> {
      const { findings = [], reason = null, action = 'add' } = more
      await recordHistory(call, { ...nameOf(id), action, after: factsOf(after), reason })
      return { id, version: 1, findings: [...findings] }
    },
    /** Refuses when somebody else was faster; else writes down before and after. */
    async changed(call: HistoryCall, change: Changed<F>): Promise<Saved> {
      const { before, after, version, saved, findings = [], reason = null, action = 'save' } = change
      if (!saved) await refuseStale(call, before.id, before)
      const facts = { before: factsOf(before), after: factsOf(after) }
      await recordHistory(call, { ...nameOf(before.id), action, ...facts, reason })
      return { id: before.id, version: version + 1, findings: [...findings] }
    },
    /** Refuses when somebody else changed it meanwhile; else writes down what is gone. */
    async removed(call: HistoryCall, change: Removed<F>): Promise<Saved> {
      const { before, version, removed, reason = null, action = 'remove' } = change
      if (!removed) await refuseStale(call, before.id, before)
      await recordHistory(call, { ...nameOf(before.id), action, before: factsOf(before), reason })
      return { id: before.id, version, findings: [] }
    },
  }
}

interface Stored {
  readonly id: number
  readonly version: number
}
/** Where records are kept: a `recordTable`. */
interface KeptIn<F, K> {
  list(tx: Tx, unit: UnitKey, key: K): Promise<(F & Stored)[]>
  insert(tx: Tx, unit: UnitKey, key: K, record: F): Promise<number>
  update(tx: Tx, unit: UnitKey, key: K, version: number, record: F): Promise<boolean>
  remove(tx: Tx, unit: UnitKey, key: K, version: number): Promise<boolean>
}
interface Seen {
  readonly version: number
  readonly reason?: string
}

/** Records with a table of their own that are added, saved and removed by themselves; `name` is what is missing when one is gone. */
export function keptRecords<F extends object, K extends object>(
  table: KeptIn<F, K>,
  kind: RecordKind<F> & { readonly name: string },
) {
  const records = recordsOf(kind)
  const get = async ({ tx, unit }: ChangeCall, key: K): Promise<F & Stored> =>
    refuseMissing((await table.list(tx, unit, key))[0], kind.name)
  return {
    add: async (call: ChangeCall, key: K, after: F): Promise<Saved> =>
      records.added(call, await table.insert(call.tx, call.unit, key, after), after),
    async save(
      call: ChangeCall,
      key: K,
      version: number,
      change: (before: F) => F | Promise<F>,
    ): Promise<Saved> {
      const before = await get(call, key)
      const after = await change(before)
      const saved = await table.update(call.tx, call.unit, key, version, after)
      return records.changed(call, { before, after, version, saved })
    },
    async remove(call: ChangeCall, key: K, { version, reason }: Seen): Promise<Saved> {
      const before = await get(call, key)
      const removed = await table.remove(call.tx, call.unit, key, version)
      return records.removed(call, { before, version, removed, reason: reason ?? null })
    },
  }
}
