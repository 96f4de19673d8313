import type { Quarter } from '#core/period.ts'
import type { Policy, QuarterResult } from '#measurement/index.ts'
import type { Objective } from '#strategy/index.ts'

/** Everything the Laporan Kinerja Triwulan is composed from; nothing in the report comes from elsewhere. */
export interface QuarterlyData {
  readonly unit: {
    readonly name: string
    readonly shortName: string
    readonly province: string | null
    readonly city: string | null
    readonly address: string | null
    readonly contact: string | null
  }
  /** The unit above that the office reports to, with the head's position it signs its agreement with. */
  readonly agency: { readonly name: string; readonly headPosition: string | null } | null
  readonly workAreas: readonly string[]
  readonly year: number
  readonly quarter: Quarter
  readonly state: 'draft' | 'final'
  /** ISO date the report bears. */
  readonly date: string
  readonly signatory: {
    readonly position: string
    readonly name: string
    readonly number: string | null
  } | null
  readonly plan: { readonly title: string }
  readonly objectives: readonly Objective[]
  readonly results: readonly QuarterResult[]
  readonly targetRemarks: readonly { readonly code: string; readonly remark: string }[]
  readonly policy: Policy
  readonly policyOrigin: string
}
