import type { Decimal } from '#lib/decimal.ts'
import type { Month } from '#core/period.ts'
import { sumRupiah, type Rupiah } from '#core/rupiah.ts'

/**
 * Where money comes from, in the order of the columns.
 *
 * @source RM, PNBP and PHLN are the columns of RKT Jambi 2024 [SEED]; the others from memory [MEM]
 */
export const fundingSourceNames = {
  RM: 'Rupiah Murni',
  RMP: 'Rupiah Murni Pendamping',
  PNBP: 'PNBP',
  PHLN: 'PHLN',
  BLU: 'BLU',
  SBSN: 'SBSN',
  HDN: 'Hibah Dalam Negeri',
  HLN: 'Hibah Luar Negeri',
} as const
export type FundingSource = keyof typeof fundingSourceNames
export const fundingSources = Object.keys(fundingSourceNames) as readonly FundingSource[]
/** The columns that a table of sources always has. */
export const commonFundingSources = ['RM', 'PNBP', 'PHLN'] as const satisfies readonly FundingSource[]

/** A detail of an output: what is bought, by account. */
export interface LedgerComponent {
  readonly componentCode: string
  readonly subcomponentCode: string | null
  readonly accountCode: string
  readonly name: string
  readonly amount: Rupiah
}
export interface LedgerFunding {
  readonly source: FundingSource
  readonly amount: Rupiah
}
/** What the output will need in a later year. */
export interface ForwardEstimate {
  readonly year: number
  readonly volume: Decimal | null
  readonly amount: Rupiah | null
  /** Why it departs from this year. */
  readonly reason: string | null
}
export interface PlannedMonth {
  readonly month: Month
  readonly amount: Rupiah
}
/** An indicator that the output serves. */
export interface IndicatorLink {
  readonly indicatorId: number
  /** Percent of the output's amount, where the office says it; null: the whole output serves the indicator. */
  readonly share: Decimal | null
}

/** An output (RO) with everything that the ledger holds of it: once, whatever number of indicators it serves. */
export interface LedgerEntry {
  readonly activityId: number
  readonly classCode: string
  /** Null where only the class is planned so far. */
  readonly outputCode: string | null
  readonly name: string
  readonly volume: Decimal | null
  readonly unitOfMeasure: string | null
  /** Null: not budgeted yet, which is not zero. */
  readonly amount: Rupiah | null
  readonly location: string | null
  readonly personInCharge: string | null
  readonly chargeUnitId: number | null
  readonly components: readonly LedgerComponent[]
  readonly funding: readonly LedgerFunding[]
  readonly forward: readonly ForwardEstimate[]
  readonly months: readonly PlannedMonth[]
  readonly indicators: readonly IndicatorLink[]
}
export interface LedgerOutput extends LedgerEntry {
  readonly id: number
  readonly version: number
}

/** What an output costs, under its programme and activity. */
export interface BudgetLine {
  readonly program: { readonly id: number; readonly code: string | null; readonly name: string }
  readonly activity: { readonly id: number; readonly code: string | null; readonly name: string }
  readonly amount: Rupiah | null
}

/** What the entries name by number: programmes, activities and indicators, as the plan holds them. */
export interface LedgerNames {
  readonly programs: readonly {
    readonly id: number
    readonly code: string | null
    readonly name: string
  }[]
  readonly activities: readonly {
    readonly id: number
    readonly programId: number
    readonly code: string | null
    readonly name: string
  }[]
  readonly indicators: readonly {
    readonly id: number
    readonly code: string
    readonly name: string
  }[]
}

/** Says which output an entry is, whatever version of the budget it stands in. */
export const outputKey = (entry: Pick<LedgerEntry, 'activityId' | 'classCode' | 'outputCode'>): string =>
  `${entry.activityId}/${entry.classCode}/${entry.outputCode ?? ''}`

/**
 * What the outputs cost together; each is counted once, even where a list names it for several indicators.
 *
 * @source RKT Jambi 2024 lists one output below several indicators [SEED]; counting it once is our recommendation [INF]
 */
export function totalOf(entries: readonly LedgerEntry[]): Rupiah {
  const once = new Map(entries.map((entry) => [outputKey(entry), entry.amount]))
  return sumRupiah([...once.values()])
}

export const fundingOf = (entry: LedgerEntry, source: FundingSource): Rupiah | null =>
  entry.funding.find((one) => one.source === source)?.amount ?? null
export const plannedIn = (entry: LedgerEntry, month: Month): Rupiah | null =>
  entry.months.find((one) => one.month === month)?.amount ?? null
export const forwardOf = (entry: LedgerEntry, year: number): ForwardEstimate | undefined =>
  entry.forward.find((one) => one.year === year)

/** The sources that the entries use, beside those that are always shown, in the order of the columns. */
export const usedSources = (entries: readonly LedgerEntry[]): readonly FundingSource[] =>
  fundingSources.filter(
    (source) =>
      (commonFundingSources as readonly FundingSource[]).includes(source) ||
      entries.some((entry) => (fundingOf(entry, source) ?? 0) !== 0),
  )

/**
 * The years after the plan's year for which estimates are shown: always three, as the medium-term framework has it, and any further
 * that an entry holds.
 *
 * @source forward estimates begin the year after the plan's [SEED]; three years of the medium-term framework from memory [MEM]
 */
export function forwardYears(year: number, entries: readonly LedgerEntry[]): readonly number[] {
  const years = new Set([year + 1, year + 2, year + 3])
  for (const entry of entries) for (const { year: later } of entry.forward) if (later > year) years.add(later)
  return [...years].toSorted((a, b) => a - b)
}
