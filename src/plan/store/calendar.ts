import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { insertRow, ownedBy, removeAt, updateAt } from '#platform/database/versioned.ts'

/** Something to be done by a day when a plan is drafted. */
export interface CalendarEntry {
  readonly name: string
  readonly startsOn: string
  readonly dueOn: string
  /** Which of the 13 steps it belongs to, if any. */
  readonly step: number | null
  readonly doneAt: Date | null
  readonly doneBy: string | null
}
export interface StoredEntry extends CalendarEntry {
  readonly id: number
  readonly version: number
}

const selectEntries = (tx: Tx, unit: Pick<UnitKey, 'id'>, year: number) =>
  tx
    .selectFrom('plan.calendar_entry')
    .select(['id', 'name', 'starts_on as startsOn', 'due_on as dueOn', 'step'])
    .select(['done_at as doneAt', 'done_by as doneBy', 'version'])
    .where('satker_id', '=', unit.id)
    .where('year', '=', year)

/** The planning calendar of a unit for the plan of a year, by due date. */
export const listCalendar = (tx: Tx, unit: Pick<UnitKey, 'id'>, year: number): Promise<StoredEntry[]> =>
  selectEntries(tx, unit, year).orderBy('due_on').orderBy('starts_on').orderBy('id').execute()

export const findCalendarEntry = (
  tx: Tx,
  unit: Pick<UnitKey, 'id'>,
  year: number,
  id: number,
): Promise<StoredEntry | undefined> => selectEntries(tx, unit, year).where('id', '=', id).executeTakeFirst()

const toColumns = ({ name, startsOn, dueOn, step, doneAt, doneBy }: CalendarEntry) => ({
  name,
  starts_on: startsOn,
  due_on: dueOn,
  step,
  done_at: doneAt,
  done_by: doneBy,
})

export const insertCalendarEntry = (
  tx: Tx,
  unit: UnitKey,
  year: number,
  entry: CalendarEntry,
): Promise<number> => insertRow(tx, 'plan.calendar_entry', { ...ownedBy(unit), year, ...toColumns(entry) })

/** Changes an entry if it still is at `version`; false when somebody else was faster. */
export const updateCalendarEntry = (
  tx: Tx,
  unit: UnitKey,
  id: number,
  version: number,
  entry: CalendarEntry,
): Promise<boolean> =>
  updateAt(tx, 'plan.calendar_entry', { satker_id: unit.id, id }, version, toColumns(entry))

/** Removes an entry if it still is at `version`; false when somebody else was faster. */
export const deleteCalendarEntry = (tx: Tx, unit: UnitKey, id: number, version: number): Promise<boolean> =>
  removeAt(tx, 'plan.calendar_entry', { satker_id: unit.id, id }, version)

/** Removes what nobody has done yet. */
export async function deleteOpenEntries(tx: Tx, unit: UnitKey, year: number): Promise<void> {
  await tx
    .deleteFrom('plan.calendar_entry')
    .where('satker_id', '=', unit.id)
    .where('year', '=', year)
    .where('done_at', 'is', null)
    .execute()
}
