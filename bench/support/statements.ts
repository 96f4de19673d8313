import type pg from 'pg'

/** A statement as the program sends it: prepared under its name, where it has one. */
export interface Statement {
  readonly text: string
  readonly values: unknown[]
  readonly name?: string
}

/** The statements that `work` sends through the pool, without those that begin and end its transaction. */
export async function recordStatements(
  pool: pg.Pool,
  work: () => Promise<void>,
): Promise<readonly Statement[]> {
  const seen: Statement[] = []
  const restore: (() => void)[] = []
  const wrapped = new WeakSet<pg.PoolClient>()
  const onAcquire = (client: pg.PoolClient): void => {
    if (wrapped.has(client)) return
    wrapped.add(client)
    const query = client.query.bind(client) as (...args: unknown[]) => unknown
    restore.push(() => Object.assign(client, { query }))
    const recording = (first: string | Statement, ...rest: unknown[]): unknown => {
      if (typeof first !== 'string' && /^\s*(select|with)\b/i.test(first.text)) seen.push(first)
      return query(first, ...rest)
    }
    Object.assign(client, { query: recording })
  }
  pool.on('acquire', onAcquire)
  await work()
  pool.off('acquire', onAcquire)
  for (const undo of restore) undo()
  return seen
}
