import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import { removeAt } from '#platform/database/versioned.ts'
import type { Reference, RemovableKind } from '../rules/references.ts'

const tables = {
  program: 'strategy.work_program',
  activity: 'strategy.activity',
  objective: 'strategy.objective',
  strategicPlan: 'strategy.strategic_plan',
  card: 'strategy.indicator',
} as const satisfies Record<RemovableKind, string>
/** Rows that are a part of the record itself and go with it. */
const parts: Partial<Record<RemovableKind, string>> = { objective: 'strategy.objective_statement' }

interface ForeignKey {
  readonly schema: string
  readonly name: string
  readonly column: string
  readonly hasCode: boolean
}

/** Every table with a foreign key to the record's; asked of the database, so that a later step is never forgotten. */
export async function listForeignKeys(tx: Tx, kind: RemovableKind): Promise<readonly ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    select n.nspname as schema, r.relname as name, a.attname as "column",
      exists (select 1 from pg_attribute c where c.attrelid = r.oid and c.attname = 'code' and not c.attisdropped) as "hasCode"
    from pg_constraint f
    join pg_class r on r.oid = f.conrelid
    join pg_namespace n on n.oid = r.relnamespace
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
    where f.contype = 'f' and f.confrelid = ${tables[kind]}::regclass and cardinality(f.conkey) = 1
      and n.nspname || '.' || r.relname <> ${parts[kind] ?? ''}
    order by n.nspname, r.relname, a.attname`.execute(tx)
  return rows
}

/** What refers to the record, kind by kind; none when it may go. */
export async function listReferences(tx: Tx, kind: RemovableKind, id: number): Promise<readonly Reference[]> {
  const found: Reference[] = []
  for (const { schema, name, column, hasCode } of await listForeignKeys(tx, kind)) {
    const codes = hasCode
      ? sql`coalesce(array_agg(distinct code) filter (where code is not null), '{}')`
      : sql`'{}'::text[]`
    const { rows } = await sql<{ count: number; codes: string[] }>`
      select count(*)::int as count, ${codes} as codes from ${sql.id(schema, name)} where ${sql.id(column)} = ${id}`.execute(
      tx,
    )
    const [row] = rows
    if (row !== undefined && row.count > 0) found.push({ table: `${schema}.${name}`, ...row })
  }
  return found
}

/** A record as its table holds it. */
export interface StoredRecord {
  readonly id: number
  readonly unitId: number
  readonly name: string
  readonly facts: Readonly<Record<string, unknown>>
}

const camel = (column: string): string =>
  column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** The record with a name for sentences; also one of a unit above. */
export async function findRecord(tx: Tx, kind: RemovableKind, id: number): Promise<StoredRecord | undefined> {
  const { rows } = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(t) as row from ${sql.table(tables[kind])} t where id = ${id}`.execute(tx)
  const [found] = rows
  if (found === undefined) return undefined
  const { id: _id, unit_id: unitId, unit_path: _path, version: _version, ...columns } = found.row
  const facts = Object.fromEntries(Object.entries(columns).map(([column, value]) => [camel(column), value]))
  const name = [facts['code'], facts['name'] ?? facts['title'] ?? facts['statement']]
  return {
    id,
    unitId: Number(unitId),
    name: name.filter((part) => typeof part === 'string').join(' '),
    facts,
  }
}

/** Removes a record of the unit if it still is at `version`; false when somebody else was faster. */
export const deleteRecord = (
  tx: Tx,
  kind: RemovableKind,
  unitId: number,
  id: number,
  version: number,
): Promise<boolean> => removeAt(tx, tables[kind], { unit_id: unitId, id }, version)
