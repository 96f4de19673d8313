import { Refusal } from '#core/refusal.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import type { budgetContract } from '../contract.ts'
import type { SessionShape } from '../contract/monitoring.ts'
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
import { refuseErrors } from './open.ts'

type Actions = Handlers<typeof budgetContract>
const entity = 'budget.monitoring'

const present = (session: StoredSession, today: string): SessionShape => ({
  ...session,
  state: monitoringStateOf(session, today),
})
const nullIfEmpty = (text: string | null): string | null => (text === '' ? null : text)
const read = (body: MonitoringSession): MonitoringSession => ({
  plannedOn: body.plannedOn,
  subject: body.subject,
  personInCharge: nullIfEmpty(body.personInCharge),
  heldOn: body.heldOn,
  result: nullIfEmpty(body.result),
})
const factsOf = ({ id: _id, version: _version, ...facts }: StoredSession): MonitoringSession => facts

export const listMonitoring: Actions['listMonitoring'] = async (call, { params }) => {
  const sessions = await listSessions(call.tx, call.unit.id, params.year)
  return {
    sessions: sessions.map((session) => present(session, call.today)),
    findings: [...checkMonitoring(sessions, call.today)],
    can: { edit: call.may('budget.edit', call.unit.path) },
  }
}

export const createMonitoring: Actions['createMonitoring'] = async (call, { params, body }) => {
  const session = read(body)
  refuseErrors(checkSession(session, call.today), 'Jadwal ini')
  const id = await insertSession(call.tx, call.unit, params.year, session)
  await recordHistory(call, { entity, key: String(id), action: 'create', after: session })
  return present({ ...session, id, version: 1 }, call.today)
}

async function getSession(call: UnitCall, year: number, id: number): Promise<StoredSession> {
  const session = (await listSessions(call.tx, call.unit.id, year)).find((one) => one.id === id)
  if (session === undefined)
    throw new Refusal('notFound', 'Jadwal pemantauan itu tidak ada lagi. Muat ulang halaman.')
  return session
}

const stale = (call: UnitCall, { id, subject }: StoredSession): Promise<Refusal> =>
  staleRefusal(call, { entity, key: String(id), name: `Jadwal "${subject}"` })

export const saveMonitoring: Actions['saveMonitoring'] = async (call, { params, body }) => {
  const before = await getSession(call, params.year, params.session)
  const session = read(body)
  refuseErrors(checkSession(session, call.today), 'Jadwal ini')
  if (!(await updateSession(call.tx, before.id, body.seen, session))) throw await stale(call, before)
  await recordHistory(call, {
    entity,
    key: String(before.id),
    action: 'change',
    before: factsOf(before),
    after: session,
  })
  return present({ ...session, id: before.id, version: body.seen + 1 }, call.today)
}

export const deleteMonitoring: Actions['deleteMonitoring'] = async (call, { params, query }) => {
  const before = await getSession(call, params.year, params.session)
  if (!(await deleteSession(call.tx, before.id, query.seen))) throw await stale(call, before)
  await recordHistory(call, {
    entity,
    key: String(before.id),
    action: 'delete',
    before: factsOf(before),
    reason: query.reason,
  })
  return { deleted: true }
}
