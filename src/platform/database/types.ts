// Written by tools/generate.ts from the migrations; never edited by hand.
import type { ColumnType, GeneratedAlways } from 'kysely'

/** A column with a default; keeps the shapes of a column type, which the library's own Generated does not. */
type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>

type Timestamp = ColumnType<Date, Date | string, Date | string>
type Json = ColumnType<unknown, string, string>

export interface AgreementActionStep {
  satker_id: number
  id: GeneratedAlways<number>
  unit_path: string
  year: number
  indicator_id: number
  name: string
  start_month: number
  end_month: number
  is_milestone: Generated<boolean>
  output: string | null
  person_in_charge: string | null
  charge_unit_id: number | null
  version: Generated<number>
}

export interface AgreementActionTarget {
  satker_id: number
  unit_path: string
  year: number
  indicator_id: number
  quarter: number
  target: string
  reason: string
  version: Generated<number>
}

export interface AgreementAgreement {
  satker_id: number
  id: GeneratedAlways<number>
  unit_path: string
  year: number
  kind: string
  party_unit_id: number
  revision: Generated<number>
  revises_id: number | null
  cause: string | null
  reason: string | null
  number: string | null
  place: string | null
  agreement_date: string
  annual_plan_id: number
  budget_version_id: number | null
  snapshot: Json
  created_at: Generated<Timestamp>
  created_by: string
  signed_at: Timestamp | null
  signed_by: string | null
  version: Generated<number>
}

export interface BudgetBudgetVersion {
  satker_id: number
  id: GeneratedAlways<number>
  unit_path: string
  year: number
  ordinal: number
  kind: string
  name: string
  dipa_number: string | null
  dipa_date: string | null
  stated_total: number | null
  based_on_id: number | null
  reason: string | null
  created_at: Generated<Timestamp>
  created_by: string
  adopted_at: Timestamp | null
  adopted_by: string | null
  version: Generated<number>
}

export interface BudgetComponent {
  satker_id: number
  id: GeneratedAlways<number>
  unit_path: string
  output_id: number
  component_code: string
  subcomponent_code: string | null
  account_code: string
  ordinal: number
  name: string
  amount: number
}

export interface BudgetDisbursement {
  satker_id: number
  output_id: number
  month: number
  unit_path: string
  amount: number
}

export interface BudgetExpenditure {
  satker_id: number
  unit_path: string
  year: number
  month: number
  activity_id: number
  class_code: string
  output_code: string
  expenditure_type: string
  amount: number
  note: string | null
  changed_at: Generated<Timestamp>
  changed_by: string
}

export interface BudgetForwardEstimate {
  satker_id: number
  output_id: number
  year: number
  unit_path: string
  volume: string | null
  amount: number | null
  reason: string | null
}

export interface BudgetFunding {
  satker_id: number
  output_id: number
  source: string
  unit_path: string
  amount: number
}

export interface BudgetMonitoring {
  satker_id: number
  id: GeneratedAlways<number>
  unit_path: string
  year: number
  planned_on: string
  subject: string
  person_in_charge: string | null
  held_on: string | null
  result: string | null
  version: Generated<number>
}

export interface BudgetOutput {
  satker_id: number
  id: GeneratedAlways<number>
  unit_path: string
  budget_version_id: number
  activity_id: number
  class_code: string
  output_code: string | null
  name: string
  ordinal: number
  volume: string | null
  unit_of_measure: string | null
  amount: number | null
  location: string | null
  person_in_charge: string | null
  charge_unit_id: number | null
  version: Generated<number>
}

export interface BudgetOutputIndicator {
  satker_id: number
  output_id: number
  indicator_id: number
  unit_path: string
  share: string | null
}

export interface BudgetOutputResult {
  satker_id: number
  unit_path: string
  year: number
  activity_id: number
  class_code: string
  output_code: string
  volume: string
  changed_at: Generated<Timestamp>
  changed_by: string
}

export interface BudgetPerformance {
  satker_id: number
  unit_path: string
  year: number
  planning: string | null
  execution: string | null
  outcome: string | null
  origin: string | null
  version: Generated<number>
  changed_at: Generated<Timestamp>
  changed_by: string
}

export interface BudgetSetting {
  satker_id: number
  unit_path: string
  year: number
  unit_cost_jump: string
  version: Generated<number>
}

