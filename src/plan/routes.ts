import type { Handlers } from '#platform/http/call.ts'
import { addCardVersion, saveCard, listCardVersions } from './actions/card-versions.ts'
import { addCitations, listCitations, removeCitation, saveCitation } from './actions/citations.ts'
import { getPlan, makePlan, saveTarget } from './actions/annual-plan.ts'
import { addEntry, getCalendar, makeCalendar, removeEntry, saveEntry } from './actions/calendar.ts'
import { addDiscussion, listDiscussion } from './actions/discussion.ts'
import { copyPlan, previewCopy } from './actions/copy-plan.ts'
import { listChoices, saveContents } from './actions/plan-contents.ts'
import { getMonths, saveMonths } from './actions/monthly-targets.ts'
import { listParameters, saveParameters } from './actions/parameters.ts'
import {
  approvePlan,
  checkPlan,
  comparePlans,
  listVersions,
  lockPlan,
  returnPlan,
  submitPlan,
} from './actions/plan-workflow.ts'
import { spreadMonths } from './actions/spread-months.ts'
import { getPlanBasis } from './actions/plan-basis.ts'
import { getStrategicTargets } from './actions/strategy-completion.ts'
import type { planContract } from './contract.ts'

export const planRoutes: Handlers<typeof planContract> = {
  getStrategicTargets,
  getPlanBasis,
  listCardVersions,
  saveCard,
  addCardVersion,
  getPlan,
  makePlan,
  saveTarget,
  listCitations,
  addCitations,
  saveCitation,
  removeCitation,
  checkPlan,
  submitPlan,
  returnPlan,
  approvePlan,
  lockPlan,
  listVersions,
  comparePlans,
  previewCopy,
  copyPlan,
  listChoices,
  saveContents,
  getMonths,
  saveMonths,
  spreadMonths,
  listParameters,
  saveParameters,
  getCalendar,
  makeCalendar,
  addEntry,
  saveEntry,
  removeEntry,
  listDiscussion,
  addDiscussion,
}
