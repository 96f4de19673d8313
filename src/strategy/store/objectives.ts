import { sql, type RawBuilder } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { insertUnique, updateAt } from '#platform/database/versioned.ts'
import type { ObjectiveLevel } from '../rules/shapes.ts'

export interface ObjectiveFields {
  readonly level: ObjectiveLevel
  readonly code: string
  readonly statement: string
  readonly parentId: number | null
  readonly workProgramId: number | null
  readonly activityId: number | null
  /** Goals, policy objectives and the like that it serves. */
  readonly statementIds: readonly number[]
  readonly yearFrom: number
  readonly yearUntil: number | null
}
/** An objective of the catalogue with its ties. */
export interface CatalogueObjective extends ObjectiveFields {
  readonly id: number
  readonly unitId: number
  readonly version: number
}

const objectives = (unitPath: string): RawBuilder<CatalogueObjective> => sql<CatalogueObjective>`
  select o.id, o.unit_id as "unitId", o.level, o.code, o.statement, o.parent_id as "parentId",
    o.work_program_id as "workProgramId", o.activity_id as "activityId", o.year_from as "yearFrom",
    o.year_until as "yearUntil", o.version,
    coalesce((select array_agg(s.statement_id order by s.statement_id) from strategy.objective_statement s
      where s.objective_id = o.id and starts_with(${unitPath}, s.unit_path)), '{}') as "statementIds"
  from strategy.objective o where starts_with(${unitPath}, o.unit_path)
  order by o.unit_path, o.year_from, length(o.code), o.code`

/** Objectives of the unit and of the units above it, of all years, with what these units say that they serve. */
export const listObjectives = async (tx: Tx, unitPath: string): Promise<readonly CatalogueObjective[]> =>
  (await objectives(unitPath).execute(tx)).rows

const row = (fields: ObjectiveFields) => ({
  level: fields.level,
  code: fields.code,
  statement: fields.statement,
  parent_id: fields.parentId,
  work_program_id: fields.workProgramId,
  activity_id: fields.activityId,
  year_from: fields.yearFrom,
  year_until: fields.yearUntil,
})

/** Replaces what the unit says that an objective serves; what other units say of it stays. */
export async function saveObjectiveLinks(
  tx: Tx,
  unit: UnitKey,
  id: number,
  statementIds: readonly number[],
): Promise<void> {
  await tx
    .deleteFrom('strategy.objective_statement')
    .where('objective_id', '=', id)
    .where('unit_id', '=', unit.id)
    .execute()
  if (statementIds.length === 0) return
  await tx
    .insertInto('strategy.objective_statement')
    .values(
      statementIds.map((statementId) => ({
        objective_id: id,
        statement_id: statementId,
        unit_id: unit.id,
        unit_path: unit.path,
      })),
    )
    .onConflict((conflict) => conflict.columns(['objective_id', 'statement_id']).doNothing())
    .execute()
}

/** Adds an objective with what it serves and answers its id; undefined when the unit has that code from that year. */
export async function insertObjective(
  tx: Tx,
  unit: UnitKey,
  fields: ObjectiveFields,
): Promise<number | undefined> {
  const id = await insertUnique(tx, 'strategy.objective', {
    unit_id: unit.id,
    unit_path: unit.path,
    ...row(fields),
  })
  if (id !== undefined) await saveObjectiveLinks(tx, unit, id, fields.statementIds)
  return id
}

/** Saves an objective of the unit with what it serves if it still is at `version`; false when somebody else was faster. */
export async function updateObjective(
  tx: Tx,
  unit: UnitKey,
  id: number,
  version: number,
  fields: ObjectiveFields,
): Promise<boolean> {
  const saved = await updateAt(tx, 'strategy.objective', { unit_id: unit.id, id }, version, row(fields))
  if (saved) await saveObjectiveLinks(tx, unit, id, fields.statementIds)
  return saved
}
