import { isoDate } from '#lib/dates.ts'
import { Refusal } from '#core/refusal.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import type { calendarContract, CalendarShape } from '../contract/calendar.ts'
import { defaultCalendar, entryState } from '../rules/calendar.ts'
import {
  deleteCalendarEntry,
  insertCalendarEntries,
  listCalendar,
  saveCalendarEntry,
  type CalendarEntry,
} from '../store/calendar.ts'
import { findPlan, saveMoment } from '../store/plan-way.ts'
import { holdLatestPlan } from './open-plan.ts'

type Actions = Handlers<typeof calendarContract>

const entity = 'plan.calendarEntry'

export const getCalendar: Actions['getCalendar'] = async (call, { params }) => readCalendar(call, params.year)

async function readCalendar(call: UnitCall, year: number): Promise<CalendarShape> {
  const plan = await findPlan(call.tx, call.unit.id, year)
  const today = isoDate(call.today)
  const entries = await listCalendar(call.tx, call.unit.id, year)
  return {
    year,
    today,
    moment: plan?.moment ?? null,
    can: { edit: call.may('plan.edit', call.unit.path) },
    entries: entries.map(({ doneAt, ...entry }) => ({
      ...entry,
      ...entryState(
        { startsOn: isoDate(entry.startsOn), dueOn: isoDate(entry.dueOn), done: doneAt !== null },
        today,
      ),
    })),
  }
}

/** What is done stays; the rest gives way to the calendar of the moment. */
export const makeCalendar: Actions['makeCalendar'] = async (call, { params, body }) => {
  const plan = await holdLatestPlan(call, params.year)
  const before = await listCalendar(call.tx, call.unit.id, params.year)
  const done = before.filter(({ doneAt }) => doneAt !== null)
  for (const { id, doneAt } of before)
    if (doneAt === null) await deleteCalendarEntry(call.tx, call.unit.id, id)
  const fresh = defaultCalendar(body.moment, params.year).filter(
    ({ name }) => !done.some((entry) => entry.name === name),
  )
  await insertCalendarEntries(call.tx, call.unit, params.year, fresh)
  await saveMoment(call.tx, plan.id, body.moment)
  await recordHistory(call, {
    entity: 'plan.calendar',
    key: `${call.unit.id}/${params.year}`,
    action: 'make',
    before: { moment: plan.moment, entries: before.length },
    after: { moment: body.moment, entries: fresh.length + done.length },
  })
  return readCalendar(call, params.year)
}

export const addEntry: Actions['addEntry'] = async (call, { params, body }) => {
  await insertCalendarEntries(call.tx, call.unit, params.year, [body])
  await recordHistory(call, { entity, key: `${call.unit.id}/${params.year}`, action: 'create', after: body })
  return readCalendar(call, params.year)
}

async function getEntry(call: UnitCall, year: number, id: number): Promise<CalendarEntry> {
  const entry = (await listCalendar(call.tx, call.unit.id, year)).find((one) => one.id === id)
  if (!entry)
    throw new Refusal('notFound', 'Pekerjaan itu sudah tidak ada dalam kalender. Muat ulang halaman.')
  return entry
}

export const saveEntry: Actions['saveEntry'] = async (call, { params, body }) => {
  const before = await getEntry(call, params.year, params.entry)
  const { version, done, ...change } = body
  const ticked = done ? { at: before.doneAt ?? call.now, by: before.doneBy ?? call.actor.name } : null
  const record = { entity, key: String(params.entry) }
  if (!(await saveCalendarEntry(call.tx, params.entry, version, { ...change, done: ticked })))
    throw await staleRefusal(call, { ...record, name: `"${before.name}"` })
  const { name, startsOn, dueOn, doneBy } = before
  await recordHistory(call, {
    ...record,
    action: 'change',
    before: { name, startsOn, dueOn, doneBy },
    after: { ...change, doneBy: ticked?.by ?? null },
  })
  return readCalendar(call, params.year)
}

export const removeEntry: Actions['removeEntry'] = async (call, { params }) => {
  const { name, startsOn, dueOn } = await getEntry(call, params.year, params.entry)
  await deleteCalendarEntry(call.tx, call.unit.id, params.entry)
  await recordHistory(call, {
    entity,
    key: String(params.entry),
    action: 'remove',
    before: { name, startsOn, dueOn },
  })
  return readCalendar(call, params.year)
}
