import { historyContract } from './contract/history.ts'
import { officialContract } from './contract/officials.ts'
import { sessionContract } from './contract/session.ts'
import { unitContract } from './contract/units.ts'
import { userContract } from './contract/users.ts'

/** Every endpoint of the organisation: own units and profile, units, officials, users, history. Signing in is `#core/session.ts`. */
export const organisationContract = {
  ...sessionContract,
  ...unitContract,
  ...officialContract,
  ...userContract,
  ...historyContract,
} as const
