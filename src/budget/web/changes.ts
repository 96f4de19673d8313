import { monitoringContract } from '../contract/monitoring.ts'
import { outputContract } from '../contract/outputs.ts'
import { spendingContract } from '../contract/spending.ts'
import { versionContract } from '../contract/budget.ts'

/** What is read again after the ledger changed. */
export const budgetChanges = [
  versionContract.getBudget,
  outputContract.compareBudgetVersions,
  spendingContract.getSpending,
] as const
export const monitoringChanges = [monitoringContract.listMonitoring] as const
