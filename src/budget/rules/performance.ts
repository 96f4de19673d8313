import { decimal, hundred, sum, type Decimal } from '#lib/decimal.ts'
import { geometricMean } from '#lib/geometric-mean.ts'
import { percentOf, type Rupiah } from '#core/rupiah.ts'
import {
  performanceBandOf,
  performanceParts,
  type PerformanceBand,
  type PerformanceMethod,
  type PerformancePart,
} from './performance-books.ts'
import type { Realisation } from './realisation.ts'

/** A figure, or what is missing for it: never zero for lack of data. */
export type Computed =
  | { readonly value: Decimal; readonly missing: readonly [] }
  | { readonly value: null; readonly missing: readonly string[] }

const known = (value: Decimal): Computed => ({ value, missing: [] })
const lacking = (...missing: readonly string[]): Computed => ({ value: null, missing })
const meanOf = (values: readonly Decimal[]): Decimal => sum(values).div(values.length)
const clamp = (value: Decimal, low: Decimal, high: Decimal): Decimal =>
  value.lt(low) ? low : value.gt(high) ? high : value

/**
 * Absorption: what is spent, in percent of the ceiling.
 *
 * @source PMK 249/2011, annex I: `RA/PA*100` [SRC]
 */
export function absorption(realisation: readonly Realisation[]): Computed {
  const last = realisation.findLast(({ spent }) => spent !== null)
  if (last === undefined || last.spent === null) return lacking('Realisasi anggaran tahun ini belum dicatat.')
  const percent = percentOf(last.spent, last.ceiling)
  return percent === null ? lacking('Pagu anggaran tahun ini belum ada.') : known(percent)
}

/**
 * Consistency of plan and spending, both to date: mean over the months of `(RPDK - |RPDK - RAK|)/RPDK*100`. Months before the first planned
 * withdrawal have no percentage, and months after the last known spending are not judged yet.
 *
 * @source PMK 249/2011, annex I [SRC]; which months are left out is our recommendation [INF]
 */
export function consistency(realisation: readonly Realisation[]): Computed {
  const judged = realisation.filter(({ spent }) => spent !== null)
  if (judged.length === 0) return lacking('Realisasi anggaran tahun ini belum dicatat.')
  const percents = judged.flatMap(({ planned, spent }) => {
    const apart = decimal(planned)
      .minus(spent ?? 0)
      .abs()
    return planned === 0 ? [] : [decimal(planned).minus(apart).times(hundred).div(planned)]
  })
  if (percents.length === 0) return lacking('RPD bulanan sampai bulan realisasi terakhir belum diisi.')
  return known(meanOf(percents))
}

/** An output with what it was to reach and reached; null is not known. */
export interface OutputResult {
  /** How messages name it: `EBD.952`. */
  readonly label: string
  readonly targetVolume: Decimal | null
  readonly reachedVolume: Decimal | null
  readonly budget: Rupiah | null
  readonly spent: Rupiah | null
}

/** An output whose target and reached volume are known. */
interface Measured {
  readonly label: string
  readonly ratio: Decimal
  readonly budget: Rupiah | null
  readonly spent: Rupiah | null
}

const noOutputs = 'Anggaran tahun ini belum memuat RO.'
const named = (outputs: readonly { readonly label: string }[]): string =>
  outputs.map(({ label }) => label).join(', ')

/** Sentences for the outputs that lack something; none when all have it. */
const sayLacking = (what: string, outputs: readonly { readonly label: string }[]): readonly string[] =>
  outputs.length === 0 ? [] : [`${what} belum diisi: ${named(outputs)}.`]

const hasTarget = ({ targetVolume }: OutputResult): boolean => targetVolume !== null && targetVolume.gt(0)

