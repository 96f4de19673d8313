import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { insertRow, ownedBy, removeAt, updateAt } from '#platform/database/versioned.ts'
import type { MonitoringSession } from '../rules/monitoring.ts'

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

export const insertSession = (
  tx: Tx,
  unit: UnitKey,
  year: number,
  session: MonitoringSession,
): Promise<number> => insertRow(tx, 'budget.monitoring', { ...ownedBy(unit), year, ...valuesOf(session) })

/** Saves a session if it still is at `version`; false when somebody else was faster. */
export const updateSession = (
  tx: Tx,
  unit: UnitKey,
  id: number,
  version: number,
  session: MonitoringSession,
): Promise<boolean> =>
  updateAt(tx, 'budget.monitoring', { satker_id: unit.id, id }, version, valuesOf(session))

/** Removes a session if it still is at `version`; false when somebody else was faster. */
export const deleteSession = (tx: Tx, unit: UnitKey, id: number, version: number): Promise<boolean> =>
  removeAt(tx, 'budget.monitoring', { satker_id: unit.id, id }, version)
