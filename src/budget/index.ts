export { allocationByIndicator } from './rules/allocation.ts'
export type { AllocationByIndicator, IndicatorAllocation, ServingOutput } from './rules/allocation.ts'
export { budgetIndicatorKind, budgetIndicatorNames, realisationTargetsOf } from './rules/budget-indicators.ts'
export type { BudgetIndicatorKind } from './rules/budget-indicators.ts'
export { checkLedger } from './rules/check-ledger.ts'
export type { LedgerContext } from './rules/check-ledger.ts'
export {
  codeLevels,
  describeCode,
  formatBudgetCode,
  isCode,
  outputLabel,
  outputOrigin,
  parseBudgetCode,
} from './rules/codes.ts'
export type { BudgetCode, CodeLevel, ParsedCode } from './rules/codes.ts'
export { listDifferences } from './rules/differences.ts'
export type { FieldDifference, OutputDifference } from './rules/differences.ts'
export { authorityNames, checkDipaNumber, parseDipaNumber } from './rules/dipa.ts'
export type { DipaNumber } from './rules/dipa.ts'
export { checkEntry, checkRepeated } from './rules/entry-checks.ts'
export {
  commonExpenditureTypes,
  expenditureTypeName,
  expenditureTypeOf,
  expenditureTypes,
} from './rules/expenditure-type.ts'
export type { ExpenditureType } from './rules/expenditure-type.ts'
export { headerOf } from './rules/header.ts'
export type { BudgetHeader, HeaderItem } from './rules/header.ts'
export { checkKnown } from './rules/known.ts'
export {
  commonFundingSources,
  forwardOf,
  forwardYears,
  fundingOf,
  fundingSourceNames,
  fundingSources,
  outputKey,
  plannedIn,
  totalOf,
  usedSources,
} from './rules/ledger.ts'
export type {
  BudgetLine,
  ForwardEstimate,
  FundingSource,
  IndicatorLink,
  LedgerComponent,
  LedgerEntry,
  LedgerFunding,
  LedgerNames,
  LedgerOutput,
  PlannedMonth,
} from './rules/ledger.ts'
export { checkLinks } from './rules/links.ts'
export {
  checkOutputClass,
  findOutputClass,
  isNationalPriority,
  outputClassBooks,
  outputClassesOn,
  twinOf,
} from './rules/output-classes.ts'
export type { OutputClass } from './rules/output-classes.ts'
export { checkRealisationPlan, computeRealisation, spendingByType } from './rules/realisation.ts'
export type { MonthlyTargets, Realisation, Spending } from './rules/realisation.ts'
export { listPrintedRipples, listRipples } from './rules/ripple.ts'
export type { PrintedFigure, Ripple } from './rules/ripple.ts'
export {
  amountHeading,
  amountScaleWords,
  amountScales,
  exactScale,
  formatScaled,
  fromScaled,
  scaleAmounts,
  scaleOfHeading,
} from './rules/scale.ts'
export type { AmountScale, ScaledAmounts } from './rules/scale.ts'
export { classNameOf, groupByClass, reconcile, sectionsByIndicator } from './rules/sections.ts'
export type { ClassGroup, IndicatorSection, Reconciliation } from './rules/sections.ts'
export { budgetLimitBooks, budgetLimitsOn } from './rules/settings.ts'
export type { BudgetLimits } from './rules/settings.ts'
export { checkOneMeaning, checkStatedTotal, checkSums } from './rules/sum-checks.ts'
export { composePlanTable } from './rules/plan-tables.ts'
export type {
  PlanTable,
  PlanTableColumn,
  PlanTableIndicator,
  PlanTableKey,
  PlanTableRow,
  PlanTableSection,
  PlanTableSource,
} from './rules/plan-tables.ts'
export { fundingNeedTable, scheduleTable, sourcesTable } from './rules/tables.ts'
export type {
  BudgetTable,
  NeedCells,
  NeedTotals,
  ScheduleCells,
  ScheduleTotals,
  SourceCells,
  SourceTotals,
} from './rules/tables.ts'
export { totalKey, totalsOf } from './rules/totals.ts'
export type { LedgerTotal, TotalKind } from './rules/totals.ts'
export { budgetTree, outputTable } from './rules/tree.ts'
export type { TreeLine } from './rules/tree.ts'
export { checkUnitCost, unitCostOf } from './rules/unit-cost.ts'
export { currentVersion, nameVersion, versionKindNames, versionKinds } from './rules/versions.ts'
export type { BudgetVersion, VersionKind } from './rules/versions.ts'
export { budgetPermissions } from './rules/workflow.ts'
