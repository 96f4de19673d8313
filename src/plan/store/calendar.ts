import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'

/** Something to be done by a day when a plan is drafted. */
export interface CalendarEntry {
  readonly id: number
  readonly name: string
  readonly startsOn: string
  readonly dueOn: string
  /** Which of the 13 steps it belongs to, if any. */
  readonly step: number | null
  readonly doneAt: Date | null
  readonly doneBy: string | null
  readonly version: number
}
export type NewCalendarEntry = Pick<CalendarEntry, 'name' | 'startsOn' | 'dueOn' | 'step'>

/** The planning calendar of a unit for the plan of a year, by due date. */
export async function listCalendar(tx: Tx, unitId: number, year: number): Promise<CalendarEntry[]> {
  return tx
    .selectFrom('plan.calendar_entry')
    .select(['id', 'name', 'starts_on as startsOn', 'due_on as dueOn', 'step'])
    .select(['done_at as doneAt', 'done_by as doneBy', 'version'])
    .where('satker_id', '=', unitId)
    .where('year', '=', year)
    .orderBy('due_on')
    .orderBy('starts_on')
    .orderBy('id')
    .execute()
}

export async function insertCalendarEntries(
  tx: Tx,
  unit: UnitKey,
  year: number,
  entries: readonly NewCalendarEntry[],
): Promise<void> {
  if (entries.length === 0) return
  await tx
    .insertInto('plan.calendar_entry')
    .values(
      entries.map(({ name, startsOn, dueOn, step }) => ({
        satker_id: unit.id,
        unit_path: unit.path,
        year,
        name,
        starts_on: startsOn,
        due_on: dueOn,
        step,
      })),
    )
    .execute()
}

/** Changes an entry if it still is at `version`; false when somebody else was faster. */
export async function saveCalendarEntry(
  tx: Tx,
  id: number,
  version: number,
  change: NewCalendarEntry & { readonly done: { readonly at: Date; readonly by: string } | null },
): Promise<boolean> {
  const result = await tx
    .updateTable('plan.calendar_entry')
    .set({
      name: change.name,
      starts_on: change.startsOn,
      due_on: change.dueOn,
      step: change.step,
      done_at: change.done?.at ?? null,
      done_by: change.done?.by ?? null,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function deleteCalendarEntry(tx: Tx, unitId: number, id: number): Promise<void> {
  await tx
    .deleteFrom('plan.calendar_entry')
    .where((eb) => eb.and({ id, satker_id: unitId }))
    .execute()
}
