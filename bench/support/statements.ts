import type pg from 'pg'

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
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
    const recording = (first: unknown, values?: unknown, ...rest: unknown[]): unknown => {
      const text = typeof first === 'string' ? first : (first as { text: string }).text
      if (/^\s*(select|with)\b/i.test(text)) seen.push({ text, values: Array.isArray(values) ? values : [] })
      return query(first, values, ...rest)
    }
    Object.assign(client, { query: recording })
  }
  pool.on('acquire', onAcquire)
  await work()
  pool.off('acquire', onAcquire)
  for (const undo of restore) undo()
  return seen
}
