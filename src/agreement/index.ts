export { checkQuarters, checkSteps, departs, sayMonths } from './rules/action-plan.ts'
export type { ActionStep, QuarterFigures } from './rules/action-plan.ts'
export { checkAgreement } from './rules/checks.ts'
export type { CheckedAgreement } from './rules/checks.ts'
export { causesOf, compareAgreements, sayChanges } from './rules/differences.ts'
export type { AgreementDifference, DifferenceKind } from './rules/differences.ts'
export { ganttSizes, layOutGantt } from './rules/gantt.ts'
export type { GanttLayout, GanttRow, GanttStep } from './rules/gantt.ts'
export { agreementProvisions, revisionCauseNames } from './rules/rule-book.ts'
export type { RevisionCause } from './rules/rule-book.ts'
export { agreedIndicators, agreementKinds, snapshotShape } from './rules/snapshot.ts'
export type {
  AgreedBudget,
  AgreedIndicator,
  AgreementKind,
  AgreementParty,
  AgreementSnapshot,
} from './rules/snapshot.ts'
export { agreementName, stateOf } from './rules/state.ts'
export { agreementPermissions, agreementWorkflow } from './rules/workflow.ts'
export type { AgreementState } from './rules/workflow.ts'
