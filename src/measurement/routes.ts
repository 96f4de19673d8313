import type { Handlers } from '#platform/http/call.ts'
import { explainAchievement, listAchievements, saveExplanation } from './actions/achievements.ts'
import { getGrid, saveActuals } from './actions/grid.ts'
import { listPastYears } from './actions/past-years.ts'
import { getPolicy, savePolicy } from './actions/policy.ts'
import { finaliseQuarter, reopenQuarter } from './actions/states.ts'
import type { measurementContract } from './contract.ts'

export const measurementRoutes: Handlers<typeof measurementContract> = {
  listPastYears,
  getGrid,
  saveActuals,
  listAchievements,
  explainAchievement,
  saveExplanation,
  finaliseQuarter,
  reopenQuarter,
  getPolicy,
  savePolicy,
}
