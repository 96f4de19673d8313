import type { Handlers } from '#platform/http/call.ts'
import {
  addStep,
  copySteps,
  getActionPlan,
  removeStep,
  saveOwnTarget,
  saveStep,
} from './actions/action-plan.ts'
import {
  compareAgreements,
  addAgreement,
  getAgreement,
  removeAgreement,
  saveAgreement,
} from './actions/agreements.ts'
import { listAgreements } from './actions/list-agreements.ts'
import { reviseAgreement, signAgreement } from './actions/signing.ts'
import type { agreementContract } from './contract.ts'

export const agreementRoutes: Handlers<typeof agreementContract> = {
  listAgreements,
  addAgreement,
  getAgreement,
  saveAgreement,
  signAgreement,
  reviseAgreement,
  removeAgreement,
  compareAgreements,
  getActionPlan,
  addStep,
  saveStep,
  removeStep,
  saveOwnTarget,
  copySteps,
}