/** Volume ratios of the outputs, or what is missing for them. */
function measure(outputs: readonly OutputResult[]): {
  readonly measured: readonly Measured[]
  readonly missing: readonly string[]
} {
  const missing =
    outputs.length === 0
      ? [noOutputs]
      : [
          ...sayLacking(
            'Volume target RO',
            outputs.filter((one) => !hasTarget(one)),
          ),
          ...sayLacking(
            'Volume tercapai RO',
            outputs.filter(({ reachedVolume }) => reachedVolume === null),
          ),
        ]
  const measured = outputs.flatMap(({ targetVolume, reachedVolume, ...rest }) =>
    targetVolume === null || targetVolume.lte(0) || reachedVolume === null
      ? []
      : [{ ...rest, ratio: reachedVolume.div(targetVolume) }],
  )
  return { measured, missing }
}

/**
 * Output attainment in percent, before any cap: the geometric mean of reached by target volume.
 *
 * @source PMK 214/2017, annex (CKK) [SRC]; PMK 249/2011 multiplies each by its indicator ratio, which is not recorded here [SRC]
 */
export function outputAttainment(outputs: readonly OutputResult[]): Computed {
  const { measured, missing } = measure(outputs)
  const mean = missing.length > 0 ? null : geometricMean(measured.map(({ ratio }) => ratio))
  return mean === null ? lacking(...missing) : known(mean.times(hundred))
}

/** Outputs whose money is known beside their volumes, or what is missing. */
function measureMoney(outputs: readonly OutputResult[]) {
  const { measured, missing } = measure(outputs)
  const funded = measured.flatMap(({ budget, spent, ...rest }) =>
    budget === null || budget <= 0 || spent === null ? [] : [{ ...rest, budget, spent }],
  )
  const money = [
    ...sayLacking(
      'Pagu RO',
      outputs.filter(({ budget }) => budget === null || budget <= 0),
    ),
    ...sayLacking(
      'Realisasi anggaran RO',
      outputs.filter(({ spent }) => spent === null),
    ),
  ]
  return { funded, missing: [...missing, ...money] }
}

/**
 * Efficiency in percent by PMK 249/2011, not clipped: the mean of `1 - (RAK/RVK)/(PAK/TVK)` over the outputs.
 *
 * @source PMK 249/2011, annex I [SRC]
 */
export function averageEfficiency(outputs: readonly OutputResult[]): Computed {
  const { funded, missing } = measureMoney(outputs)
  const without = funded.filter(({ ratio }) => ratio.eq(0))
  if (missing.length > 0) return lacking(...missing)
  if (without.length > 0)
    return lacking(`Volume tercapai nol, sehingga biaya satuannya tidak ada: ${named(without)}.`)
  const savings = funded.map(({ ratio, budget, spent }) =>
    decimal(1).minus(decimal(spent).div(ratio.times(budget))),
  )
  return known(meanOf(savings).times(hundred))
}

/**
 * Efficiency in percent by PMK 214/2017, not clipped: `sum(PAK*CK - RAK)/sum(PAK*CK)`.
 *
 * @source PMK 214/2017, annex [SRC]
 */
export function summedEfficiency(outputs: readonly OutputResult[]): Computed {
  const { funded, missing } = measureMoney(outputs)
  if (missing.length > 0) return lacking(...missing)
  const worth = sum(funded.map(({ ratio, budget }) => ratio.times(budget)))
  if (worth.eq(0)) return lacking('Volume tercapai semua RO nol, sehingga efisiensi tidak dapat dihitung.')
  const spent = sum(funded.map((one) => decimal(one.spent)))
  return known(worth.minus(spent).times(hundred).div(worth))
}

/**
 * The score of an efficiency in percent: `50 + E/20*50`, with E clipped, so that it stays within 0 and 100.
 *
 * @source PMK 249/2011, annex I [SRC]; a ministry that forgot the clip printed 235 % [SEC]
 */
export const efficiencyScore = (efficiency: Decimal, limit: Decimal = decimal(20)): Decimal =>
  clamp(efficiency, limit.neg(), limit).div(limit).times(50).plus(50)

/** Scores that others computed, in percent. */
export interface StatedScores {
  readonly planning: Decimal | null
  readonly execution: Decimal | null
  readonly outcome: Decimal | null
}