export interface CascadeContributor {
  id: GeneratedAlways<number>
  node_id: number
  unit_id: number
  unit_path: string
  contributor_unit_id: number | null
  contributor_note: string | null
}

export interface CascadeNode {
  id: GeneratedAlways<number>
  unit_id: number
  unit_path: string
  parent_id: number | null
  year: number
  ordinal: number
  level: string
  condition: string
  is_success_factor: Generated<boolean>
  is_crosscutting: Generated<boolean>
  objective_id: number | null
  owner_unit_id: number | null
  owner_position_id: number | null
  owner_note: string | null
  sufficient_by: string | null
  sufficient_at: Timestamp | null
  version: Generated<number>
}

export interface CascadeNodeIndicator {
  node_id: number
  ordinal: number
  unit_id: number
  unit_path: string
  indicator_id: number | null
  name: string | null
  target: string | null
  unit_of_measure: string | null
  polarity: string | null
  combination: string | null
}

export interface DraftingMaterial {
  satker_id: number
  id: GeneratedAlways<number>
  unit_path: string
  annual_plan_id: number
  kind: string
  ordinal: number
  body: string
  reason: string | null
  priority: number | null
  chosen: boolean | null
  in_strategic_team: Generated<boolean>
  contribution: number | null
  consistency: number | null
  resources: number | null
  objective_id: number | null
  work_program_id: number | null
  activity_id: number | null
  official_id: number | null
  from_unit_id: number | null
  on_date: string | null
  file_hash: string | null
  file_name: string | null
  version: Generated<number>
}

export interface DraftingProposal {
  satker_id: number
  id: GeneratedAlways<number>
  unit_id: number
  unit_path: string
  year: number
  title: string
  body: string | null
  indicator_id: number | null
  figure: string | null
  volume: string | null
  unit_of_measure: string | null
  amount: number | null
  submitted_at: Generated<Timestamp>
  submitted_by: string
  decision: string | null
  decision_reason: string | null
  decided_at: Timestamp | null
  decided_by: string | null
  version: Generated<number>
}

export interface DraftingStep {
  satker_id: number
  unit_path: string
  annual_plan_id: number
  step: number
  done_at: Generated<Timestamp>
  done_by: string
  note: string | null
}

export interface ExchangeImport {
  satker_id: number
  id: GeneratedAlways<number>
  unit_path: string
  year: number
  file_name: string
  file_hash: string
  staged: Json
  decisions: Generated<Json>
  created_at: Timestamp
  created_by: string
  applied_at: Timestamp | null
  applied_by: string | null
  counts: Json | null
  changes: Json | null
  undone_at: Timestamp | null
  undone_by: string | null
  discarded_at: Timestamp | null
  version: Generated<number>
}

export interface MeasurementActual {
  satker_id: number
  unit_path: string
  indicator_id: number
  year: number
  period: string
  value: string | null
  changed_at: Generated<Timestamp>
  changed_by: string
}

export interface MeasurementExplanation {
  satker_id: number
  unit_path: string
  indicator_id: number
  year: number
  quarter: number
  cause: string | null
  follow_up: string | null
  version: Generated<number>
  changed_at: Generated<Timestamp>
  changed_by: string
}

export interface MeasurementPolicy {
  unit_id: number
  unit_path: string
  valid_from: string
  cap: string | null
  anomaly_threshold: Generated<string>
  not_due: Generated<string>
  zero_target: Generated<string>
  note: string | null
  version: Generated<number>
}

export interface MeasurementQuarterEvent {
  satker_id: number
  id: GeneratedAlways<number>
  unit_path: string
  year: number
  quarter: number
  action: string
  reason: string | null
  at: Generated<Timestamp>
  actor: string
  figures: Json | null
}

export interface OrganisationAssignment {
  id: GeneratedAlways<number>
  position_id: number
  official_id: number
  unit_id: number
  unit_path: string
  capacity: Generated<string>
  valid_from: string
  valid_until: string | null
  decree: string | null
}

export interface OrganisationOfficial {
  id: GeneratedAlways<number>
  unit_id: number
  unit_path: string
  name: string
  title_before: string | null
  title_after: string | null
  employment: string
  nip: string | null
  version: Generated<number>
}

export interface OrganisationPosition {
  id: GeneratedAlways<number>
  unit_id: number
  unit_path: string
  title: string
  kind: string
}

