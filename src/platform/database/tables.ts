import type pg from 'pg'

export interface Table {
  /** Schema and name, e.g. `plan.target`. */
  readonly name: string
  /** Names of the columns that are stored, in their order. */
  readonly columns: readonly string[]
  readonly primaryKey: readonly string[]
  /** Tables that its rows point to, itself left out. */
  readonly references: readonly string[]
  /** Columns that the database numbers itself. */
  readonly identities: readonly string[]
}

/** The schemas of the steps, quoted. */
export async function listSchemas(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ schema: string }>(`
    select quote_ident(nspname) as schema from pg_namespace
    where nspname not in ('public', 'information_schema') and not starts_with(nspname, 'pg_') order by 1`)
  return rows.map(({ schema }) => schema)
}

/** The tables of the steps, each after those that it points to, so that rows can be loaded in this order. */
export async function listTables(client: pg.ClientBase): Promise<readonly Table[]> {
  const { rows } = await client.query<Table>(`
    select n.nspname || '.' || c.relname as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      array(select a.attname::text from pg_index i
        join unnest(i.indkey::int2[]) with ordinality k (attnum, place) on true
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary order by k.place) as "primaryKey",
      array(select distinct rn.nspname || '.' || r.relname from pg_constraint f
        join pg_class r on r.oid = f.confrelid join pg_namespace rn on rn.oid = r.relnamespace
        where f.conrelid = c.oid and f.contype = 'f' and r.oid <> c.oid) as references,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attidentity <> '') as identities
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('public', 'information_schema') and not starts_with(n.nspname, 'pg_')
    order by 1`)
  return inOrderOfReference(rows)
}

function inOrderOfReference(tables: readonly Table[]): readonly Table[] {
  const ordered: Table[] = []
  let waiting = tables
  while (waiting.length > 0) {
    const placed = new Set(ordered.map(({ name }) => name))
    const next = waiting.filter(({ references }) => references.every((name) => placed.has(name)))
    if (next.length === 0)
      throw new Error(`Tables point to each other: ${waiting.map(({ name }) => name).join(', ')}`)
    ordered.push(...next)
    waiting = waiting.filter((table) => !next.includes(table))
  }
  return ordered
}
