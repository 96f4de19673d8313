import { annualPlanContract } from './contract/annual-plan.ts'

/** Every endpoint of the plan: annual plans with their targets, and the cards of indicators. */
export const planContract = {
  ...annualPlanContract,
} as const
