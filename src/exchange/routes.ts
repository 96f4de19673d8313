import type { Handlers } from '#platform/http/call.ts'
import type { exchangeContract } from './contract.ts'

export const exchangeRoutes: Handlers<typeof exchangeContract> = {}
