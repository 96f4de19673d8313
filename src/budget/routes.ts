import type { Handlers } from '#platform/http/call.ts'
import type { budgetContract } from './contract.ts'

export const budgetRoutes: Handlers<typeof budgetContract> = {}
