export { checkCard } from './rules/cards.ts'
export { checkCitationList } from './rules/citation-list.ts'
export type { CheckedCitation, PlanCitation } from './rules/citation-list.ts'
export {
  indicatorShape,
  nameForUnit,
  objectiveLevelNames,
  objectiveLevels,
  objectiveShape,
} from './rules/shapes.ts'
export type { Indicator, Objective, ObjectiveLevel } from './rules/shapes.ts'
export { assessedEvery, splitAnnual, splitMethods } from './rules/split.ts'
export type { QuarterTargets, SplitInput, SplitMethod, SplitResult } from './rules/split.ts'
export { quartersFromMonths } from './rules/months.ts'
export type { MonthCell } from './rules/months.ts'
export type { Combination } from './rules/parameters.ts'
export { checkTarget } from './rules/target.ts'
export type { TargetCard } from './rules/target.ts'
export { decidePlanEdit, isInForce, planName, planStateNames, planStates } from './rules/way.ts'
export type { PlanState } from './rules/way.ts'
export { planPermissions } from './rules/workflow.ts'