export interface OrganisationRegulation {
  id: GeneratedAlways<number>
  unit_id: number | null
  unit_path: Generated<string>
  kind: string
  number: string
  year: number
  title: string
  gazette: string | null
  valid_from: string | null
  valid_until: string | null
  replaced_by_id: number | null
  certainty: string
  source: string | null
  version: Generated<number>
}

export interface OrganisationRoleAssignment {
  id: GeneratedAlways<number>
  account_id: number
  unit_id: number | null
  unit_path: Generated<string>
  role: string
  valid_from: Generated<string>
  valid_until: string | null
}

export interface OrganisationStaff {
  satker_id: number
  id: GeneratedAlways<number>
  unit_path: string
  placement_id: number | null
  official_id: number | null
  name: string | null
  nip: string | null
  employment: string
  rank_group: string | null
  ruang: string | null
  education_level: string | null
  education_field: string | null
  job_title: string
  job_family: string | null
  position_class: number | null
  valid_from: string
  valid_until: string | null
  source: string | null
  version: Generated<number>
}

export interface OrganisationTraining {
  satker_id: number
  id: GeneratedAlways<number>
  unit_path: string
  title: string
  kind: string
  organiser: string | null
  starts_on: string
  ends_on: string
  lesson_hours: string
  note: string | null
  version: Generated<number>
}

export interface OrganisationTrainingParticipant {
  satker_id: number
  training_id: number
  staff_id: number
  unit_path: string
  lesson_hours: string | null
}

export interface OrganisationUnit {
  id: GeneratedAlways<number>
  parent_id: number | null
  path: string
  slug: string
  kind: string
  province: string | null
  address: string | null
  city: string | null
  postal_code: string | null
  phone: string | null
  fax: string | null
  email: string | null
  website: string | null
  is_sample: Generated<boolean>
  valid_from: string | null
  valid_until: string | null
  version: Generated<number>
}

export interface OrganisationUnitName {
  unit_id: number
  unit_path: string
  valid_from: string
  name: string
  short_name: string
  class: string | null
  satker_code: string | null
  legal_basis: string | null
}

export interface PlanAnnualPlan {
  satker_id: number
  id: GeneratedAlways<number>
  unit_path: string
  year: number
  revision: Generated<number>
  title: string
  created_at: Generated<Timestamp>
  copied_from_id: number | null
  strategic_plan_id: number | null
  moment: Generated<string>
  revision_reason: string | null
  version: Generated<number>
}

export interface PlanCalendarEntry {
  satker_id: number
  id: GeneratedAlways<number>
  unit_path: string
  year: number
  name: string
  starts_on: string
  due_on: string
  step: number | null
  done_at: Timestamp | null
  done_by: string | null
  version: Generated<number>
}

export interface PlanCitation {
  satker_id: number
  id: GeneratedAlways<number>
  unit_path: string
  annual_plan_id: number
  ordinal: number
  place: string | null
  regulation_id: number | null
  as_written: string | null
  version: Generated<number>
}

export interface PlanPlanEvent {
  satker_id: number
  id: GeneratedAlways<number>
  unit_path: string
  annual_plan_id: number
  action: string
  reason: string | null
  at: Generated<Timestamp>
  actor: string
}

export interface PlanTarget {
  satker_id: number
  unit_path: string
  annual_plan_id: number
  indicator_id: number
  ordinal: number
  kind: string | null
  annual: string | null
  annual_upper: string | null
  split: Generated<string>
  profile: string[] | null
  quarter_1: string | null
  quarter_2: string | null
  quarter_3: string | null
  quarter_4: string | null
  remark: string | null
  version: Generated<number>
  background: string | null
  absolute: string | null
}

export interface PlanTargetDiscussion {
  satker_id: number
  id: GeneratedAlways<number>
  unit_path: string
  annual_plan_id: number
  indicator_id: number
  kind: string
  from_unit_id: number
  figure: string | null
  message: string
  at: Generated<Timestamp>
  actor: string
}

export interface PlanTargetExecutor {
  satker_id: number
  unit_path: string
  annual_plan_id: number
  indicator_id: number
  executor_unit_id: number
}

export interface PlanTargetMonth {
  satker_id: number
  unit_path: string
  annual_plan_id: number
  indicator_id: number
  parameter_id: Generated<number>
  month: number
  kind: string
  value: string | null
}

