import type { Handlers } from '#platform/http/call.ts'
import { createPlan, getIndicatorCard, getPlan, saveTarget } from './actions/annual-plan.ts'
import { addCitations, listCitations, removeCitation, saveCitation } from './actions/citations.ts'
import type { planContract } from './contract.ts'

export const planRoutes: Handlers<typeof planContract> = {
  getPlan,
  createPlan,
  saveTarget,
  getIndicatorCard,
  listCitations,
  addCitations,
  saveCitation,
  removeCitation,
}
