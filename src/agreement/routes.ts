import type { Handlers } from '#platform/http/call.ts'
import type { agreementContract } from './contract.ts'

export const agreementRoutes: Handlers<typeof agreementContract> = {}
