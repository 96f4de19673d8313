import { changeContract } from '../contract/changes.ts'
import { performanceContract } from '../contract/performance.ts'
import { spendingContract } from '../contract/spending.ts'
import { versionContract } from '../contract/budget.ts'

/** What is read again after the ledger changed. */
export const budgetChanges = [
  versionContract.getBudget,
  changeContract.compareBudgetVersions,
  spendingContract.getSpending,
  performanceContract.getPerformance,
] as const
export const performanceChanges = [performanceContract.getPerformance] as const
