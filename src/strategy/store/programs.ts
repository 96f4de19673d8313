import { sql, type RawBuilder } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { insertUnique, updateAt } from '#platform/database/versioned.ts'

export interface ProgramFields {
  /** Two letters, as in the budget tree; null where it is not known. */
  readonly code: string | null
  readonly name: string
  readonly yearFrom: number
  readonly yearUntil: number | null
}
export interface WorkProgram extends ProgramFields {
  readonly id: number
  readonly unitId: number
  readonly version: number
}
export interface ActivityFields extends ProgramFields {
  readonly workProgramId: number
}
export interface Activity extends ActivityFields {
  readonly id: number
  readonly unitId: number
  readonly version: number
}

const columns = sql`id, unit_id as "unitId", code, name, year_from as "yearFrom", year_until as "yearUntil", version`
const inYear = (year: number | null): RawBuilder<unknown> =>
  year === null ? sql`true` : sql`year_from <= ${year} and (year_until is null or year_until > ${year})`

/** Programmes of the unit and of the units above it, by name; of one year, or of all when `year` is null. */
export async function listPrograms(
  tx: Tx,
  unitPath: string,
  year: number | null,
): Promise<readonly WorkProgram[]> {
  const { rows } = await sql<WorkProgram>`select ${columns} from strategy.work_program
    where starts_with(${unitPath}, unit_path) and ${inYear(year)} order by unit_path, code, name, year_from`.execute(
    tx,
  )
  return rows
}

/** Activities of the unit and of the units above it; of one year, or of all when `year` is null. */
export async function listActivities(
  tx: Tx,
  unitPath: string,
  year: number | null,
): Promise<readonly Activity[]> {
  const { rows } = await sql<Activity>`
    select ${columns}, work_program_id as "workProgramId" from strategy.activity
    where starts_with(${unitPath}, unit_path) and ${inYear(year)} order by unit_path, code, name, year_from`.execute(
    tx,
  )
  return rows
}

const row = ({ code, name, yearFrom, yearUntil }: ProgramFields) => ({
  code,
  name,
  year_from: yearFrom,
  year_until: yearUntil,
})

/** Adds a programme and answers its id; undefined when the unit has one of that name from that year. */
export const insertProgram = (tx: Tx, unit: UnitKey, fields: ProgramFields): Promise<number | undefined> =>
  insertUnique(tx, 'strategy.work_program', { unit_id: unit.id, unit_path: unit.path, ...row(fields) })

/** Adds an activity and answers its id; undefined when its programme has one of that name from that year. */
export const insertActivity = (tx: Tx, unit: UnitKey, fields: ActivityFields): Promise<number | undefined> =>
  insertUnique(tx, 'strategy.activity', {
    unit_id: unit.id,
    unit_path: unit.path,
    work_program_id: fields.workProgramId,
    ...row(fields),
  })

/** Saves a programme of the unit if it still is at `version`; false when somebody else was faster. */
export const updateProgram = (
  tx: Tx,
  unitId: number,
  id: number,
  version: number,
  fields: ProgramFields,
): Promise<boolean> => updateAt(tx, 'strategy.work_program', { unit_id: unitId, id }, version, row(fields))

/** Saves an activity of the unit if it still is at `version`; false when somebody else was faster. */
export const updateActivity = (
  tx: Tx,
  unitId: number,
  id: number,
  version: number,
  fields: ActivityFields,
): Promise<boolean> =>
  updateAt(tx, 'strategy.activity', { unit_id: unitId, id }, version, {
    work_program_id: fields.workProgramId,
    ...row(fields),
  })
