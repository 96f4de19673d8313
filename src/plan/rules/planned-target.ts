import type { Decimal } from '#lib/decimal.ts'
import type { Target } from '#core/target.ts'
import type { Indicator, Objective } from '#strategy/index.ts'
import type { MonthCells } from './months.ts'
import type { ParameterRow } from './parameters.ts'
import type { QuarterTargets, SplitMethod } from './split.ts'

/** A target of a plan with the indicator and objective it is for. */
export interface PlannedTarget {
  readonly indicator: Indicator
  readonly objective: Objective
  readonly target: Target | null
  readonly split: SplitMethod
  readonly profile: readonly Decimal[] | null
  readonly quarters: QuarterTargets
  readonly remark: string | null
  /** Where the figure comes from. */
  readonly background: string | null
  /** The absolute target beside a relative one, and what it counts. */
  readonly absolute: Decimal | null
  readonly absoluteUnit: string | null
  readonly version: number
}

/** A unit that carries an indicator of a plan out, with its short name. */
export interface Executor {
  readonly unitId: number
  readonly name: string
}
export interface CarriedTarget extends PlannedTarget {
  readonly executors: readonly Executor[]
}

/** A lower row of an indicator: its absolute total, or a numbered part below it. */
export interface TargetParameter extends ParameterRow {
  readonly id: number
  /** What a single observation must meet, e.g. `≤ 1`. */
  readonly standard: string | null
}

/** A target with everything that belongs to it in one version of a plan. */
export interface WholeTarget extends CarriedTarget {
  readonly months: MonthCells
  readonly parameters: readonly TargetParameter[]
}
