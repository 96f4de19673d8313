import { actionPlanContract } from './contract/action-plan.ts'
import { agreementsContract } from './contract/agreements.ts'

/** Every endpoint of the agreement: performance agreements, and the action plans behind their targets. */
export const agreementContract = { ...agreementsContract, ...actionPlanContract } as const
