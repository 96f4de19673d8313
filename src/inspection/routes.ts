import type { Handlers } from '#platform/http/call.ts'
import { getInspection, listInspections } from './actions.ts'
import type { inspectionContract } from './contract.ts'

export const inspectionRoutes: Handlers<typeof inspectionContract> = { getInspection, listInspections }
