import type { Handlers } from '#platform/http/call.ts'
import { getHome } from './actions.ts'
import type { overviewContract } from './contract.ts'

export const overviewRoutes: Handlers<typeof overviewContract> = { getHome }
