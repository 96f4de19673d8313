import type { PermissionTable } from '#core/permission.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import type { FileStore } from '../files/store.ts'
import type { Sessions } from '../sign-in/sessions.ts'
import type { Units } from './units.ts'

/** What answering a request needs besides the request. */
export interface Services {
  readonly db: Database
  readonly clock: Clock
  readonly permissions: PermissionTable
  readonly sessions: Sessions
  readonly units: Units
  readonly files: FileStore
  wakeJobs(): void
  /** Answers are checked against the contract too. */
  readonly checkOutput: boolean
  /** The cookie is for https only, whatever the request seems to be. */
  readonly secureCookie: boolean
}
