import { sum, type Decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import type { Finding } from '#core/finding.ts'
import type { Aggregation, Polarity } from '#core/polarity.ts'
import { formatTarget, type Target } from '#core/target.ts'

/** An indicator of a strategic plan in one of its years: what the plan wants, what the annual plan of that year says. */
export interface YearOfPlan {
  readonly year: number
  readonly strategic: Target | null
  readonly annual: Target | null
  /** Whether the unit has an annual plan for the year at all. */
  readonly hasAnnualPlan: boolean
}
export interface PlannedIndicator {
  readonly code: string
  readonly aggregation: Aggregation
  readonly polarity: Polarity
  readonly years: readonly YearOfPlan[]
}

/** complete: the years do it; short: they do not; open: years are still missing; unset: the plan has no figure to compare with. */
export type CompletionState = 'complete' | 'short' | 'open' | 'unset'

export interface Completion {
  readonly state: CompletionState
  /** For counts that add up over the years: the plan's sum, that of the annual plans, and what is left. */
  readonly totals: { readonly strategic: Decimal; readonly annual: Decimal; readonly left: Decimal } | null
  readonly findings: readonly Finding[]
}

/** Counts add up over the years, also those that run from January on; scores, percentages and means are compared year by year. */
export const addsUpOverYears = (aggregation: Aggregation): boolean =>
  aggregation === 'sum' || aggregation === 'cumulative'

const figure = (target: Target | null): Decimal | null => (target?.kind === 'value' ? target.value : null)
const show = (value: Decimal): string => formatTrimmed(value, 6)

/** Annual targets that fall short of the plan: lower where more is better, higher where less is better, other where a figure is to be met. */
function fallsShort(annual: Decimal, strategic: Decimal, polarity: Polarity): boolean {
  if (polarity === 'maximize') return annual.lt(strategic)
  return polarity === 'minimize' ? annual.gt(strategic) : !annual.eq(strategic)
}

const sameTarget = (a: Target, b: Target): boolean => formatTarget(a, 20) === formatTarget(b, 20)

/** Years that say nothing yet, each with what is missing. */
function missingYears(indicator: PlannedIndicator): readonly Finding[] {
  return indicator.years
    .filter(({ strategic, annual }) => strategic !== null && annual === null)
    .map(({ year, hasAnnualPlan }) => ({
      rule: hasAnnualPlan ? 'completion.target' : 'completion.plan',
      severity: 'note',
      place: `${indicator.code}/${year}`,
      message: hasAnnualPlan
        ? `RKT ${year} belum menetapkan target ${indicator.code}.`
        : `Belum ada RKT ${year}.`,
      next: hasAnnualPlan ? `Isi targetnya pada RKT ${year}.` : `Susun RKT ${year}.`,
    }))
}

function completeByTotal(indicator: PlannedIndicator): Completion {
  const strategic = sum(indicator.years.flatMap(({ strategic: target }) => figure(target) ?? []))
  const annual = sum(indicator.years.flatMap(({ annual: target }) => figure(target) ?? []))
  const missing = missingYears(indicator)
  const totals = { strategic, annual, left: strategic.minus(annual) }
  const short = fallsShort(annual, strategic, indicator.polarity)
  const beyondRepair = short && indicator.polarity === 'minimize'
  if (missing.length > 0 && !beyondRepair) return { state: 'open', totals, findings: missing }
  if (!short) return { state: 'complete', totals, findings: missing }
  const difference: Finding = {
    rule: 'completion.sum',
    severity: 'warning',
    place: indicator.code,
    message: `Jumlah target RKT ${show(annual)}, sedangkan Renstra ${show(strategic)}: selisih ${show(totals.left.abs())}.`,
    next: 'Sesuaikan target RKT yang belum disahkan, atau ubah target Renstra dengan alasannya.',
  }
  return { state: 'short', totals, findings: [difference, ...missing] }
}

function differsInYear(
  indicator: PlannedIndicator,
  { year, strategic, annual }: YearOfPlan,
): readonly Finding[] {
  if (strategic === null || annual === null || sameTarget(strategic, annual)) return []
  const [wanted, planned] = [figure(strategic), figure(annual)]
  const better =
    indicator.polarity !== 'stabilize' &&
    wanted !== null &&
    planned !== null &&
    !fallsShort(planned, wanted, indicator.polarity)
  return [
    {
      rule: 'completion.year',
      severity: better ? 'note' : 'warning',
      place: `${indicator.code}/${year}`,
      message: `Target ${year} menurut RKT ${formatTarget(annual)}, menurut Renstra ${formatTarget(strategic)}.`,
      next: better
        ? `RKT lebih ${indicator.polarity === 'minimize' ? 'rendah' : 'tinggi'} daripada Renstra; tidak perlu diubah bila memang disengaja.`
        : 'Samakan targetnya, atau catat alasannya pada latar belakang angka.',
    },
  ]
}

function completeByYear(indicator: PlannedIndicator): Completion {
  const differing = indicator.years.flatMap((year) => differsInYear(indicator, year))
  const missing = missingYears(indicator)
  const short = differing.some(({ severity }) => severity === 'warning')
  return {
    state: short ? 'short' : missing.length > 0 ? 'open' : 'complete',
    totals: null,
    findings: [...differing, ...missing],
  }
}

/**
 * Do the annual plans together complete the strategic plan, for one indicator? Counts: the sum of the annual targets against the sum of
 * the plan's; others: each year against its own. Years without an annual plan or target are named; a sum that can no longer be
 * met because less is better is short already. Without any figure in the strategic plan nothing can be said: `unset`.
 *
 * @source seed 001 lines 138-146: whether the plan of five years is finished by the plan of every year [SEED]; the way of comparing by aggregation is our recommendation [INF]
 */
export function computeCompletion(indicator: PlannedIndicator): Completion {
  const wanted = indicator.years.filter(({ strategic }) => strategic !== null && strategic.kind !== 'none')
  if (wanted.length === 0) return { state: 'unset', totals: null, findings: [] }
  const considered = { ...indicator, years: wanted }
  const countable = wanted.every(({ strategic }) => strategic?.kind === 'value')
  return addsUpOverYears(indicator.aggregation) && countable
    ? completeByTotal(considered)
    : completeByYear(considered)
}
