import type { Tx } from '#platform/database/database.ts'
import type { MonitoringSession } from '../rules/monitoring.ts'
import type { Place } from './place.ts'

/** A session as it is kept. */
export interface StoredSession extends MonitoringSession {
  readonly id: number
  readonly version: number
}

/** The agenda of monitoring of the unit's year, in order of time. */
export async function listSessions(tx: Tx, unitId: number, year: number): Promise<StoredSession[]> {
  return tx
    .selectFrom('budget.monitoring')
    .select([
      'id',
      'planned_on as plannedOn',
      'subject',
      'person_in_charge as personInCharge',
      'held_on as heldOn',
      'result',
      'version',
    ])
    .where('satker_id', '=', unitId)
    .where('year', '=', year)
    .orderBy('planned_on')
    .orderBy('id')
    .execute()
}

const valuesOf = (session: MonitoringSession) => ({
  planned_on: session.plannedOn,
  subject: session.subject,
  person_in_charge: session.personInCharge,
  held_on: session.heldOn,
  result: session.result,
})

export async function insertSession(
  tx: Tx,
  unit: Place,
  year: number,
  session: MonitoringSession,
): Promise<number> {
  const { id } = await tx
    .insertInto('budget.monitoring')
    .values({ satker_id: unit.id, unit_path: unit.path, year, ...valuesOf(session) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Saves a session if it still is at `seen`; false when somebody else was faster. */
export async function updateSession(
  tx: Tx,
  id: number,
  seen: number,
  session: MonitoringSession,
): Promise<boolean> {
  const result = await tx
    .updateTable('budget.monitoring')
    .set({ ...valuesOf(session), version: seen + 1 })
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Removes a session if it still is at `seen`; false when somebody else was faster. */
export async function deleteSession(tx: Tx, id: number, seen: number): Promise<boolean> {
  const result = await tx
    .deleteFrom('budget.monitoring')
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}
