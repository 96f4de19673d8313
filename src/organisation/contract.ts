import { historyContract } from './contract/history.ts'
import { installationContract } from './contract/installation.ts'
import { officialContract } from './contract/officials.ts'
import { profileContract } from './contract/profile.ts'
import { regulationContract } from './contract/regulations.ts'
import { staffContract } from './contract/staff.ts'
import { trainingContract } from './contract/training.ts'
import { unitContract } from './contract/units.ts'
import { userContract } from './contract/users.ts'

/** Every endpoint of the organisation: own units and profile, units, officials, staff, training, regulations, users, history, backups. Signing in is `#core/session.ts`. */
export const organisationContract = {
  ...profileContract,
  ...unitContract,
  ...officialContract,
  ...staffContract,
  ...trainingContract,
  ...regulationContract,
  ...userContract,
  ...historyContract,
  ...installationContract,
} as const
