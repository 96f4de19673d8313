import { versionContract } from './contract/budget.ts'
import { monitoringContract } from './contract/monitoring.ts'
import { outputContract } from './contract/outputs.ts'
import { performanceContract } from './contract/performance.ts'
import { spendingContract } from './contract/spending.ts'

/** Every endpoint of the budget step. */
export const budgetContract = {
  ...versionContract,
  ...outputContract,
  ...spendingContract,
  ...monitoringContract,
  ...performanceContract,
} as const
