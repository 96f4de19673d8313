import { historyContract } from './contract/history.ts'
import { officialContract } from './contract/officials.ts'
import { sessionContract } from './contract/session.ts'
import { unitContract } from './contract/units.ts'
import { userContract } from './contract/users.ts'

/** Every endpoint of the organisation: signing in, units, officials, users, history. */
export const organisationContract = {
  ...sessionContract,
  ...unitContract,
  ...officialContract,
  ...userContract,
  ...historyContract,
} as const
