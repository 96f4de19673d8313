import type { Handlers } from '#platform/http/call.ts'
import { getCascade, startCascade } from './actions/cascade.ts'
import {
  addCascadeNode,
  moveCascadeNode,
  removeCascadeNode,
  reviewCascadeNode,
  saveCascadeNode,
} from './actions/cascade-nodes.ts'
import type { cascadeContract } from './contract.ts'

export const cascadeRoutes: Handlers<typeof cascadeContract> = {
  getCascade,
  startCascade,
  addCascadeNode,
  saveCascadeNode,
  moveCascadeNode,
  reviewCascadeNode,
  removeCascadeNode,
}
