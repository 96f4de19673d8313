import { cardsInPlansContract } from '#strategy/contract/catalogue.ts'
import { strategyInPlansContract } from '#strategy/contract/strategy.ts'
import { annualPlanContract } from './contract/annual-plan.ts'
import { calendarContract } from './contract/calendar.ts'
import { citationContract } from './contract/citations.ts'
import { discussionContract } from './contract/discussion.ts'
import { monthlyTargetContract } from './contract/monthly-targets.ts'
import { planContentsContract } from './contract/plan-contents.ts'
import { planWorkflowContract } from './contract/plan-workflow.ts'

/** Every endpoint of the plan: annual plans with their targets and legal bases, and what the strategy asks about them. */
export const planContract = {
  ...strategyInPlansContract,
  ...cardsInPlansContract,
  ...annualPlanContract,
  ...citationContract,
  ...planContentsContract,
  ...planWorkflowContract,
  ...calendarContract,
  ...discussionContract,
  ...monthlyTargetContract,
} as const