/** What the performance of a year is computed from. */
export interface PerformanceFacts {
  readonly realisation: readonly Realisation[]
  readonly outputs: readonly OutputResult[]
  readonly stated: StatedScores
}

/** A part of the result: as computed, and as it counts after caps and clips. */
export interface PartResult {
  readonly part: PerformancePart
  readonly value: Decimal | null
  readonly counted: Decimal | null
  /** Percent of the result; null: for comparison only. */
  readonly weight: Decimal | null
  readonly missing: readonly string[]
}

const statedOf = (value: Decimal | null, sentence: string): Computed =>
  value === null ? lacking(sentence) : known(value)

function computePart(part: PerformancePart, facts: PerformanceFacts, method: PerformanceMethod): Computed {
  const { realisation, outputs, stated } = facts
  switch (part) {
    case 'absorption':
      return absorption(realisation)
    case 'consistency':
      return consistency(realisation)
    case 'attainment':
      return outputAttainment(outputs)
    case 'efficiency':
      return method.efficiency === 'average' ? averageEfficiency(outputs) : summedEfficiency(outputs)
    case 'outcome':
      return statedOf(stated.outcome, 'Capaian hasil (outcome) belum dicatat.')
    case 'planning':
      return statedOf(stated.planning, 'Nilai perencanaan dari SMART belum dicatat.')
    case 'execution':
      return statedOf(stated.execution, 'Nilai pelaksanaan (IKPA) belum dicatat.')
  }
}

/** How a part counts: attainments up to the cap, efficiency as its score. */
function countPart(part: PerformancePart, value: Decimal, method: PerformanceMethod): Decimal {
  if (part === 'efficiency') return efficiencyScore(value, method.efficiencyLimit)
  const capped = part === 'attainment' || part === 'outcome'
  return capped && value.gt(method.attainmentCap) ? method.attainmentCap : value
}

/** The weighted sum in percent; null while a part is missing. */
export function weigh(parts: readonly Pick<PartResult, 'counted' | 'weight'>[]): Decimal | null {
  const counted = parts.flatMap(({ counted, weight }) =>
    counted === null || weight === null ? [] : [counted.times(weight).div(hundred)],
  )
  const asked = parts.filter(({ weight }) => weight !== null)
  return asked.length === 0 || counted.length < asked.length ? null : sum(counted)
}

/** The performance of a budget year. */
export interface Performance {
  readonly parts: readonly PartResult[]
  /** The aspect of implementation (I), where the method has one. */
  readonly implementation: Decimal | null
  readonly result: Decimal | null
  readonly band: PerformanceBand | null
}

/** Parts that are computed from the ledger are always shown; stated ones where the method weighs them. */
const isShown = (part: PerformancePart, method: PerformanceMethod): boolean =>
  method.weights[part] !== undefined || !(part === 'outcome' || part === 'planning' || part === 'execution')

/**
 * The performance of a budget year by the method of the year, with what every part came to; unrounded.
 *
 * @source PMK 249/2011: `NK = I*WI + CH*WCH` [SRC]; PMK 214/2017: weighted sum of four parts [SRC]; PMK 62/2023: two halves [SEC]; seen in two published values [DATA]
 */
export function computePerformance(facts: PerformanceFacts, method: PerformanceMethod): Performance {
  const parts = performanceParts
    .filter((part) => isShown(part, method))
    .map((part): PartResult => {
      const { value, missing } = computePart(part, facts, method)
      const counted = value === null ? null : countPart(part, value, method)
      return { part, value, counted, weight: method.weights[part] ?? null, missing }
    })
  const result = weigh(parts)
  const share = method.implementationShare
  const own = share === null ? null : weigh(parts.filter(({ part }) => part !== 'outcome'))
  return {
    parts,
    implementation: share === null || own === null ? null : own.times(hundred).div(share),
    result,
    band: result === null ? null : performanceBandOf(result),
  }
}
