import { annualPlanContract } from './contract/annual-plan.ts'
import { catalogueContract } from './contract/catalogue.ts'
import { citationContract } from './contract/citations.ts'
import { monthlyTargetContract } from './contract/monthly-targets.ts'
import { planContentsContract } from './contract/plan-contents.ts'
import { planWayContract } from './contract/plan-way.ts'

/** Every endpoint of the plan: strategic plan, catalogue, cascade, annual plans with their targets and legal bases. */
export const planContract = {
  ...catalogueContract,
  ...annualPlanContract,
  ...citationContract,
  ...planContentsContract,
  ...planWayContract,
  ...monthlyTargetContract,
} as const
