import { decimal, sum } from '#lib/decimal.ts'
import type { Decimal } from '#lib/decimal.ts'
import type { Finding } from '#core/finding.ts'
import { monthPeriod, monthsOf, quarterPeriod, quarters } from '#core/period.ts'
import type { EntryPeriod, Quarter } from '#core/period.ts'
import type { Aggregation } from '#core/polarity.ts'
import { checkBothFilled, checkFalling, checkGap, checkMonthsMissing } from './aggregate-findings.ts'
import type { QuarterEntry } from './aggregate-findings.ts'

/** Figures as entered; a missing key and null both say that there is none. */
export type EntryCells = Readonly<Partial<Record<EntryPeriod, Decimal | null>>>

export interface QuarterFigures {
  readonly quarter: Quarter
  /** What happened in the quarter itself. */
  readonly period: Decimal | null
  /** From January to the end of the quarter. */
  readonly toDate: Decimal | null
  /** The one of the two that stands against the quarter's target: `toDate` for cumulative indicators, else `period`. */
  readonly measured: Decimal | null
  /** Whether months or the cell of the quarter gave the figure. */
  readonly source: 'months' | 'quarter' | 'none'
  readonly findings: readonly Finding[]
}
export interface YearFigures {
  readonly quarters: readonly QuarterFigures[]
  /** The year as far as it is known. */
  readonly year: Decimal | null
}

const isFigure = (value: Decimal | null | undefined): value is Decimal =>
  value !== null && value !== undefined
const meanOf = (values: readonly Decimal[]): Decimal => sum(values).div(decimal(values.length))

/** Many figures into one, in order of time; null for none. */
function combine(aggregation: Aggregation, values: readonly Decimal[]): Decimal | null {
  if (values.length === 0) return null
  if (aggregation === 'sum') return sum(values)
  if (aggregation === 'mean') return meanOf(values)
  return values.at(-1) ?? null
}

function readQuarter(cells: EntryCells, aggregation: Aggregation, quarter: Quarter): QuarterEntry {
  const monthCells = monthsOf(quarter).map((month) => cells[monthPeriod(month)])
  const fromMonths = combine(aggregation, monthCells.filter(isFigure))
  const ofQuarter = cells[quarterPeriod(quarter)] ?? null
  if (ofQuarter !== null)
    return {
      quarter,
      value: ofQuarter,
      source: 'quarter',
      findings: checkBothFilled(quarter, fromMonths, ofQuarter),
    }
  const findings = checkMonthsMissing(aggregation, quarter, monthCells.map(isFigure))
  return { quarter, value: fromMonths, source: fromMonths === null ? 'none' : 'months', findings }
}

/** Of figures to date: the quarter itself is the rise since the quarter before; unknown when that one is missing. */
function cumulativeFigures(earlier: readonly QuarterEntry[], own: QuarterEntry): QuarterFigures {
  const before = earlier.at(-1)?.value ?? null
  const known = earlier.map((entry) => entry.value).filter(isFigure)
  const rise = before === null || own.value === null ? null : own.value.minus(before)
  return {
    quarter: own.quarter,
    period: earlier.length === 0 ? own.value : rise,
    toDate: own.value ?? known.at(-1) ?? null,
    measured: own.value,
    source: own.source,
    findings: [...own.findings, ...checkFalling(known.at(-1) ?? null, own)],
  }
}

function figuresOf(
  aggregation: Aggregation,
  earlier: readonly QuarterEntry[],
  own: QuarterEntry,
): QuarterFigures {
  if (aggregation === 'cumulative') return cumulativeFigures(earlier, own)
  const known = [...earlier, own].map((entry) => entry.value).filter(isFigure)
  return {
    quarter: own.quarter,
    period: own.value,
    toDate: combine(aggregation, known),
    measured: own.value,
    source: own.source,
    findings: [...own.findings, ...checkGap(aggregation, earlier, own)],
  }
}

/**
 * What are the figures of the four quarters and the year, from what was entered for months or quarters? A quarter's own cell goes
 * before its months. Empty is never zero: `toDate` is made of what is known, and a note says what it lacks. A mean to date is
 * the mean of the quarters' figures. Unrounded. Findings: both filled, months or quarters missing, cumulative figures that fall.
 *
 * @source sum, average and last known as Kemenkeu uses them [MEM]; the mean of quarters and the precedence of the quarter's cell [INF]
 * @example sum, M04 = 1, M05 = 2, Q1 = 4: quarter II has period 3, to date 7, and a note that one month is missing
 */
export function aggregateYear(cells: EntryCells, aggregation: Aggregation): YearFigures {
  const entries = quarters.map((quarter) => readQuarter(cells, aggregation, quarter))
  const figures = entries.map((entry, index) => figuresOf(aggregation, entries.slice(0, index), entry))
  return { quarters: figures, year: figures.at(-1)?.toDate ?? null }
}

/** The same for targets, which are set by quarter: the target of each quarter alone and from January on. */
export function aggregateTargets(
  quarterTargets: readonly (Decimal | null)[],
  aggregation: Aggregation,
): YearFigures {
  const cells = Object.fromEntries(
    quarters.map((quarter) => [quarterPeriod(quarter), quarterTargets[quarter - 1] ?? null]),
  )
  return aggregateYear(cells, aggregation)
}
