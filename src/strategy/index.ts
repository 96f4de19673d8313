export { cardFieldNames } from './rules/card-words.ts'
export { checkCard, checkCardsOfYear, diffCards, hasCard } from './rules/cards.ts'
export { checkLabel } from './rules/label.ts'
export { lineageOf } from './rules/lineage.ts'
export { checkPolarity } from './rules/polarity-adviser.ts'
export { checkProgramName } from './rules/programs.ts'
export {
  indicatorShape,
  nameForUnit,
  objectiveLevelNames,
  objectiveLevels,
  objectiveShape,
} from './rules/shapes.ts'
export type { Indicator, Objective, ObjectiveLevel } from './rules/shapes.ts'
export { statementKindNames, statementKinds } from './rules/statements.ts'
export type { StatementKind } from './rules/statements.ts'
export { checkOrigin } from './rules/strategic-plans.ts'
export { checkTarget } from './rules/target.ts'
export type { TargetCard } from './rules/target.ts'
export { isInForce, sayYears, yearsOf } from './rules/validity.ts'
export { strategyPermissions } from './rules/workflow.ts'
