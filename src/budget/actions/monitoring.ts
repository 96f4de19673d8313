import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordsOf } from '#platform/records.ts'
import { refuseErrors, refuseMissing } from '#platform/refuse.ts'
import type { budgetContract } from '../contract.ts'
import {
  checkMonitoring,
  checkSession,
  monitoringStateOf,
  type MonitoringSession,
} from '../rules/monitoring.ts'
import {
  deleteSession,
  insertSession,
  listSessions,
  updateSession,
  type StoredSession,
} from '../store/monitoring.ts'

type Actions = Handlers<typeof budgetContract>

const sessions = recordsOf<MonitoringSession>({
  entity: 'budget.monitoring',
  label: ({ subject }) => `Jadwal "${subject}"`,
})

const nullIfEmpty = (text: string | null): string | null => (text === '' ? null : text)

/** What was sent, once nothing stands against it. */
function read(call: UnitCall, body: MonitoringSession): MonitoringSession {
  const { plannedOn, subject, heldOn } = body
  const words = { personInCharge: nullIfEmpty(body.personInCharge), result: nullIfEmpty(body.result) }
  const session = { plannedOn, subject, heldOn, ...words }
  refuseErrors('Jadwal ini belum dapat disimpan.', checkSession(session, call.today))
  return session
}

export const listMonitoring: Actions['listMonitoring'] = async (call, { params }) => {
  const stored = await listSessions(call.tx, call.unit.id, params.year)
  return {
    sessions: stored.map((session) => ({ ...session, state: monitoringStateOf(session, call.today) })),
    findings: [...checkMonitoring(stored, call.today)],
    can: { edit: call.may('budget.edit', call.unit.path) },
  }
}

export const addMonitoring: Actions['addMonitoring'] = async (call, { params, body }) => {
  const session = read(call, body)
  return sessions.added(call, await insertSession(call.tx, call.unit, params.year, session), session)
}

async function getSession(call: UnitCall, year: number, id: number): Promise<StoredSession> {
  const all = await listSessions(call.tx, call.unit.id, year)
  return refuseMissing(
    all.find((one) => one.id === id),
    'Jadwal pemantauan itu',
  )
}

export const saveMonitoring: Actions['saveMonitoring'] = async (call, { params, body }) => {
  const { version, ...fields } = body
  const before = await getSession(call, params.year, params.session)
  const after = read(call, fields)
  const saved = await updateSession(call.tx, call.unit, before.id, version, after)
  return sessions.changed(call, { before, after, version, saved })
}

export const removeMonitoring: Actions['removeMonitoring'] = async (call, { params, query }) => {
  const { version, reason } = query
  const before = await getSession(call, params.year, params.session)
  const removed = await deleteSession(call.tx, call.unit, before.id, version)
  return sessions.removed(call, { before, version, removed, reason })
}
