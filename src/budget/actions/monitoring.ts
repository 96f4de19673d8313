import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { keptRecords } from '#platform/records.ts'
import { refuseErrors } from '#platform/refuse.ts'
import type { budgetContract } from '../contract.ts'
import {
  checkMonitoring,
  checkSession,
  monitoringStateOf,
  type MonitoringSession,
} from '../rules/monitoring.ts'
import { monitoringTable } from '../store/monitoring.ts'

type Actions = Handlers<typeof budgetContract>

const sessions = keptRecords(monitoringTable, {
  entity: 'budget.monitoring',
  name: 'Jadwal pemantauan itu',
  label: ({ subject }) => `Jadwal "${subject}"`,
})

/** What was sent, once nothing stands against it. */
function read(call: UnitCall, session: MonitoringSession): MonitoringSession {
  refuseErrors('Jadwal ini belum dapat disimpan.', checkSession(session, call.today))
  return session
}

export const listMonitoring: Actions['listMonitoring'] = async (call, { params: { year } }) => {
  const stored = await monitoringTable.list(call.tx, call.unit, { year })
  return {
    sessions: stored.map((session) => ({ ...session, state: monitoringStateOf(session, call.today) })),
    findings: [...checkMonitoring(stored, call.today)],
    can: { edit: call.may('budget.edit', call.unit.path) },
  }
}

export const addMonitoring: Actions['addMonitoring'] = (call, { params: { year }, body }) =>
  sessions.add(call, { year }, read(call, body))

export const saveMonitoring: Actions['saveMonitoring'] = (call, { params: { year, session: id }, body }) => {
  const { version, ...fields } = body
  return sessions.save(call, { year, id }, version, () => read(call, fields))
}

export const removeMonitoring: Actions['removeMonitoring'] = (
  call,
  { params: { year, session: id }, query },
) => sessions.remove(call, { year, id }, query)
