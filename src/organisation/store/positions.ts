import { sql, type RawBuilder } from 'kysely'
import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { insertUnique } from '#platform/database/versioned.ts'
import type { Capacity, PositionKind } from '../rules/words.ts'
import { below } from './units.ts'

export interface Position {
  readonly id: number
  readonly unitId: number
  readonly unitPath: string
  readonly title: string
  readonly kind: PositionKind
}
export interface AssignmentFields {
  readonly positionId: number
  readonly officialId: number
  readonly capacity: Capacity
  readonly validFrom: string
  readonly validUntil: string | null
  readonly decree: string | null
}
export interface Assignment extends AssignmentFields {
  readonly id: number
  readonly unitPath: string
}
const positions = (which: RawBuilder<unknown>): RawBuilder<Position> => sql<Position>`
  select id, unit_id as "unitId", unit_path as "unitPath", title, kind
  from organisation.position where ${which} order by unit_path, id`

const assignments = (which: RawBuilder<unknown>): RawBuilder<Assignment> => sql<Assignment>`
  select id, position_id as "positionId", official_id as "officialId", capacity, valid_from as "validFrom",
    valid_until as "validUntil", decree, unit_path as "unitPath"
  from organisation.assignment where ${which} order by valid_from desc, id desc`

/** Positions of the unit and of every unit below it. */
export const listPositions = async (tx: Tx, path: string): Promise<readonly Position[]> =>
  (await positions(below(sql`unit_path`, path)).execute(tx)).rows

/** Positions of exactly one unit; also of a unit above the scope, whose head signs as superior. */
export const listPositionsOf = async (tx: Tx, unitId: number): Promise<readonly Position[]> =>
  (await positions(sql`unit_id = ${unitId}`).execute(tx)).rows

/** The position, locked until the transaction ends: whoever assigns or ends meanwhile waits, and then reads what was saved. */
export async function lockPosition(tx: Tx, id: number): Promise<Position | undefined> {
  const { rows } = await sql<Position>`${positions(sql`id = ${id}`)} for update`.execute(tx)
  return rows[0]
}

/** Assignments to positions of the unit and of every unit below it, newest first. */
export const listAssignments = async (tx: Tx, path: string): Promise<readonly Assignment[]> =>
  (await assignments(below(sql`unit_path`, path)).execute(tx)).rows

export const listAssignmentsTo = async (tx: Tx, positionId: number): Promise<readonly Assignment[]> =>
  (await assignments(sql`position_id = ${positionId}`).execute(tx)).rows

export async function findAssignment(tx: Tx, id: number): Promise<Assignment | undefined> {
  return (await assignments(sql`id = ${id}`).execute(tx)).rows[0]
}

/** Inserts and answers the id; undefined when the unit has a position of that title. */
export const insertPosition = (
  tx: Tx,
  unit: UnitKey,
  title: string,
  kind: PositionKind,
): Promise<number | undefined> =>
  insertUnique(tx, 'organisation.position', { unit_id: unit.id, unit_path: unit.path, title, kind })

/** The assignment belongs to the unit of the position. */
export async function insertAssignment(tx: Tx, unit: UnitKey, assignment: AssignmentFields): Promise<number> {
  const row = await tx
    .insertInto('organisation.assignment')
    .values({
      unit_id: unit.id,
      unit_path: unit.path,
      position_id: assignment.positionId,
      official_id: assignment.officialId,
      capacity: assignment.capacity,
      valid_from: assignment.validFrom,
      valid_until: assignment.validUntil,
      decree: assignment.decree,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function endAssignment(tx: Tx, id: number, validUntil: string): Promise<void> {
  await tx
    .updateTable('organisation.assignment')
    .set({ valid_until: validUntil })
    .where('id', '=', id)
    .execute()
}
