import { sql } from 'kysely'
import type { Database } from './database.ts'

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly nullable: boolean
  readonly defaulted: boolean
  readonly generated: boolean
}

const scalars: Readonly<Record<string, string>> = {
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  numeric: 'string',
  text: 'string',
  varchar: 'string',
  bool: 'boolean',
  date: 'string',
  timestamptz: 'Timestamp',
  jsonb: 'Json',
  uuid: 'string',
  bytea: 'Buffer',
}

/** The TypeScript of `types.ts`: one interface a table of our schemas, and `DB` with keys such as `plan.target`. */
export async function generateTypes(db: Database): Promise<string> {
  const tables = new Map<string, Column[]>()
  for (const column of await listColumns(db)) {
    tables.set(column.table, [...(tables.get(column.table) ?? []), column])
  }
  const interfaces = [...tables].map(([table, columns]) => interfaceOf(table, columns))
  const keys = [...tables.keys()].map((table) => `  '${table}': ${pascalCase(table)}\n`)
  return `${header}\n${interfaces.join('\n')}\nexport interface DB {\n${keys.join('')}}\n`
}

const header = `// Written by tools/generate.ts from the migrations; never edited by hand.
import type { ColumnType, GeneratedAlways } from 'kysely'

/** A column with a default; keeps the shapes of a column type, which the library's own Generated does not. */
type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>

type Timestamp = ColumnType<Date, Date | string, Date | string>
type Json = ColumnType<unknown, string, string>
`

async function listColumns(db: Database): Promise<readonly Column[]> {
  const { rows } = await db.asOwner((tx) =>
    sql<Column>`
      select n.nspname || '.' || c.relname as table, a.attname as name, t.typname as type, not a.attnotnull as nullable,
        a.atthasdef or a.attidentity <> '' as defaulted, a.attgenerated <> '' or a.attidentity = 'a' as generated
      from pg_attribute a
        join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
        join pg_namespace n on n.oid = c.relnamespace
        join pg_type t on t.oid = a.atttypid
      where a.attnum > 0 and not a.attisdropped
        and n.nspname not in ('public', 'information_schema') and not starts_with(n.nspname, 'pg_')
      order by n.nspname collate "C", c.relname collate "C", a.attnum`.execute(tx),
  )
  return rows
}

function interfaceOf(table: string, columns: readonly Column[]): string {
  const lines = columns.map((column) => `  ${column.name}: ${typeOf(column)}\n`)
  return `export interface ${pascalCase(table)} {\n${lines.join('')}}\n`
}

function typeOf({ type, nullable, generated, defaulted, table, name }: Column): string {
  const scalar = scalars[type.replace(/^_/, '')]
  if (scalar === undefined) throw new Error(`${table}.${name}: no TypeScript type for ${type}`)
  const value = (type.startsWith('_') ? `${scalar}[]` : scalar) + (nullable ? ' | null' : '')
  if (generated) return `GeneratedAlways<${value}>`
  return defaulted ? `Generated<${value}>` : value
}

function pascalCase(name: string): string {
  return name.replace(/(?:^|[._])([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
