import type { Output } from '#lib/endpoint.ts'
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
