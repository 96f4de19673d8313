import { sql, type RawBuilder } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { insertRow, removeAt, updateAt } from '#platform/database/versioned.ts'
import type { StatementKind } from '../rules/statements.ts'

export interface StatementFields {
  readonly kind: StatementKind
  readonly parentId: number | null
  readonly ordinal: number
  readonly code: string | null
  readonly body: string
  readonly yearFrom: number
  /** Exclusive; null while it holds on. */
  readonly yearUntil: number | null
  readonly source: string | null
}
export interface Statement extends StatementFields {
  readonly id: number
  readonly unitId: number
  readonly version: number
}

const statements = (which: RawBuilder<unknown>): RawBuilder<Statement> => sql<Statement>`
  select id, unit_id as "unitId", kind, parent_id as "parentId", ordinal, code, body, year_from as "yearFrom",
    year_until as "yearUntil", source, version
  from strategy.statement where ${which} order by unit_path, kind, year_from, ordinal, id`

/** Everything that the unit and the units above it state, of all years; inherited ones bear the `unitId` of their owner. */
export const listStatements = async (tx: Tx, unitPath: string): Promise<readonly Statement[]> =>
  (await statements(sql`starts_with(${unitPath}, unit_path)`).execute(tx)).rows

export async function findStatement(tx: Tx, id: number): Promise<Statement | undefined> {
  return (await statements(sql`id = ${id}`).execute(tx)).rows[0]
}

const row = (fields: StatementFields) => ({
  kind: fields.kind,
  parent_id: fields.parentId,
  ordinal: fields.ordinal,
  code: fields.code,
  body: fields.body,
  year_from: fields.yearFrom,
  year_until: fields.yearUntil,
  source: fields.source,
})

/** Adds a statement to the register of the unit and answers its id. */
export const insertStatement = (tx: Tx, unit: UnitKey, fields: StatementFields): Promise<number> =>
  insertRow(tx, 'strategy.statement', { unit_id: unit.id, unit_path: unit.path, ...row(fields) })

/** Saves a statement of the unit if it still is at `version`; false when somebody else was faster. */
export const updateStatement = (
  tx: Tx,
  unitId: number,
  id: number,
  version: number,
  fields: StatementFields,
): Promise<boolean> => updateAt(tx, 'strategy.statement', { unit_id: unitId, id }, version, row(fields))

/** What stands on a statement: statements below it and objectives that serve it. */
export async function countUsesOfStatement(tx: Tx, id: number): Promise<number> {
  const { rows } = await sql<{ uses: number }>`
    select (select count(*) from strategy.statement where parent_id = ${id})::int
      + (select count(*) from strategy.objective_statement where statement_id = ${id})::int as uses`.execute(
    tx,
  )
  return rows[0]?.uses ?? 0
}

export const deleteStatement = (tx: Tx, unitId: number, id: number, version: number): Promise<boolean> =>
  removeAt(tx, 'strategy.statement', { unit_id: unitId, id }, version)
