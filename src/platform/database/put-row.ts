import { sql, type RawBuilder, type Selectable, type Updateable } from 'kysely'
import type { Tx } from './database.ts'
import type { DB } from './types.ts'

type Columns<T extends keyof DB> = {
  readonly [C in keyof Updateable<DB[T]>]: Updateable<DB[T]>[C] | RawBuilder<unknown>
}

/**
 * Writes the row of `key`, which is a unique key of the table, whatever stood there before; null takes it away. Whoever calls it holds
 * what the row belongs to, so that nothing is lost.
 * @example putRow(tx, 'budget.output_result', { satker_id: unit.id, year, ... }, { unit_path: unit.path, volume })
 */
export async function putRow<T extends keyof DB>(
  tx: Tx,
  table: T,
  key: Partial<Selectable<DB[T]>>,
  columns: Columns<T> | null,
): Promise<void> {
  const at = Object.entries(key)
  if (columns === null) {
    const where = at.map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
    await sql`delete from ${sql.table(table)} where ${sql.join(where, sql` and `)}`.execute(tx)
    return
  }
  const all = [...at, ...Object.entries(columns)]
  const names = (entries: readonly [string, unknown][]) => sql.join(entries.map(([name]) => sql.ref(name)))
  const set = Object.keys(columns).map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`)
  await sql`insert into ${sql.table(table)} (${names(all)}) values (${sql.join(all.map(([, value]) => sql`${value}`))})
    on conflict (${names(at)}) do update set ${sql.join(set)}`.execute(tx)
}
