import { sql, type Selectable } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from './database.ts'
import type { DB } from './types.ts'
import { insertRow, ownedBy, removeAt, updateAt, type TableWithId, type VersionedTable } from './versioned.ts'

type Table = VersionedTable & TableWithId
type Camel<S extends string> = S extends `${infer Word}_${infer Rest}`
  ? `${Word}${Capitalize<Camel<Rest>>}`
  : S
/** The columns of a table under the names of their fields. */
type FieldsOf<T extends Table> = {
  readonly [C in keyof Selectable<DB[T]> & string as Camel<C>]: Selectable<DB[T]>[C]
}
/** What tells an office's records apart: the year, the id. */
type Key<T extends Table> = Partial<FieldsOf<T>>
type Office = Pick<UnitKey, 'id'>

const columnOf = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const columnsOf = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [columnOf(field), value]))

/**
 * An office's table of records with an id and a version. A field is kept in the column of its name; a list comes in the given order.
 * @example recordTable('budget.monitoring', ['plannedOn', 'subject'], ['plannedOn', 'id'])
 */
export function recordTable<T extends Table, const F extends keyof FieldsOf<T> & string>(
  table: T,
  fields: readonly F[],
  order: readonly (keyof FieldsOf<T> & string)[],
) {
  type Fields = Pick<FieldsOf<T>, F>
  type Stored = Fields & { readonly id: number; readonly version: number }
  const rowOf = (record: Fields) =>
    columnsOf(Object.fromEntries(fields.map((field) => [field, record[field]])))
  const keyOf = (unit: Office, key: object) => ({ satker_id: unit.id, ...columnsOf(key) })
  const selected = [...fields, 'id', 'version'].map(
    (field) => sql`${sql.ref(columnOf(field))} as ${sql.ref(field)}`,
  )
  return {
    async list(tx: Tx, unit: Office, key: Key<T>): Promise<Stored[]> {
      const of = Object.entries(keyOf(unit, key)).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
      const { rows } = await sql<Stored>`select ${sql.join(selected)} from ${sql.table(table)}
        where ${sql.join(of, sql` and `)} order by ${sql.join(order.map((field) => sql.ref(columnOf(field))))}`.execute(
        tx,
      )
      return rows
    },
    /** Inserts a record and answers its id. */
    insert: (tx: Tx, unit: UnitKey, key: Key<T>, record: Fields): Promise<number> =>
      insertRow(tx, table, { ...ownedBy(unit), ...columnsOf(key), ...rowOf(record) } as never),
    /** Changes a record if it still is at `version`; false when somebody else was faster. */
    update: (tx: Tx, unit: Office, key: Key<T>, version: number, record: Fields): Promise<boolean> =>
      updateAt(tx, table, keyOf(unit, key) as never, version, rowOf(record) as never),
    /** Removes a record if it still is at `version`; false when somebody else was faster. */
    remove: (tx: Tx, unit: Office, key: Key<T>, version: number): Promise<boolean> =>
      removeAt(tx, table, keyOf(unit, key) as never, version),
  }
}

/** A record as such a table keeps it: `StoredIn<typeof monitoringTable>`. */
export type StoredIn<T extends { list(...asked: never[]): Promise<readonly unknown[]> }> = Awaited<
  ReturnType<T['list']>
>[number]
