import { versionContract } from './contract/budget.ts'
import { outputContract } from './contract/outputs.ts'

/** Every endpoint of the budget step. */
export const budgetContract = {
  ...versionContract,
  ...outputContract,
} as const
