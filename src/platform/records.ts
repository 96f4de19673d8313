import type { Finding } from '#core/finding.ts'
import { staleRefusal } from './conflict.ts'
import { recordHistory, type ChangeNote, type HistoryCall } from './history.ts'

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
