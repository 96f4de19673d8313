import type { Output } from '#lib/endpoint.ts'
import type { TableColumn } from '#ui/data-table.tsx'
import { historyContract } from '../contract/history.ts'
import { staffContract } from '../contract/staff.ts'
import { trainingContract } from '../contract/training.ts'

export type Staff = Output<typeof staffContract.listStaff>
export type StaffMember = Staff['staff'][number]
export type StaffTables = Output<typeof staffContract.getStaffTables>
export type Trainings = Output<typeof trainingContract.listTrainings>
export type Training = Trainings['trainings'][number]

/** What is read again when the list or the register changes. */
export const staffChanges = [
  staffContract.listStaff,
  staffContract.getStaffTables,
  trainingContract.listTrainings,
  historyContract.listHistory,
] as const

/** A column of plain text, which the filter searches; what is missing is a dash. */
export const plain = <Row>(
  key: string,
  name: string,
  text: (row: Row) => string | null,
  more: Partial<TableColumn<Row>> = {},
): TableColumn<Row> => ({
  key,
  name,
  render: (row) => text(row) ?? '–',
  text: (row) => text(row) ?? '',
  ...more,
})
