import type { Handlers } from '#platform/http/call.ts'
import { createCard } from './actions/card-changes.ts'
import { addCardVersion, correctCard, listCardVersions } from './actions/card-versions.ts'
import { getCatalogue, getIndicatorCard } from './actions/catalogue.ts'
import { addCitations, listCitations, removeCitation, saveCitation } from './actions/citations.ts'
import { createPlan, getPlan } from './actions/annual-plan.ts'
import { addEntry, getCalendar, makeCalendar, removeEntry, saveEntry } from './actions/calendar.ts'
import { addMaterial, getDrafting, removeMaterial, saveMaterial, tickStep } from './actions/drafting.ts'
import { attachFile, getFile } from './actions/material-files.ts'
import { addDiscussion, listDiscussion } from './actions/discussion.ts'
import { addProposal, decideProposal, listProposals } from './actions/proposals.ts'
import { copyPlan, previewCopy } from './actions/copy-plan.ts'
import { listChoices, setContents } from './actions/plan-contents.ts'
import { getMonths, saveMonths } from './actions/monthly-targets.ts'
import { listParameters, saveParameters } from './actions/parameters.ts'
import {
  approvePlan,
  checkPlanOf,
  comparePlans,
  listVersions,
  lockPlan,
  returnPlan,
  submitPlan,
} from './actions/plan-way.ts'
import { discardRevision, revisePlan } from './actions/drafting-versions.ts'
import { spreadMonths } from './actions/spread-months.ts'
import { saveTarget } from './actions/targets.ts'
import { getCascade, startCascade } from './actions/cascade.ts'
import {
  addCascadeNode,
  moveCascadeNode,
  removeCascadeNode,
  reviewCascadeNode,
  saveCascadeNode,
} from './actions/cascade-nodes.ts'
import { addObjective, linkObjective, saveObjective } from './actions/objectives.ts'
import { removeRecord } from './actions/remove-record.ts'
import { getPlanBasis } from './actions/plan-basis.ts'
import { saveStrategicTarget } from './actions/strategic-targets.ts'
import { getStrategicTargets } from './actions/strategy-completion.ts'
import {
  addActivity,
  addProgram,
  addStatement,
  removeStatement,
  saveActivity,
  saveProgram,
  saveStatement,
} from './actions/strategy-records.ts'
import { addStrategicPlan, getPlanRegister, getStrategy, saveStrategicPlan } from './actions/strategy.ts'
import type { planContract } from './contract.ts'

export const planRoutes: Handlers<typeof planContract> = {
  getStrategy,
  getPlanRegister,
  addStrategicPlan,
  saveStrategicPlan,
  getStrategicTargets,
  saveStrategicTarget,
  getPlanBasis,
  addStatement,
  saveStatement,
  removeStatement,
  removeRecord,
  addProgram,
  saveProgram,
  addActivity,
  saveActivity,
  addObjective,
  saveObjective,
  linkObjective,
  getCascade,
  startCascade,
  addCascadeNode,
  saveCascadeNode,
  moveCascadeNode,
  reviewCascadeNode,
  removeCascadeNode,
  getCatalogue,
  getIndicatorCard,
  listCardVersions,
  createCard,
  correctCard,
  addCardVersion,
  getPlan,
  createPlan,
  saveTarget,
  listCitations,
  addCitations,
  saveCitation,
  removeCitation,
  checkPlan: checkPlanOf,
  submitPlan,
  returnPlan,
  approvePlan,
  lockPlan,
  revisePlan,
  discardRevision,
  listVersions,
  comparePlans,
  previewCopy,
  copyPlan,
  listChoices,
  setContents,
  getMonths,
  saveMonths,
  spreadMonths,
  listParameters,
  saveParameters,
  getDrafting,
  tickStep,
  addMaterial,
  saveMaterial,
  removeMaterial,
  attachFile,
  getFile,
  getCalendar,
  makeCalendar,
  addEntry,
  saveEntry,
  removeEntry,
  listProposals,
  addProposal,
  decideProposal,
  listDiscussion,
  addDiscussion,
}
