export { computeAchievement } from './rules/achievement.ts'
export type { Achievement, AchievementInput, AchievementStatus } from './rules/achievement.ts'
export { aggregateTargets, aggregateYear } from './rules/aggregate.ts'
export type { EntryCells, QuarterFigures, YearFigures } from './rules/aggregate.ts'
export { checkYearInOneQuarter, computeAnnualProgress } from './rules/annual.ts'
export type { AnnualInput, AnnualProgress } from './rules/annual.ts'
export type { Step } from './rules/formula.ts'
export { defaultPolicyOn, policyBooks, policyOn, policyParts } from './rules/policy.ts'
export type { Policy, PolicyPart, PolicySetting } from './rules/policy.ts'
export {
  statusBooks,
  statusThresholdsOn,
  statusTones,
  statusWordKeys,
  statusWordOf,
  statusWords,
} from './rules/status-word.ts'
export type { StatusThresholds, StatusWord } from './rules/status-word.ts'
export { decideVerdict, verdictWords, verdicts } from './rules/verdict.ts'
export type { Verdict, VerdictInput } from './rules/verdict.ts'
export { checkEntry } from './rules/entry.ts'
export { checkReadiness, computeResult, needsExplanation, targetOfQuarter } from './rules/results.ts'
export type { MeasuredIndicator, QuarterResult } from './rules/results.ts'
export { decideCellEdit, measurementPermissions, quarterWorkflow } from './rules/workflow.ts'
export type { CellQuestion, Closing } from './rules/workflow.ts'
