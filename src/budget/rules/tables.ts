import type { Decimal } from '#lib/decimal.ts'
import { months, type Month } from '#core/period.ts'
import { sumRupiah, type Rupiah } from '#core/rupiah.ts'
import { outputLabel } from './codes.ts'
import {
  forwardOf,
  forwardYears,
  fundingOf,
  plannedIn,
  totalOf,
  usedSources,
  type FundingSource,
  type LedgerEntry,
  type LedgerNames,
} from './ledger.ts'
import { sectionsByIndicator, type IndicatorSection } from './sections.ts'

type Names = Pick<LedgerNames, 'indicators'>

/** What is said of an output in every table. */
interface OutputCells {
  readonly label: string
  readonly name: string
}
/** A table of outputs below their indicators, with totals in which each output counts once. */
export interface BudgetTable<Cells, Totals> {
  readonly sections: readonly (Omit<IndicatorSection<LedgerEntry>, 'groups'> & {
    readonly groups: readonly {
      readonly classCode: string
      readonly className: string
      readonly rows: readonly (OutputCells & Cells)[]
    }[]
  })[]
  readonly totals: Totals
}

function tableOf<Cells, Totals>(
  entries: readonly LedgerEntry[],
  names: Names,
  year: number,
  cellsOf: (entry: LedgerEntry) => Cells,
  totals: Totals,
): BudgetTable<Cells, Totals> {
  const sections = sectionsByIndicator(entries, names, year).map(({ groups, ...section }) => ({
    ...section,
    groups: groups.map(({ classCode, className, entries: outputs }) => ({
      classCode,
      className,
      rows: outputs.map((entry) => ({ label: outputLabel(entry), name: entry.name, ...cellsOf(entry) })),
    })),
  }))
  return { sections, totals }
}

export interface NeedCells {
  readonly volume: Decimal | null
  readonly unitOfMeasure: string | null
  readonly amount: Rupiah | null
  /** In the order of the table's years. */
  readonly forward: readonly { readonly volume: Decimal | null; readonly amount: Rupiah | null }[]
}
export interface NeedTotals {
  readonly years: readonly number[]
  readonly amount: Rupiah
  readonly forward: readonly Rupiah[]
}

/**
 * Funding needs: volume, unit and allocation of the year, and of the years after it.
 *
 * @source table "Perhitungan Pendanaan" of RKT Jambi 2024 [SEED]
 */
export function fundingNeedTable(
  entries: readonly LedgerEntry[],
  names: Names,
  year: number,
): BudgetTable<NeedCells, NeedTotals> {
  const years = forwardYears(year, entries)
  const cells = (entry: LedgerEntry): NeedCells => ({
    volume: entry.volume,
    unitOfMeasure: entry.unitOfMeasure,
    amount: entry.amount,
    forward: years.map((later) => {
      const forward = forwardOf(entry, later)
      return { volume: forward?.volume ?? null, amount: forward?.amount ?? null }
    }),
  })
  const totals = {
    years,
    amount: totalOf(entries),
    forward: years.map((later) => sumRupiah(entries.map((entry) => forwardOf(entry, later)?.amount ?? null))),
  }
  return tableOf(entries, names, year, cells, totals)
}

export interface SourceCells {
  /** In the order of the table's sources. */
  readonly sources: readonly (Rupiah | null)[]
  readonly sum: Rupiah
  readonly location: string | null
}
export interface SourceTotals {
  readonly sources: readonly FundingSource[]
  readonly bySource: readonly Rupiah[]
  readonly sum: Rupiah
}

/**
 * Where the money of each output comes from, and where the work is done.
 *
 * @source table "Sumber Pendanaan" of RKT Jambi 2024 [SEED]
 */
export function sourcesTable(
  entries: readonly LedgerEntry[],
  names: Names,
  year: number,
): BudgetTable<SourceCells, SourceTotals> {
  const sources = usedSources(entries)
  const cells = (entry: LedgerEntry): SourceCells => ({
    sources: sources.map((source) => fundingOf(entry, source)),
    sum: sumRupiah(entry.funding.map(({ amount }) => amount)),
    location: entry.location,
  })
  const bySource = sources.map((source) => sumRupiah(entries.map((entry) => fundingOf(entry, source))))
  return tableOf(entries, names, year, cells, { sources, bySource, sum: sumRupiah(bySource) })
}

export interface ScheduleCells {
  /** January to December; null where nothing is planned. */
  readonly months: readonly (Rupiah | null)[]
  readonly sum: Rupiah
  readonly personInCharge: string | null
}
export interface ScheduleTotals {
  readonly months: readonly Rupiah[]
  readonly sum: Rupiah
}

/**
 * When the money of each output is drawn, and who answers for it.
 *
 * @source table "Jadwal Pelaksanaan Kegiatan" of RKT Jambi 2024 [SEED]
 */
export function scheduleTable(
  entries: readonly LedgerEntry[],
  names: Names,
  year: number,
): BudgetTable<ScheduleCells, ScheduleTotals> {
  const inMonth = (month: Month): Rupiah => sumRupiah(entries.map((entry) => plannedIn(entry, month)))
  const cells = (entry: LedgerEntry): ScheduleCells => ({
    months: months.map((month) => plannedIn(entry, month)),
    sum: sumRupiah(entry.months.map(({ amount }) => amount)),
    personInCharge: entry.personInCharge,
  })
  const byMonth = months.map(inMonth)
  return tableOf(entries, names, year, cells, { months: byMonth, sum: sumRupiah(byMonth) })
}
