// Written by tools/generate.ts from the migrations; never edited by hand.
import type { ColumnType, GeneratedAlways } from 'kysely'

/** A column with a default; keeps the shapes of a column type, which the library's own Generated does not. */
type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>

type Timestamp = ColumnType<Date, Date | string, Date | string>
type Json = ColumnType<unknown, string, string>

export interface MeasurementActual {
  satker_id: number
  unit_path: string
  indicator_id: number
  year: number
  period: string
  value: string | null
  version: Generated<number>
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
  id: GeneratedAlways<number>
  satker_id: number
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

export interface OrganisationRoleAssignment {
  id: GeneratedAlways<number>
  account_id: number
  unit_id: number | null
  unit_path: Generated<string>
  role: string
  valid_from: Generated<string>
  valid_until: string | null
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
  id: GeneratedAlways<number>
  satker_id: number
  unit_path: string
  year: number
  revision: Generated<number>
  title: string
  created_at: Generated<Timestamp>
}

export interface PlanIndicator {
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
}

export interface PlanObjective {
  id: GeneratedAlways<number>
  unit_id: number
  unit_path: string
  parent_id: number | null
  level: string
  code: string
  statement: string
  year_from: number
  year_until: number | null
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
  size: string
  media_type: string
  created_at: Generated<Timestamp>
}

export interface PlatformHistory {
  id: GeneratedAlways<string>
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

export interface ReportQuarterlyReport {
  satker_id: number
  unit_path: string
  year: number
  quarter: number
  report_date: string
  version: Generated<number>
}

export interface DB {
  'measurement.actual': MeasurementActual
  'measurement.explanation': MeasurementExplanation
  'measurement.policy': MeasurementPolicy
  'measurement.quarter_event': MeasurementQuarterEvent
  'organisation.assignment': OrganisationAssignment
  'organisation.official': OrganisationOfficial
  'organisation.position': OrganisationPosition
  'organisation.role_assignment': OrganisationRoleAssignment
  'organisation.unit': OrganisationUnit
  'organisation.unit_name': OrganisationUnitName
  'plan.annual_plan': PlanAnnualPlan
  'plan.indicator': PlanIndicator
  'plan.objective': PlanObjective
  'plan.target': PlanTarget
  'platform.account': PlatformAccount
  'platform.file': PlatformFile
  'platform.history': PlatformHistory
  'platform.job': PlatformJob
  'platform.session': PlatformSession
  'report.quarterly_report': ReportQuarterlyReport
}
