import { annualPlanContract } from './contract/annual-plan.ts'
import { citationContract } from './contract/citations.ts'
import { planWayContract } from './contract/plan-way.ts'

/** Every endpoint of the plan: annual plans with their targets and legal bases, and the cards of indicators. */
export const planContract = {
  ...annualPlanContract,
  ...citationContract,
  ...planWayContract,
} as const