export interface PlanTargetParameter {
  satker_id: number
  id: GeneratedAlways<number>
  unit_path: string
  annual_plan_id: number
  indicator_id: number
  ordinal: number
  role: string
  label: string | null
  name: string
  unit_of_measure: string | null
  standard: string | null
  annual: string | null
  is_cumulative: Generated<boolean>
  combination: string | null
  factor: string | null
  formula: string | null
  combination_reason: string | null
  version: Generated<number>
}

export interface PlatformAccount {
  id: GeneratedAlways<number>
  username: string
  email: string | null
  name: string
  password_hash: string
  must_change_password: Generated<boolean>
  language: Generated<string>
  failed_sign_ins: Generated<number>
  locked_until: Timestamp | null
  disabled_at: Timestamp | null
  is_demo: Generated<boolean>
  created_at: Generated<Timestamp>
}

export interface PlatformFile {
  sha256: string
  size: number
  media_type: string
  created_at: Generated<Timestamp>
}

export interface PlatformHistory {
  satker_id: number
  id: GeneratedAlways<number>
  at: Generated<Timestamp>
  account_id: number | null
  actor: string
  unit_path: string
  entity: string
  entity_key: string
  action: string
  before: Json | null
  after: Json | null
  reason: string | null
  request_id: string | null
}

export interface PlatformJob {
  id: GeneratedAlways<number>
  kind: string
  payload: Generated<Json>
  unique_key: string | null
  state: Generated<string>
  run_at: Generated<Timestamp>
  attempts: Generated<number>
  max_attempts: Generated<number>
  lease_until: Timestamp | null
  worker: string | null
  progress: Generated<number>
  note: string | null
  error: string | null
  result: Json | null
  created_at: Generated<Timestamp>
  created_by: number | null
  finished_at: Timestamp | null
}

export interface PlatformSession {
  token_hash: string
  account_id: number
  created_at: Generated<Timestamp>
  seen_at: Generated<Timestamp>
  expires_at: Timestamp
  address: string | null
  device: string | null
}

export interface ReportDocument {
  satker_id: number
  id: GeneratedAlways<number>
  unit_path: string
  year: number
  kind: string
  subject_id: Generated<number>
  outline: string | null
  document_date: string
  version: Generated<number>
}

export interface ReportDocumentEvent {
  satker_id: number
  id: GeneratedAlways<number>
  document_id: number
  unit_path: string
  action: string
  reason: string | null
  tree: Json | null
  hash: string | null
  at: Generated<Timestamp>
  actor: string
}

export interface ReportOutline {
  id: GeneratedAlways<number>
  unit_id: number
  unit_path: string
  kind: string
  name: string
  base: string
  sections: Json
  version: Generated<number>
}

export interface ReportQuarterlyReport {
  satker_id: number
  unit_path: string
  year: number
  quarter: number
  report_date: string
  version: Generated<number>
}

export interface ReportSection {
  satker_id: number
  document_id: number
  section: string
  unit_path: string
  body: Json
  version: Generated<number>
  changed_at: Generated<Timestamp>
  changed_by: string
}

export interface StrategyActivity {
  id: GeneratedAlways<number>
  unit_id: number
  unit_path: string
  work_program_id: number
  code: string | null
  name: string
  year_from: number
  year_until: number | null
  version: Generated<number>
}

export interface StrategyIndicator {
  id: GeneratedAlways<number>
  unit_id: number
  unit_path: string
  objective_id: number
  code: string
  name: string
  unit_of_measure: string
  decimals: Generated<number>
  polarity: string
  aggregation: string
  measuring_period: string
  definition: string | null
  formula: string | null
  evidence: string | null
  data_source: string | null
  collection_steps: Generated<string[]>
  notes: string | null
  measured_by: string | null
  year_from: number
  year_until: number | null
  version: Generated<number>
  previous_id: number | null
  activity_level: string | null
  relevance: string | null
  aspect: string | null
  baseline: string | null
  baseline_year: number | null
  baseline_note: string | null
  polarity_reason: string | null
  absolute_unit: string | null
  adoption: Generated<string>
  source: string | null
}

