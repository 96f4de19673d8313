import type { Output } from '#lib/endpoint.ts'
import { formatLongDate } from '#lib/dates.ts'
import { organisationContract } from '../contract.ts'

/** The records that several parts of the screens show, and what is read again when they change. */
type Contract = typeof organisationContract
export type UnitProfile = Output<Contract['getUnit']>
export type Officials = Output<Contract['listOfficials']>
export type Official = Officials['officials'][number]
export type Position = Officials['positions'][number]
export type Assignment = Position['assignments'][number]
export type Users = Output<Contract['listUsers']>
export type User = Users['users'][number]
export type Backups = Output<Contract['listBackups']>
export type Backup = Backups['backups'][number]
export type HeldRole = User['roles'][number]

/** A one-time password that an answer brought. */
export interface Given {
  readonly name: string
  readonly username: string
  readonly password: string
}

export const officialChanges = [
  organisationContract.listOfficials,
  organisationContract.getUnit,
  organisationContract.getSignature,
  organisationContract.listHistory,
] as const
export const userChanges = [
  organisationContract.listUsers,
  organisationContract.listHistory,
  organisationContract.listInstallationHistory,
] as const

/** `sejak 1 Januari 2024`, or from a day until the day on which the next one begins. */
export const periodOf = (from: string, until: string | null): string =>
  until === null
    ? `sejak ${formatLongDate(from)}`
    : `${formatLongDate(from)} sampai sebelum ${formatLongDate(until)}`
