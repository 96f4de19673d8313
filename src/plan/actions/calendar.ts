import { isoDate } from '#lib/dates.ts'
import type { Handlers } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import { keptRecords } from '#platform/records.ts'
import type { calendarContract } from '../contract/calendar.ts'
import { findPlan } from '../read/annual-plans.ts'
import { holdLatestPlan } from '../read/open-plan.ts'
import { defaultCalendar, entryState } from '../rules/calendar.ts'
import { calendarTable, deleteOpenEntries, type CalendarEntry } from '../store/calendar.ts'
import { saveMoment } from '../store/plans.ts'

type Actions = Handlers<typeof calendarContract>

const entries = keptRecords(calendarTable, {
  entity: 'plan.calendarEntry',
  name: 'Pekerjaan itu dalam kalender',
  label: ({ name }) => `"${name}"`,
})
const notDone = { doneAt: null, doneBy: null }

export const getCalendar: Actions['getCalendar'] = async (call, { params: { year } }) => {
  const plan = await findPlan(call.tx, call.unit, year)
  const today = isoDate(call.today)
  const stored = await calendarTable.list(call.tx, call.unit, { year })
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
  const before = await calendarTable.list(tx, unit, { year })
  const done = before.filter(({ doneAt }) => doneAt !== null)
  await deleteOpenEntries(tx, unit, year)
  const fresh = defaultCalendar(moment, year).filter(({ name }) => !done.some((entry) => entry.name === name))
  for (const entry of fresh) await calendarTable.insert(tx, unit, { year }, { ...entry, ...notDone })
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

export const addEntry: Actions['addEntry'] = (call, { params: { year }, body }) =>
  entries.add(call, { year }, { ...body, ...notDone })

export const saveEntry: Actions['saveEntry'] = (call, { params: { year, entry: id }, body }) => {
  const { version, done, ...change } = body
  const tick = ({ doneAt, doneBy }: CalendarEntry) => ({
    doneAt: doneAt ?? call.now,
    doneBy: doneBy ?? call.actor.name,
  })
  return entries.save(call, { year, id }, version, (before) => ({
    ...change,
    ...(done ? tick(before) : notDone),
  }))
}

export const removeEntry: Actions['removeEntry'] = (call, { params: { year, entry: id }, query }) =>
  entries.remove(call, { year, id }, query)
