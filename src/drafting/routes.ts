import type { Handlers } from '#platform/http/call.ts'
import { addMaterial, getDrafting, removeMaterial, saveMaterial, tickStep } from './actions/drafting.ts'
import { discardRevision, revisePlan } from './actions/drafting-versions.ts'
import { attachFile, getFile } from './actions/material-files.ts'
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
