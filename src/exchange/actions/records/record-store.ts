import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import type { UnitCall } from '#platform/http/call.ts'
import type { ChangeCall } from '#platform/history.ts'
import type { Fields } from '../../rules/context.ts'

/** What importing needs of a call: of a person in the browser, of the command line, or of the samples. */
export interface ImportCall extends ChangeCall, Pick<UnitCall, 'may'> {}

export type Records = ReadonlyMap<string, Fields>

/** What a record becomes: exactly these fields, or nothing at all; and why, for history. */
export interface RecordChange {
  readonly key: string
  readonly after: Fields | null
  readonly reason: string
}

/** How records of one kind are read from the database and written to it, in the words of tables. */
export interface RecordStore {
  load(tx: Tx, unit: UnitKey, year: number): Promise<Records>
  /** Holds what the records stand in until the transaction ends, so that nobody changes it meanwhile. */
  hold(call: ImportCall, year: number): Promise<void>
  write(call: ImportCall, year: number, changes: readonly RecordChange[]): Promise<void>
}
