import type { Table } from './tables.ts'

/** Copied to every machine: many offices read them, few people write them, and tables of offices may point to them. */
const SHARED: ReadonlySet<string> = new Set([
  'organisation.unit',
  'organisation.unit_name',
  'organisation.official',
  'organisation.position',
  'organisation.assignment',
  'organisation.role_assignment',
  'organisation.regulation',
  'strategy.strategic_plan',
  'strategy.statement',
  'strategy.work_program',
  'strategy.activity',
  'strategy.objective',
  'strategy.indicator',
  'strategy.objective_statement',
  'strategy.strategic_target',
  'cascade.node',
  'cascade.node_indicator',
  'cascade.contributor',
  'measurement.policy',
  'report.outline',
])

/** Of no office, and read before anybody's office is known: they stay on the coordinator. */
const LOCAL: ReadonlySet<string> = new Set([
  'platform.account',
  'platform.session',
  'platform.file',
  'platform.job',
])

/** Where the rows of a table lie when an installation runs on several machines. */
export type Placement = 'distributed' | 'shared' | 'local'

/** A table of an office is known by its satker_id; every other one is named above. Undefined: nobody has decided. */
export function placementOf({ name, columns }: Pick<Table, 'name' | 'columns'>): Placement | undefined {
  if (columns.includes('satker_id')) return 'distributed'
  if (SHARED.has(name)) return 'shared'
  return LOCAL.has(name) ? 'local' : undefined
}

const INTRODUCTION = `-- Spreads the tables of this installation over the machines of a Citus cluster (13 or newer), each office on one of them.
-- Run it once on the coordinator, as a superuser and while the program is stopped; docs/growth.md says what comes before:
--   siklus migrate --distributed | psql -v ON_ERROR_STOP=1 ADDRESS

-- The scope of a transaction (app.scope) goes with it to the other machines; without this nobody sees a row.
do $$ begin
  execute format('alter database %I set citus.propagate_set_commands = %L', current_database(), 'local');
end $$;
-- The coordinator speaks to the others under the role of the transaction, so both roles must be let in there (pg_hba.conf).
alter role siklus_app login;
alter role siklus_platform login;
-- Otherwise a table that points to a shared one is taken for one of the coordinator before its own line comes.
set citus.enable_local_reference_table_foreign_keys = off;
`

/** The SQL that spreads the tables over a Citus cluster. `tables` are in the order of their references, as `listTables` answers them. */
export function distributionScript(tables: readonly Table[]): string {
  const placed = (placement: Placement): readonly Table[] =>
    tables.filter((table) => placementOf(table) === placement)
  const shared = placed('shared').map(({ name }) => `select create_reference_table('${name}');`)
  const distributed = placed('distributed').map(({ name }, index, [first]) => {
    const group = index === 0 || first === undefined ? 'none' : first.name
    return `select create_distributed_table('${name}', 'satker_id', colocate_with => '${group}');`
  })
  const roots = tables
    .filter((table) => placementOf(table) !== 'local' && table.references.length === 0)
    .map(({ name }) => `select truncate_local_data_after_distributing_table('${name}');`)
  const stay = placed('local').map(({ name }) => `--   ${name}`)
  return `${[
    INTRODUCTION,
    '-- Shared by all offices: a copy on every machine.',
    ...shared,
    '',
    '-- Of one office each: spread by satker_id, all in one group, so that everything of an office lies on one machine.',
    ...distributed,
    '',
    '-- The rows were copied; what stayed on the coordinator goes, with everything that points to it.',
    ...roots,
    '',
    '-- These stay on the coordinator:',
    ...stay,
  ].join('\n')}\n`
}
