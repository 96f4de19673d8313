import type { Decimal } from '#lib/decimal.ts'
import type { Target } from '#core/target.ts'
import type { LedgerEntry } from '#budget/index.ts'
import type { StaffMember } from '#organisation/index.ts'
import type { QuarterlyData } from '../quarterly-data.ts'

/** Who the document is of and who signs it; all documents have this in common. */
export interface OfficeData {
  readonly unit: QuarterlyData['unit']
  readonly agency: QuarterlyData['agency']
  /** The names of all units above, from the top. */
  readonly superiors: readonly string[]
  readonly workAreas: readonly string[]
  /** Parts of the office that are no work areas, in the order of their kinds. */
  readonly parts: readonly { readonly name: string; readonly kind: string }[]
  readonly year: number
  /** ISO date the document bears. */
  readonly date: string
  readonly signatory: QuarterlyData['signatory']
}

export interface StatementData {
  readonly kind: string
  readonly code: string | null
  readonly body: string
  readonly children: readonly StatementData[]
}

export interface ProgramData {
  readonly code: string | null
  readonly name: string
  readonly activities: readonly { readonly id: number; readonly code: string | null; readonly name: string }[]
}

/** What is due up to each of the twelve months; null where nothing is set. */
export type MonthTargets = readonly (Target | null)[]

export interface ParameterData {
  readonly label: string | null
  readonly name: string
  readonly unitOfMeasure: string | null
  readonly standard: string | null
  readonly annual: Decimal | null
  readonly months: MonthTargets
}

export interface IndicatorData {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly unitOfMeasure: string
  readonly decimals: number
  readonly definition: string | null
  readonly target: Target | null
  readonly absolute: Decimal | null
  readonly remark: string | null
  readonly executors: readonly string[]
  readonly months: MonthTargets
  readonly parameters: readonly ParameterData[]
}

export interface ObjectiveData {
  readonly code: string
  readonly level: string
  readonly statement: string
  readonly program: string | null
  readonly activity: string | null
  readonly indicators: readonly IndicatorData[]
}

export interface BudgetData {
  readonly name: string
  readonly dipaNumber: string | null
  readonly dipaDate: string | null
  /** The ledger of the version, from which all tables of the budget are made. */
  readonly outputs: readonly LedgerEntry[]
}

export interface StepData {
  readonly indicatorCode: string
  readonly name: string
  readonly startMonth: number
  readonly endMonth: number
  readonly isMilestone: boolean
  readonly output: string | null
  readonly personInCharge: string | null
}

export interface StrategicPlanData {
  readonly title: string
  readonly yearFrom: number
  /** The last year, inclusive. */
  readonly yearTo: number
  readonly targets: readonly {
    readonly indicator: IndicatorData
    readonly objective: string
    readonly years: readonly (Target | null)[]
  }[]
}

/** Everything the RKT and the Renstra are composed from besides what people write. */
export interface PlanData extends OfficeData {
  readonly plan: { readonly title: string; readonly revision: number } | null
  readonly strategicPlan: StrategicPlanData | null
  readonly statements: readonly StatementData[]
  readonly programs: readonly ProgramData[]
  readonly objectives: readonly ObjectiveData[]
  readonly budget: BudgetData | null
  /** As the staffing tables need them: nothing that tells who somebody is. */
  readonly staff: readonly StaffMember[]
  readonly citations: readonly string[]
  readonly steps: readonly StepData[]
  /** The annual plans of the years of the strategic plan; only for the Renstra. */
  readonly years: readonly { readonly year: number; readonly objectives: readonly ObjectiveData[] }[]
}
