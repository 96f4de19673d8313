import { isoDate } from '#lib/dates.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import { recordsOf } from '#platform/records.ts'
import { refuseMissing } from '#platform/refuse.ts'
import type { calendarContract } from '../contract/calendar.ts'
import { findPlan } from '../read/annual-plans.ts'
import { holdLatestPlan } from '../read/open-plan.ts'
import { defaultCalendar, entryState } from '../rules/calendar.ts'
import {
  deleteCalendarEntry,
  deleteOpenEntries,
  findCalendarEntry,
  insertCalendarEntry,
  listCalendar,
  updateCalendarEntry,
  type CalendarEntry,
  type StoredEntry,
} from '../store/calendar.ts'
import { saveMoment } from '../store/plans.ts'

type Actions = Handlers<typeof calendarContract>

const entries = recordsOf<CalendarEntry>({
  entity: 'plan.calendarEntry',
  label: ({ name }) => `"${name}"`,
})
const notDone = { doneAt: null, doneBy: null }

export const getCalendar: Actions['getCalendar'] = async (call, { params: { year } }) => {
  const plan = await findPlan(call.tx, call.unit, year)
  const today = isoDate(call.today)
  const stored = await listCalendar(call.tx, call.unit, year)
  return {
    year,
    today,
    moment: plan?.moment ?? null,
    can: { edit: call.may('plan.edit', call.unit.path) },
    entries: stored.map(({ doneAt, ...entry }) => ({
      ...entry,
      ...entryState(
        { startsOn: isoDate(entry.startsOn), dueOn: isoDate(entry.dueOn), done: doneAt !== null },
        today,
      ),
    })),
  }
}

/** What is done stays; the rest gives way to the calendar of the moment. */
export const makeCalendar: Actions['makeCalendar'] = async (call, { params: { year }, body: { moment } }) => {
  const { tx, unit } = call
  const plan = await holdLatestPlan(call, year)
  const before = await listCalendar(tx, unit, year)
  const done = before.filter(({ doneAt }) => doneAt !== null)
  await deleteOpenEntries(tx, unit, year)
  const fresh = defaultCalendar(moment, year).filter(({ name }) => !done.some((entry) => entry.name === name))
  for (const entry of fresh) await insertCalendarEntry(tx, unit, year, { ...entry, ...notDone })
  await saveMoment(tx, plan, moment)
  const after = { moment, entries: fresh.length + done.length }
  await recordHistory(call, {
    entity: 'plan.calendar',
    key: `${unit.id}/${year}`,
    action: 'make',
    before: { moment: plan.moment, entries: before.length },
    after,
  })
  return { added: fresh.length }
}

export const addEntry: Actions['addEntry'] = async (call, { params, body }) => {
  const entry = { ...body, ...notDone }
  return entries.added(call, await insertCalendarEntry(call.tx, call.unit, params.year, entry), entry)
}

const getEntry = async ({ tx, unit }: UnitCall, year: number, id: number): Promise<StoredEntry> =>
  refuseMissing(await findCalendarEntry(tx, unit, year, id), 'Pekerjaan itu dalam kalender')

export const saveEntry: Actions['saveEntry'] = async (call, { params, body }) => {
  const { version, done, ...change } = body
  const before = await getEntry(call, params.year, params.entry)
  const ticked = { doneAt: before.doneAt ?? call.now, doneBy: before.doneBy ?? call.actor.name }
  const after = { ...change, ...(done ? ticked : notDone) }
  const saved = await updateCalendarEntry(call.tx, call.unit, before.id, version, after)
  return entries.changed(call, { before, after, version, saved })
}

export const removeEntry: Actions['removeEntry'] = async (call, { params, query: { version } }) => {
  const before = await getEntry(call, params.year, params.entry)
  const removed = await deleteCalendarEntry(call.tx, call.unit, before.id, version)
  return entries.removed(call, { before, version, removed })
}
