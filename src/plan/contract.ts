import { annualPlanContract } from './contract/annual-plan.ts'
import { cascadeContract } from './contract/cascade.ts'
import { cardsInPlansContract, catalogueContract } from './contract/catalogue.ts'
import { citationContract } from './contract/citations.ts'
import { calendarContract } from './contract/calendar.ts'
import { draftingContract } from './contract/drafting.ts'
import { discussionContract } from './contract/discussion.ts'
import { proposalContract } from './contract/proposals.ts'
import { monthlyTargetContract } from './contract/monthly-targets.ts'
import { planContentsContract } from './contract/plan-contents.ts'
import { planWayContract, revisionContract } from './contract/plan-way.ts'
import { strategyRecordsContract } from './contract/strategy-records.ts'
import { strategyContract, strategyInPlansContract } from './contract/strategy.ts'

/** Every endpoint of the plan: strategic plan, catalogue, cascade, annual plans with their targets and legal bases. */
export const planContract = {
  ...strategyContract,
  ...strategyRecordsContract,
  ...catalogueContract,
  ...strategyInPlansContract,
  ...cardsInPlansContract,
  ...cascadeContract,
  ...annualPlanContract,
  ...citationContract,
  ...planContentsContract,
  ...planWayContract,
  ...revisionContract,
  ...draftingContract,
  ...calendarContract,
  ...discussionContract,
  ...proposalContract,
  ...monthlyTargetContract,
} as const
