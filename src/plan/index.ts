export { entryStateNames } from './rules/calendar.ts'
export type { EntryState } from './rules/calendar.ts'
export { checkCitationList } from './rules/citation-list.ts'
export type { CheckedCitation, PlanCitation } from './rules/citation-list.ts'
export {
  discussionKindNames,
  discussionKinds,
  discussionState,
  discussionStateNames,
} from './rules/discussion.ts'
export type { DiscussionState } from './rules/discussion.ts'
export { planningMomentNames, planningMoments } from './rules/moments.ts'
export type { PlanningMoment } from './rules/moments.ts'
export { dueFromJanuary, natureOf, quartersFromMonths } from './rules/months.ts'
export type { MonthCell, MonthNature } from './rules/months.ts'
export type { Combination } from './rules/parameters.ts'
export { assessedEvery, splitAnnual, splitMethods } from './rules/split.ts'
export type { QuarterTargets, SplitInput, SplitMethod, SplitResult } from './rules/split.ts'
export { decidePlanEdit, isInForce, planName, planStateNames, planStates } from './rules/way.ts'
export type { PlanState } from './rules/way.ts'
export { planPermissions } from './rules/workflow.ts'
