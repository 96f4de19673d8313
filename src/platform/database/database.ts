import type { Transaction } from 'kysely'
import type { DB } from './types.ts'

export type Tx = Transaction<DB>

/** The one interface over the embedded engine and a PostgreSQL server. */
export interface Database {
  readonly engine: 'embedded' | 'server'
  /**
   * One transaction for a person: role `siklus_app`, rows limited to the units at or below `scope` (a unit path, `/` for all).
   * The scope comes from the person's grants, never from the request.
   */
  inScope<T>(scope: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * One transaction for signing in, finding units, administering users, jobs and files: role `siklus_platform`. No policy narrows it, the
   * caller checks; of an office it reads units and names, and writes roles.
   */
  asPlatform<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** One transaction with the rights of the owner, for migrations, backup and restore only. */
  asOwner<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Housekeeping that a job runs now and then: statistics, dead rows, and the embedded engine's checkpoint. */
  maintain(): Promise<void>
  close(): Promise<void>
}
