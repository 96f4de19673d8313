import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import { recordTable } from '#platform/database/record-table.ts'

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

/** The planning calendar of an office's year, by due date. */
export const calendarTable = recordTable(
  'plan.calendar_entry',
  ['name', 'startsOn', 'dueOn', 'step', 'doneAt', 'doneBy'],
  ['dueOn', 'startsOn', 'id'],
)

/** Removes what nobody has done yet. */
export async function deleteOpenEntries(tx: Tx, unit: UnitKey, year: number): Promise<void> {
  await tx
    .deleteFrom('plan.calendar_entry')
    .where('satker_id', '=', unit.id)
    .where('year', '=', year)
    .where('done_at', 'is', null)
    .execute()
}
