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
export type { MonthCell, MonthCells, MonthNature } from './rules/months.ts'
export type { Combination } from './rules/parameters.ts'
export type { CarriedTarget, PlannedTarget, TargetParameter, WholeTarget } from './rules/planned-target.ts'
export { assessedEvery, splitAnnual, splitMethods, usualSplit } from './rules/split.ts'
export type { QuarterTargets, SplitInput, SplitMethod, SplitResult } from './rules/split.ts'
export {
  decidePlanEdit,
  isInForce,
  planName,
  planPermissions,
  planStates,
  planWorkflow,
} from './rules/workflow.ts'
export type { PlanState } from './rules/workflow.ts'
