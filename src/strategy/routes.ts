import type { Handlers } from '#platform/http/call.ts'
import { addCard } from './actions/card-changes.ts'
import { getCatalogue, getIndicatorCard } from './actions/catalogue.ts'
import { addObjective, linkObjective, saveObjective } from './actions/objectives.ts'
import { removeRecord } from './actions/remove-record.ts'
import { saveStrategicTargets } from './actions/strategic-targets.ts'
import {
  addActivity,
  addProgram,
  addStatement,
  removeStatement,
  saveActivity,
  saveProgram,
  saveStatement,
} from './actions/strategy-records.ts'
import { addStrategicPlan, getPlanRegister, getStrategy, saveStrategicPlan } from './actions/strategy.ts'
import type { strategyContract } from './contract.ts'

export const strategyRoutes: Handlers<typeof strategyContract> = {
  getStrategy,
  getPlanRegister,
  addStrategicPlan,
  saveStrategicPlan,
  saveStrategicTargets,
  addStatement,
  saveStatement,
  removeStatement,
  removeRecord,
  addProgram,
  saveProgram,
  addActivity,
  saveActivity,
  addObjective,
  saveObjective,
  linkObjective,
  getCatalogue,
  getIndicatorCard,
  addCard,
}
