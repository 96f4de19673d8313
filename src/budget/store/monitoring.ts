import { recordTable } from '#platform/database/record-table.ts'

/** The agenda of monitoring of an office's year, in order of time. */
export const monitoringTable = recordTable(
  'budget.monitoring',
  ['plannedOn', 'subject', 'personInCharge', 'heldOn', 'result'],
  ['plannedOn', 'id'],
)
