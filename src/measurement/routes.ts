import type { Handlers } from '#platform/http/call.ts'
import { explainAchievement, listAchievements, saveExplanation } from './actions/achievements.ts'
import { getGrid, saveActuals } from './actions/grid.ts'
import { getPolicy, savePolicy } from './actions/policy.ts'
import { finaliseQuarter, reopenQuarter } from './actions/states.ts'
import type { measurementContract } from './contract.ts'

export const measurementRoutes: Handlers<typeof measurementContract> = {
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
