import type pg from 'pg'
import type { Database, Tx } from './database.ts'
import type { EmbeddedEngine } from './embedded-engine.ts'
import { runTransaction } from './transaction.ts'

const SCOPE = /^\/([0-9]+\/)*$/

export interface Connections {
  /** Serves people and jobs. */
  readonly pool: pg.Pool
  /** Has the rights of the owner; the same as `pool` unless the server has a login of its own for migrations. */
  readonly ownerPool: pg.Pool
  readonly engine?: EmbeddedEngine
  /** Runs last when the database closes, e.g. gives the data folder free. */
  readonly onClose?: () => void
}

/** The database over `pg`, whichever engine answers. Its connections are for this folder only. */
export class PooledDatabase implements Database {
  readonly connections: Connections
  readonly engine: 'embedded' | 'server'
  #closing: Promise<void> | undefined

  constructor(connections: Connections) {
    this.connections = connections
    this.engine = connections.engine ? 'embedded' : 'server'
  }

  inScope<T>(scope: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (!SCOPE.test(scope)) return Promise.reject(new Error('A scope is a unit path such as /1/8/'))
    const begin = `begin; set local role siklus_app; set local app.scope = '${scope}'`
    return runTransaction(this.connections.pool, begin, work)
  }

  asPlatform<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return runTransaction(this.connections.pool, 'begin; set local role siklus_platform', work)
  }

  asOwner<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return runTransaction(this.connections.ownerPool, ownerBegin, work)
  }

  async maintain(): Promise<void> {
    const { ownerPool, engine } = this.connections
    await ownerPool.query('vacuum (analyze)')
    if (engine) await ownerPool.query('checkpoint')
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    const { pool, ownerPool, engine, onClose } = this.connections
    try {
      await pool.end()
      if (ownerPool !== pool) await ownerPool.end()
      await engine?.close()
    } finally {
      onClose?.()
    }
  }
}

/** The owner sees every unit too: row-level security holds for owners that are no superusers. */
export const ownerBegin = `begin; set local app.scope = '/'`

/** The connections behind a database, for migrations, backup and restore. */
export function connectionsOf(db: Database): Connections {
  if (db instanceof PooledDatabase) return db.connections
  throw new Error('Not a database of this program')
}
