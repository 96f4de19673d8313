import { sql, type Insertable, type RawBuilder, type Selectable, type Updateable } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from './database.ts'
import type { DB } from './types.ts'

/** Tables whose rows count their versions. */
export type VersionedTable = { [T in keyof DB]: 'version' extends keyof DB[T] ? T : never }[keyof DB]
type Key<T extends keyof DB> = Partial<Selectable<DB[T]>>
/** Columns with their new values; an expression of SQL stands for itself. */
type Columns<T extends keyof DB> = {
  readonly [C in keyof Updateable<DB[T]>]: Updateable<DB[T]>[C] | RawBuilder<unknown>
}

/** The columns that say whose row it is, in every table of an office. */
export const ownedBy = ({
  id,
  path,
}: UnitKey): { readonly satker_id: number; readonly unit_path: string } => ({
  satker_id: id,
  unit_path: path,
})

const pairs = (values: object): readonly RawBuilder<unknown>[] =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
const where = (key: object, version: number): RawBuilder<unknown> =>
  sql.join([...pairs(key), sql`version = ${version}`], sql` and `)

const changedOne = async (tx: Tx, statement: RawBuilder<unknown>): Promise<boolean> =>
  (await statement.execute(tx)).numAffectedRows === 1n

/**
 * Changes the row of `key` if it still is at `version`, which then counts on; false when somebody else was faster or the row is gone. The
 * key of an office's row names its `satker_id`.
 * @example updateAt(tx, 'plan.calendar_entry', { satker_id: unit.id, id }, version, { name })
 */
export const updateAt = <T extends VersionedTable>(
  tx: Tx,
  table: T,
  key: Key<T>,
  version: number,
  columns: Columns<T>,
): Promise<boolean> =>
  changedOne(
    tx,
    sql`update ${sql.table(table)} set ${sql.join([...pairs(columns), sql`version = ${version + 1}`])} where ${where(key, version)}`,
  )

/** Removes the row of `key` if it still is at `version`; false when it was changed or removed meanwhile. */
export const removeAt = <T extends VersionedTable>(
  tx: Tx,
  table: T,
  key: Key<T>,
  version: number,
): Promise<boolean> => changedOne(tx, sql`delete from ${sql.table(table)} where ${where(key, version)}`)

/**
 * Writes the one row of a key: inserts it when the person saw none (`version` 0), else changes it if it still is at `version`. False when
 * somebody else was faster.
 * @example saveAt(tx, 'budget.setting', { ...ownedBy(unit), year }, body.version, { unit_cost_jump })
 */
export async function saveAt<T extends VersionedTable>(
  tx: Tx,
  table: T,
  key: Key<T>,
  version: number,
  columns: Columns<T>,
): Promise<boolean> {
  if (version > 0) return updateAt(tx, table, key, version, columns)
  return changedOne(tx, sql`${insertion(table, { ...key, ...columns })} on conflict do nothing`)
}

/** Tables whose rows have an id of their own. */
export type TableWithId = { [T in keyof DB]: 'id' extends keyof DB[T] ? T : never }[keyof DB]

const insertion = (table: string, row: object): RawBuilder<unknown> => {
  const columns = Object.entries(row).filter(([, value]) => value !== undefined)
  return sql`insert into ${sql.table(table)} (${sql.join(columns.map(([name]) => sql.ref(name)))})
    values (${sql.join(columns.map(([, value]) => sql`${value}`))})`
}

/** Inserts a row and answers its id. */
export async function insertRow<T extends TableWithId>(
  tx: Tx,
  table: T,
  row: Insertable<DB[T]>,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`${insertion(table, row)} returning id`.execute(tx)
  return (rows[0] as { id: number }).id
}

/** Inserts a row and answers its id; undefined when a row with the same unique key is there already. */
export async function insertUnique<T extends TableWithId>(
  tx: Tx,
  table: T,
  row: Insertable<DB[T]>,
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    ${insertion(table, row)} on conflict do nothing returning id`.execute(tx)
  return rows[0]?.id
}