export interface StrategyObjective {
  id: GeneratedAlways<number>
  unit_id: number
  unit_path: string
  parent_id: number | null
  level: string
  code: string
  statement: string
  year_from: number
  year_until: number | null
  work_program_id: number | null
  activity_id: number | null
  version: Generated<number>
}

export interface StrategyObjectiveStatement {
  objective_id: number
  statement_id: number
  unit_id: number
  unit_path: string
}

export interface StrategyStatement {
  id: GeneratedAlways<number>
  unit_id: number
  unit_path: string
  kind: string
  parent_id: number | null
  ordinal: number
  code: string | null
  body: string
  year_from: number
  year_until: number | null
  source: string | null
  version: Generated<number>
}

export interface StrategyStrategicPlan {
  id: GeneratedAlways<number>
  unit_id: number
  unit_path: string
  parent_id: number | null
  title: string
  year_from: number
  year_until: number
  decree: string | null
  note: string | null
  version: Generated<number>
}

export interface StrategyStrategicTarget {
  strategic_plan_id: number
  indicator_id: number
  year: number
  unit_id: number
  unit_path: string
  kind: string
  annual: string | null
  annual_upper: string | null
}

export interface StrategyWorkProgram {
  id: GeneratedAlways<number>
  unit_id: number
  unit_path: string
  code: string | null
  name: string
  year_from: number
  year_until: number | null
  version: Generated<number>
}

export interface DB {
  'agreement.action_step': AgreementActionStep
  'agreement.action_target': AgreementActionTarget
  'agreement.agreement': AgreementAgreement
  'budget.budget_version': BudgetBudgetVersion
  'budget.component': BudgetComponent
  'budget.disbursement': BudgetDisbursement
  'budget.expenditure': BudgetExpenditure
  'budget.forward_estimate': BudgetForwardEstimate
  'budget.funding': BudgetFunding
  'budget.monitoring': BudgetMonitoring
  'budget.output': BudgetOutput
  'budget.output_indicator': BudgetOutputIndicator
  'budget.output_result': BudgetOutputResult
  'budget.performance': BudgetPerformance
  'budget.setting': BudgetSetting
  'cascade.contributor': CascadeContributor
  'cascade.node': CascadeNode
  'cascade.node_indicator': CascadeNodeIndicator
  'drafting.material': DraftingMaterial
  'drafting.proposal': DraftingProposal
  'drafting.step': DraftingStep
  'exchange.import': ExchangeImport
  'measurement.actual': MeasurementActual
  'measurement.explanation': MeasurementExplanation
  'measurement.policy': MeasurementPolicy
  'measurement.quarter_event': MeasurementQuarterEvent
  'organisation.assignment': OrganisationAssignment
  'organisation.official': OrganisationOfficial
  'organisation.position': OrganisationPosition
  'organisation.regulation': OrganisationRegulation
  'organisation.role_assignment': OrganisationRoleAssignment
  'organisation.staff': OrganisationStaff
  'organisation.training': OrganisationTraining
  'organisation.training_participant': OrganisationTrainingParticipant
  'organisation.unit': OrganisationUnit
  'organisation.unit_name': OrganisationUnitName
  'plan.annual_plan': PlanAnnualPlan
  'plan.calendar_entry': PlanCalendarEntry
  'plan.citation': PlanCitation
  'plan.plan_event': PlanPlanEvent
  'plan.target': PlanTarget
  'plan.target_discussion': PlanTargetDiscussion
  'plan.target_executor': PlanTargetExecutor
  'plan.target_month': PlanTargetMonth
  'plan.target_parameter': PlanTargetParameter
  'platform.account': PlatformAccount
  'platform.file': PlatformFile
  'platform.history': PlatformHistory
  'platform.job': PlatformJob
  'platform.session': PlatformSession
  'report.document': ReportDocument
  'report.document_event': ReportDocumentEvent
  'report.outline': ReportOutline
  'report.quarterly_report': ReportQuarterlyReport
  'report.section': ReportSection
  'strategy.activity': StrategyActivity
  'strategy.indicator': StrategyIndicator
  'strategy.objective': StrategyObjective
  'strategy.objective_statement': StrategyObjectiveStatement
  'strategy.statement': StrategyStatement
  'strategy.strategic_plan': StrategyStrategicPlan
  'strategy.strategic_target': StrategyStrategicTarget
  'strategy.work_program': StrategyWorkProgram
}
