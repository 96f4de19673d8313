export { cardFieldNames } from './rules/card-words.ts'
export { checkCard, checkCardsOfYear, diffCards, hasCard } from './rules/cards.ts'
export { checkCascade } from './rules/cascade-checks.ts'
export { layoutTree } from './rules/cascade-layout.ts'
export type { PlacedBox, TreeItem, TreeLayout, TreeLink, TreeMeasures } from './rules/cascade-layout.ts'
export { cascadeLevelNames, cascadeLevels, combinationNames } from './rules/cascade.ts'
export type { CascadeLevel, CascadeNodeFacts } from './rules/cascade.ts'
export { checkPolarity } from './rules/polarity-adviser.ts'
export { checkProgramName } from './rules/programs.ts'
export { statementKindNames, statementKinds } from './rules/statements.ts'
export type { StatementKind } from './rules/statements.ts'
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
export { dueFromJanuary, natureOf, quartersFromMonths } from './rules/months.ts'
export type { MonthCell, MonthNature } from './rules/months.ts'
export type { Combination } from './rules/parameters.ts'
export { checkTarget } from './rules/target.ts'
export type { TargetCard } from './rules/target.ts'
export { decidePlanEdit, isInForce, planName, planStateNames, planStates } from './rules/way.ts'
export type { PlanState } from './rules/way.ts'
export { planPermissions } from './rules/workflow.ts'
