import { annualPlanContract } from './contract/annual-plan.ts'
import { cascadeContract } from './contract/cascade.ts'
import { catalogueContract } from './contract/catalogue.ts'
import { citationContract } from './contract/citations.ts'
import { calendarContract } from './contract/calendar.ts'
import { draftingContract } from './contract/drafting.ts'
import { negotiationContract } from './contract/negotiation.ts'
import { monthlyTargetContract } from './contract/monthly-targets.ts'
import { planContentsContract } from './contract/plan-contents.ts'
import { planWayContract } from './contract/plan-way.ts'
import { strategyRecordsContract } from './contract/strategy-records.ts'
import { strategyContract } from './contract/strategy.ts'

/** Every endpoint of the plan: strategic plan, catalogue, cascade, annual plans with their targets and legal bases. */
export const planContract = {
  ...strategyContract,
  ...strategyRecordsContract,
  ...catalogueContract,
  ...cascadeContract,
  ...annualPlanContract,
  ...citationContract,
  ...planContentsContract,
  ...planWayContract,
  ...draftingContract,
  ...calendarContract,
  ...negotiationContract,
  ...monthlyTargetContract,
} as const
