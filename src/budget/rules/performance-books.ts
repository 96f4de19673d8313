import { isoDate } from '#lib/dates.ts'
import { decimal, hundred, type Decimal } from '#lib/decimal.ts'
import { ruleBookOn, type RuleBook, type RuleBooks } from '#core/rule-book.ts'
import type { Source } from '#core/source.ts'

/** What the performance of a budget is made of, in the order of the table. */
export const performanceParts = [
  'absorption',
  'consistency',
  'attainment',
  'efficiency',
  'outcome',
  'planning',
  'execution',
] as const
export type PerformancePart = (typeof performanceParts)[number]

/** A choice of the method with where it comes from. */
interface Basis {
  readonly says: string
  readonly source: Source
}

/** How the performance of a budget is computed in some years. */
export interface PerformanceMethod {
  readonly name: string
  /** Percent of the result by part; a part without a weight is shown for comparison only. */
  readonly weights: Readonly<Partial<Record<PerformancePart, Decimal>>>
  /** Percent of the result that the parts of implementation make together; null: they are not taken together. */
  readonly implementationShare: Decimal | null
  /** `average`: mean of the outputs; `sum`: of all outputs together, after what they reached. */
  readonly efficiency: 'average' | 'sum'
  /** Attainment of outputs and outcome counts up to it, in percent. */
  readonly attainmentCap: Decimal
  /** Efficiency counts between minus this and this, in percent. */
  readonly efficiencyLimit: Decimal
  readonly basis: readonly Basis[]
}

const capBasis: Basis = {
  says: 'Capaian di atas 100% dihitung 100%',
  source: { id: 'Siklus', place: 'usulan', certainty: 'INF' },
}
const volumeBasis: Basis = {
  says: 'Capaian keluaran dihitung dari volume RO saja, tanpa indikator RO',
  source: { id: 'Siklus', place: 'usulan', certainty: 'INF' },
}
const weightsOf = (id: string, certainty: Source['certainty']): Basis => ({
  says: 'Bobot',
  source: { id, place: 'bobot', certainty },
})
const bandsOf = (id: string, certainty: Source['certainty']): Basis => ({
  says: 'Batas predikat',
  source: { id, place: 'predikat', certainty },
})

/** Percents of percents: what a part of implementation counts in the whole. */
const within = (share: string, weight: string): Decimal => decimal(share).times(weight).div(hundred)

const common = { attainmentCap: hundred, efficiencyLimit: decimal(20) } as const

const book2011: RuleBook<PerformanceMethod> = {
  id: 'nk-2011',
  title: 'Peraturan Menteri Keuangan Nomor 249/PMK.02/2011',
  validFrom: isoDate('2011-01-01'),
  validUntil: isoDate('2017-01-01'),
  source: { id: 'PMK 249/PMK.02/2011', place: 'Lampiran I', certainty: 'SRC' },
  values: {
    ...common,
    name: 'Nilai Kinerja (NK)',
    weights: {
      absorption: within('33.3', '9.7'),
      consistency: within('33.3', '18.2'),
      attainment: within('33.3', '43.5'),
      efficiency: within('33.3', '28.6'),
      outcome: decimal('66.7'),
    },
    implementationShare: decimal('33.3'),
    efficiency: 'average',
    basis: [
      weightsOf('PMK 249/PMK.02/2011', 'MEM'),
      bandsOf('Manual IKU Badan Karantina Pertanian', 'SEED'),
      capBasis,
      volumeBasis,
    ],
  },
  examples: [
    {
      given: 'P 95, K 92, PK 105, NE 80, CH 98',
      gives: 'NK 96,84 bila PK tidak dibatasi',
      origin: 'hitungan',
    },
  ],
}

const book2017: RuleBook<PerformanceMethod> = {
  id: 'nk-2017',
  title: 'Peraturan Menteri Keuangan Nomor 214/PMK.02/2017 dan Nomor 22/PMK.02/2021',
  validFrom: isoDate('2017-01-01'),
  validUntil: isoDate('2024-01-01'),
  source: { id: 'PMK 214/PMK.02/2017', place: 'Lampiran', certainty: 'SRC' },
  values: {
    ...common,
    name: 'Nilai Kinerja (NK) satker',
    weights: {
      absorption: decimal('9.7'),
      consistency: decimal('18.2'),
      attainment: decimal('43.5'),
      efficiency: decimal('28.6'),
    },
    implementationShare: null,
    efficiency: 'sum',
    basis: [
      weightsOf('PMK 214/PMK.02/2017', 'MEM'),
      bandsOf('PMK 214/PMK.02/2017', 'MEM'),
      capBasis,
      volumeBasis,
    ],
  },
  examples: [{ given: 'PK 100, P 95, NE 80, K 92', gives: 'NK 92,34', origin: 'hitungan' }],
}

const book2024: RuleBook<PerformanceMethod> = {
  id: 'nka-2024',
  title: 'Peraturan Menteri Keuangan Nomor 62 Tahun 2023 dan KMK Nomor 466 Tahun 2023',
  validFrom: isoDate('2024-01-01'),
  validUntil: null,
  source: { id: 'PMK 62/2023', place: 'Pasal 245-246', certainty: 'SRC' },
  values: {
    ...common,
    name: 'Nilai Kinerja Anggaran (NKA)',
    weights: { planning: decimal(50), execution: decimal(50) },
    implementationShare: null,
    efficiency: 'sum',
    basis: [weightsOf('KMK 466/2023', 'SEC'), bandsOf('KMK 466/2023', 'MEM'), capBasis, volumeBasis],
  },
  examples: [
    {
      given: 'perencanaan 84,63 dan pelaksanaan 95,56',
      gives: 'NKA 90,10',
      origin: 'angka satu kementerian',
    },
    {
      given: 'perencanaan 18,70 dan pelaksanaan 99,27',
      gives: 'NKA 58,99',
      origin: 'angka satu kementerian',
    },
  ],
}

/**
 * By which method the performance of a budget is computed, by budget year.
 *
 * @source PMK 249/2011 and PMK 214/2017 [SRC], PMK 62/2023 [SRC]; weights of the first two and bands [MEM]; halves of NKA [SEC], checked on
 *   published values [DATA]; which year follows which regulation [INF]
 * @since 2011
 */
export const performanceBooks: RuleBooks<PerformanceMethod> = [book2011, book2017, book2024]

/** The book of a budget year; years before the first book take the first. */
export const performanceBookOf = (year: number): RuleBook<PerformanceMethod> =>
  ruleBookOn(performanceBooks, isoDate(`${year}-12-31`)) ?? performanceBooks[0]

export const performanceBands = {
  veryGood: 'Sangat Baik',
  good: 'Baik',
  fair: 'Cukup',
  poor: 'Kurang',
  veryPoor: 'Sangat Kurang',
} as const
export type PerformanceBand = keyof typeof performanceBands
export const performanceBandKeys = [
  'veryGood',
  'good',
  'fair',
  'poor',
  'veryPoor',
] as const satisfies readonly PerformanceBand[]

/**
 * The word for an unrounded result: above 90, 80, 60, 50, and what is left.
 *
 * @source manual of indicators of Badan Karantina Pertanian, NK by PMK 249/2011 [SEED]; the same bands for later years from memory [MEM]
 */
export function performanceBandOf(result: Decimal): PerformanceBand {
  if (result.gt(90)) return 'veryGood'
  if (result.gt(80)) return 'good'
  if (result.gt(60)) return 'fair'
  return result.gt(50) ? 'poor' : 'veryPoor'
}
