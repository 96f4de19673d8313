import type { UnitKey } from '#core/unit.ts'
import type { Tx } from './database/database.ts'

/** What a history entry needs of the call that made the change; a `UnitCall` has it all. */
export interface HistoryCall {
  readonly tx: Tx
  /** `accountId` is null for the command line, which has no account. */
  readonly actor: { readonly accountId: number | null; readonly name: string }
  readonly requestId: string
  readonly now: Date
  /** Whose record changed; path `/` is the installation. */
  readonly unit: { readonly path: string }
}

/** What a change of an office's records needs of a call: of a person in the browser, of an import, of the command line, or of the samples. */
export interface ChangeCall extends HistoryCall {
  readonly unit: UnitKey
  /** The day of a moment in the time zone of the installation. */
  dayOf(moment: Date): string
}

/** What can be said of a change besides what changes. */
export interface ChangeNote {
  /** Another word for it in the history than `add`, `save` or `remove`. */
  readonly action?: string
  readonly reason?: string | null
}
/** The same for a record that is there: the version that a person saw; without it, what the caller read is held. */
export interface SeenNote extends ChangeNote {
  readonly version?: number
}

export interface Change {
  /** The kind of record, e.g. `plan.target`. */
  readonly entity: string
  /** Which record of that kind, e.g. `2025/IKSP 1`. */
  readonly key: string
  /** What was done to it, e.g. `save`. */
  readonly action: string
  readonly before?: unknown
  readonly after?: unknown
  readonly reason?: string | null
}

/** The unit that ends a path, by which the history is spread over machines; 0 is the installation. */
export const satkerOf = (path: string): number => Number(path.split('/').at(-2) ?? 0)

const json = (value: unknown): string | null =>
  value === undefined || value === null ? null : JSON.stringify(value)

/** Writes down a change in its own transaction: who, when, what before and after, why. Nothing alters it afterwards. */
export const recordHistory = (call: HistoryCall, change: Change): Promise<void> =>
  recordHistories(call, [change])

/** The same for many changes at once. */
export async function recordHistories(call: HistoryCall, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return
  await call.tx
    .insertInto('platform.history')
    .values(
      changes.map((change) => ({
        satker_id: satkerOf(call.unit.path),
        at: call.now,
        account_id: call.actor.accountId,
        actor: call.actor.name,
        unit_path: call.unit.path,
        entity: change.entity,
        entity_key: change.key,
        action: change.action,
        before: json(change.before),
        after: json(change.after),
        reason: change.reason ?? null,
        request_id: call.requestId,
      })),
    )
    .execute()
}
