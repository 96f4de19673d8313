import type { Handlers } from '#platform/http/call.ts'
import { getDrafting, tickStep } from './actions/drafting.ts'
import { discardRevision, revisePlan } from './actions/drafting-versions.ts'
import { attachFile, getFile } from './actions/material-files.ts'
import { addMaterial, removeMaterial, saveMaterial } from './actions/materials.ts'
import { addProposal, decideProposal, listProposals } from './actions/proposals.ts'
import type { draftingContract } from './contract.ts'

export const draftingRoutes: Handlers<typeof draftingContract> = {
  revisePlan,
  discardRevision,
  getDrafting,
  tickStep,
  addMaterial,
  saveMaterial,
  removeMaterial,
  attachFile,
  getFile,
  listProposals,
  addProposal,
  decideProposal,
}
