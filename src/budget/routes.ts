import type { Handlers } from '#platform/http/call.ts'
import { getBudget } from './actions/budget.ts'
import { saveLedgerCells } from './actions/cells.ts'
import { addMonitoring, removeMonitoring, listMonitoring, saveMonitoring } from './actions/monitoring.ts'
import { addOutput, removeOutput, saveOutput } from './actions/outputs.ts'
import { getPerformance, saveOutputResults, savePerformance } from './actions/performance.ts'
import { getSpending, saveSpending } from './actions/spending.ts'
import {
  adoptBudgetVersion,
  addBudgetVersion,
  removeBudgetVersion,
  saveBudgetVersion,
  saveUnitCostJump,
} from './actions/versions.ts'
import type { budgetContract } from './contract.ts'

export const budgetRoutes: Handlers<typeof budgetContract> = {
  getBudget,
  addBudgetVersion,
  saveBudgetVersion,
  adoptBudgetVersion,
  removeBudgetVersion,
  saveUnitCostJump,
  addOutput,
  saveOutput,
  removeOutput,
  saveLedgerCells,
  getSpending,
  saveSpending,
  listMonitoring,
  addMonitoring,
  saveMonitoring,
  removeMonitoring,
  getPerformance,
  savePerformance,
  saveOutputResults,
}
