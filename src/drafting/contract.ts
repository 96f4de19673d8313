import { revisionContract } from '#plan/contract/plan-workflow.ts'
import { draftingContract as stepsContract } from './contract/drafting.ts'
import { proposalContract } from './contract/proposals.ts'

/** Every endpoint of drafting: the thirteen steps and their materials, proposals, and the revision of a plan that takes them along. */
export const draftingContract = {
  ...stepsContract,
  ...proposalContract,
  ...revisionContract,
} as const
