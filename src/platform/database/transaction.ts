import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'
import type { Tx } from './database.ts'
import { withCode } from './pool.ts'
import { statementName } from './statement-names.ts'
import type { DB } from './types.ts'

interface Running {
  open: boolean
}
const running = new AsyncLocalStorage<Running>()

/**
 * One transaction that begins with `begin`, a text that also sets role and scope, so that they cost no round trip of
 * their own and end with the transaction. Rolls back when `work` throws.
 * @throws Error when the caller is inside a transaction already: the embedded engine has one connection, so a second
 *   transaction would wait for the first for ever. Pass the `tx` on instead.
 */
export async function runTransaction<T>(
  pool: pg.Pool,
  begin: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  if (running.getStore()?.open) throw new Error('A transaction inside a transaction: pass the first one on')
  const state: Running = { open: true }
  try {
    return await running.run(state, () => withTransaction(pool, begin, work))
  } finally {
    state.open = false
  }
}

async function withTransaction<T>(pool: pg.Pool, begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw withCode(error)
  })
  const connection = new TransactionConnection(client)
  try {
    return await new Kysely<DB>({ dialect: dialectOver(connection, begin) }).transaction().execute(work)
  } finally {
    connection.release()
  }
}

/** A client for the length of one transaction. A query that comes after its end is refused, never run without a scope. */
class TransactionConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient
  #open = false
  #broken = false

  constructor(client: pg.PoolClient) {
    this.#client = client
  }

  async #ask(query: pg.QueryConfig): Promise<pg.QueryResult> {
    try {
      return await this.#client.query(query)
    } catch (error) {
      throw withCode(error)
    }
  }

  async begin(text: string): Promise<void> {
    this.#broken = true
    await this.#ask({ text })
    this.#broken = false
    this.#open = true
  }

  async end(command: 'commit' | 'rollback'): Promise<void> {
    this.#open = false
    this.#broken = true
    const { command: done } = await this.#ask({ text: command })
    this.#broken = false
    if (command === 'commit' && done === 'ROLLBACK')
      throw new Error('The transaction was rolled back: one of its queries failed')
  }

  /** Gives the client back to the pool, or drops it when it is not known to be outside of any transaction. */
  release(): void {
    this.#client.release(this.#broken)
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (!this.#open) throw new Error('A query after the end of its transaction')
    const { rows, rowCount, command } = await this.#ask({
      text: query.sql,
      values: [...query.parameters],
      name: statementName(query.sql),
    })
    const changed = CHANGES.has(command) ? { numAffectedRows: BigInt(rowCount ?? 0) } : {}
    return { rows: rows as R[], ...changed }
  }

  // eslint-disable-next-line require-yield -- Kysely asks for it; nothing here streams
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Streaming queries are not used')
  }
}
const CHANGES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

function dialectOver(connection: TransactionConnection, begin: string): Dialect {
  const driver: Driver = {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: () => connection.begin(begin),
    commitTransaction: () => connection.end('commit'),
    rollbackTransaction: () => connection.end('rollback'),
    releaseConnection: () => Promise.resolve(),
    destroy: () => Promise.resolve(),
  }
  return {
    createDriver: () => driver,
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  }
}
