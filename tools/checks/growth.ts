import { sql } from 'kysely'
import type { Database, Tx } from '#platform/database/database.ts'
import { placementOf, type Placement } from '#platform/database/growth.ts'
import type { Complaint } from './files.ts'

interface TableFacts {
  readonly name: string
  readonly columns: readonly string[]
  /** The columns of the primary key and of every unique index, in their order. */
  readonly keys: readonly (readonly string[])[]
  /** Columns that the database numbers itself, with their types. */
  readonly identities: readonly { readonly column: string; readonly type: string }[]
  readonly isProtected: boolean
  /** Restrictive policies. */
  readonly restrictive: readonly string[]
  readonly references: readonly Reference[]
}

interface Reference {
  readonly to: string
  /** Pairs of columns, such as `satker_id=id`. */
  readonly pairs: readonly string[]
  readonly followsUpdates: boolean
}

/** Says what of the real schema a distributed engine could not take over as it is (docs/growth.md). */
export const checkGrowth = (db: Database): Promise<readonly Complaint[]> => db.asOwner(checkSchema)

/** The same inside a transaction that is open. */
export async function checkSchema(tx: Tx): Promise<readonly Complaint[]> {
  const tables = await readTables(tx)
  const placements = new Map(tables.map((table) => [table.name, placementOf(table)]))
  return tables.flatMap((table) =>
    complaintsAbout(table, placements).map((message) => ({ path: table.name, message })),
  )
}

function complaintsAbout(
  table: TableFacts,
  placements: ReadonlyMap<string, Placement | undefined>,
): string[] {
  const placement = placements.get(table.name)
  if (placement === undefined) return ['has no satker_id and is named neither shared nor local in growth.ts']
  const references = table.references.flatMap((reference) =>
    aboutReference(reference, placement, placements.get(reference.to)),
  )
  return [...references, ...(placement === 'distributed' ? aboutOffice(table) : []), ...aboutPolicies(table)]
}

/** What holds for the tables of an office. */
const aboutOffice = ({ keys, identities, isProtected }: TableFacts): string[] => [
  ...keys
    .filter(([first]) => first !== 'satker_id')
    .map((columns) => `the key (${columns.join(', ')}) does not begin with satker_id`),
  ...identities
    .filter(({ type }) => type !== 'int8')
    .map(({ column }) => `${column} is numbered by the database and not bigint`),
  ...(isProtected ? [] : ['row-level security is not forced: call platform.protect']),
]

const aboutPolicies = ({ restrictive }: TableFacts): string[] =>
  restrictive.map((policy) => `the policy ${policy} is restrictive, a word that Citus does not hand on`)

/** Rows of an office may point to rows of the same office and to what is shared; what stays on the coordinator keeps to itself. */
function aboutReference(
  { to, pairs, followsUpdates }: Reference,
  from: Placement,
  target: Placement | undefined,
): string[] {
  const reached = target === 'shared' ? from !== 'local' : target === from
  const carried = target !== 'distributed' || pairs.includes('satker_id=satker_id')
  return [
    ...(reached ? [] : [`a foreign key leads from ${from} to ${to}, which is ${target}`]),
    ...(reached && !carried ? [`the foreign key to ${to} does not carry satker_id`] : []),
    ...(followsUpdates ? [`the foreign key to ${to} cascades updates`] : []),
  ]
}

async function readTables(tx: Tx): Promise<readonly TableFacts[]> {
  const { rows } = await sql<TableFacts>`
    select n.nspname || '.' || c.relname as name,
      array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns,
      (select coalesce(json_agg(array(select coalesce(a.attname::text, 'an expression')
          from unnest(i.indkey::int2[]) with ordinality k (attnum, place)
          left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum order by place)), '[]')
        from pg_index i where i.indrelid = c.oid and i.indisunique) as keys,
      (select coalesce(json_agg(json_build_object('column', a.attname, 'type', t.typname)), '[]')
        from pg_attribute a join pg_type t on t.oid = a.atttypid where a.attrelid = c.oid and a.attidentity <> '') as identities,
      c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy where polrelid = c.oid) as "isProtected",
      array(select polname::text from pg_policy where polrelid = c.oid and not polpermissive) as restrictive,
      (select coalesce(json_agg(json_build_object('to', tn.nspname || '.' || t.relname, 'followsUpdates', f.confupdtype = 'c',
          'pairs', array(select a.attname || '=' || b.attname from unnest(f.conkey, f.confkey) k (here, there)
            join pg_attribute a on a.attrelid = f.conrelid and a.attnum = here
            join pg_attribute b on b.attrelid = f.confrelid and b.attnum = there))), '[]')
        from pg_constraint f join pg_class t on t.oid = f.confrelid join pg_namespace tn on tn.oid = t.relnamespace
        where f.conrelid = c.oid and f.contype = 'f') as references
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('public', 'information_schema') and not starts_with(n.nspname, 'pg_')
    order by 1`.execute(tx)
  return rows
}
