import { expect, it } from 'vitest'
import { decimal, hundred, toRounded, type Decimal } from '#lib/decimal.ts'
import { months } from '#core/period.ts'
import { rupiah } from '#core/rupiah.ts'
import { checkRuleBooks } from '#core/rule-book.ts'
import { mustBeConfirmed } from '#core/source.ts'
import {
  absorption,
  averageEfficiency,
  computePerformance,
  consistency,
  efficiencyScore,
  outputAttainment,
  summedEfficiency,
  weigh,
  type OutputResult,
  type PerformanceFacts,
} from './performance.ts'
import {
  performanceBandOf,
  performanceBandKeys,
  performanceBands,
  performanceBookOf,
  performanceBooks,
} from './performance-books.ts'
import type { Realisation } from './realisation.ts'

const shown = (value: Decimal | null | undefined) =>
  value === null || value === undefined ? null : toRounded(value, 2)

const million = 1_000_000
const realised = (planned: readonly number[], spent: readonly (number | null)[], ceiling = 10_000) =>
  months.map((month): Realisation => {
    const known = spent[month - 1] ?? null
    return {
      month,
      ceiling: rupiah(ceiling * million),
      planned: rupiah((planned[month - 1] ?? planned.at(-1) ?? 0) * million),
      spent: known === null ? null : rupiah(known * million),
      plannedPercent: null,
      spentPercent: null,
      target: null,
    }
  })
const output = (
  label: string,
  [target, reached]: readonly [number | null, number | null],
  [budget, spent]: readonly [number | null, number | null],
): OutputResult => ({
  label,
  targetVolume: target === null ? null : decimal(target),
  reachedVolume: reached === null ? null : decimal(reached),
  budget: budget === null ? null : rupiah(budget * million),
  spent: spent === null ? null : rupiah(spent * million),
})
const none = { planning: null, execution: null, outcome: null }
const annex = [
  output('A', [100, 122], [4000, 3800]),
  output('B', [100, 80], [1000, 975]),
  output('C', [100, 142], [5000, 4725]),
]

it('BUD-16: absorption is what is spent of the ceiling, without spending it is not known', () => {
  expect(shown(absorption(realised([800], [9500])).value)).toBe('95.00')
  expect(absorption(realised([800], [])).missing).toEqual(['Realisasi anggaran tahun ini belum dicatat.'])
  expect(absorption(realised([0], [0], 0)).missing).toEqual(['Pagu anggaran tahun ini belum ada.'])
})

it('BUD-16: consistency of 800 a month against 700, 1.500 and 2.500 to date is 92,36', () => {
  expect(shown(consistency(realised([800, 1600, 2400], [700, 1500, 2500])).value)).toBe('92.36')
  expect(shown(consistency(realised([0, 1600, 2400], [700, 1500, 2500])).value)).toBe('94.79')
  expect(consistency(realised([0], [700])).missing[0]).toContain('RPD bulanan')
})

it('BUD-16: output attainment is the geometric mean of volume ratios, 111,49 for the annex', () => {
  expect(shown(outputAttainment(annex).value)).toBe('111.49')
  expect(outputAttainment([...annex, output('D', [5, null], [1, 1])])).toEqual({
    value: null,
    missing: ['Volume tercapai RO belum diisi: D.'],
  })
  expect(shown(outputAttainment([...annex, output('D', [5, 0], [1, 1])]).value)).toBe('0.00')
})

it('BUD-16: efficiency of 2011 is 10 and scores 75; that of 2017 is 25,67, is clipped at 20 and scores 100', () => {
  const average = averageEfficiency([output('A', [80, 100], [80, 90])]).value
  expect(shown(average)).toBe('10.00')
  expect(shown(efficiencyScore(average ?? decimal(0)))).toBe('75.00')
  const summed = summedEfficiency(annex).value
  expect(shown(summed)).toBe('25.67')
  expect(shown(efficiencyScore(summed ?? decimal(0)))).toBe('100.00')
  expect([-30, -20, 0, 12].map((one) => shown(efficiencyScore(decimal(one))))).toEqual([
    '0.00',
    '0.00',
    '50.00',
    '80.00',
  ])
})

it('BUD-16: efficiency without spending, budget or a reached volume says what is missing', () => {
  const poor = [output('A', [80, 100], [null, 90]), output('B', [1, 1], [5, null])]
  expect(summedEfficiency(poor).missing).toEqual([
    'Pagu RO belum diisi: A.',
    'Realisasi anggaran RO belum diisi: B.',
  ])
  expect(averageEfficiency([output('A', [80, 0], [80, 90])]).missing[0]).toContain('tercapai nol')
  expect(summedEfficiency([]).missing).toContain('Anggaran tahun ini belum memuat RO.')
  const free = [output('A', [80, 100], [0, 0])]
  expect(averageEfficiency(free)).toEqual({ value: null, missing: ['Pagu RO belum diisi: A.'] })
  expect(summedEfficiency([output('A', [80, 0], [80, 90])]).missing).toEqual([
    'Volume tercapai semua RO nol, sehingga efisiensi tidak dapat dihitung.',
  ])
  const targets = [
    output('A', [null, 5], [80, 90]),
    output('B', [0, 5], [80, 90]),
    output('C', [4, 5], [80, 90]),
  ]
  expect(outputAttainment(targets).missing).toEqual(['Volume target RO belum diisi: A, B.'])
})

const weighted = (year: number, values: Readonly<Record<string, number>>) =>
  weigh(
    Object.entries(performanceBookOf(year).values.weights).map(([part, weight]) => ({
      counted: decimal(values[part] ?? 0),
      weight,
    })),
  )

it('BUD-16: NK of 2011 and of 2017 by their weights, Sangat Baik', () => {
  const values = { absorption: 95, consistency: 92, attainment: 105, efficiency: 80, outcome: 98 }
  expect(shown(weighted(2016, values))).toBe('96.84')
  const nk = weighted(2021, { ...values, attainment: 100 })
  expect(shown(nk)).toBe('92.34')
  expect(performanceBands[performanceBandOf(nk ?? decimal(0))]).toBe('Sangat Baik')
})

const facts: PerformanceFacts = {
  realisation: realised([9500], [9500]),
  outputs: annex,
  stated: { ...none, outcome: decimal(98) },
}

it('BUD-16: the whole of a year caps attainment, clips efficiency and names the aspect of implementation', () => {
  const { parts, implementation, result } = computePerformance(facts, performanceBookOf(2016).values)
  const attainment = parts.find(({ part }) => part === 'attainment')
  expect([shown(attainment?.value), shown(attainment?.counted)]).toEqual(['111.49', '100.00'])
  const efficiency = parts.find(({ part }) => part === 'efficiency')?.counted ?? hundred
  const own = decimal('9.7').times(95).plus(1820).plus(4350).plus(efficiency.times('28.6')).div(100)
  expect(shown(implementation)).toBe(shown(own))
  expect(shown(result)).toBe(shown(own.times('0.333').plus(decimal(98).times('0.667'))))
})

it('BUD-16: each method weighs its own parts and shows those of the ledger; efficiency as the method counts it', () => {
  const shownParts = (year: number) => {
    const { parts } = computePerformance(facts, performanceBookOf(year).values)
    return parts.map(({ part, weight }) => [part, weight?.toFixed() ?? null])
  }
  const ofLedger = ['absorption', 'consistency', 'attainment', 'efficiency']
  expect(shownParts(2016).map(([part]) => part)).toEqual([...ofLedger, 'outcome'])
  expect(shownParts(2026)).toEqual([
    ...ofLedger.map((part) => [part, null]),
    ['planning', '50'],
    ['execution', '50'],
  ])
  const efficiencyIn = (year: number) =>
    computePerformance(facts, performanceBookOf(year).values).parts.find(({ part }) => part === 'efficiency')
  expect([shown(efficiencyIn(2016)?.value), shown(efficiencyIn(2021)?.value)]).toEqual([
    shown(averageEfficiency(annex).value),
    '25.67',
  ])
})

it('BUD-16: an outcome above the cap counts as the cap; without the parts there is no implementation', () => {
  const rich = { ...facts, stated: { ...none, outcome: decimal(130) } }
  const outcome = computePerformance(rich, performanceBookOf(2016).values).parts.find(
    ({ part }) => part === 'outcome',
  )
  expect([shown(outcome?.value), shown(outcome?.counted)]).toEqual(['130.00', '100.00'])
  const poor = computePerformance({ ...facts, outputs: [] }, performanceBookOf(2016).values)
  expect([poor.implementation, poor.result, poor.band]).toEqual([null, null, null])
})

const halves = (planning: string | null, execution: string | null) =>
  computePerformance(
    {
      ...facts,
      stated: {
        ...none,
        planning: planning === null ? null : decimal(planning),
        execution: execution === null ? null : decimal(execution),
      },
    },
    performanceBookOf(2026).values,
  )

it('BUD-14: NKA is half planning and half execution: 85,00 Baik, 90,10 and 58,99', () => {
  const nka = halves('90', '80')
  expect([shown(nka.result), nka.band]).toEqual(['85.00', 'good'])
  expect(shown(halves('84.63', '95.56').result)).toBe('90.10')
  expect(shown(halves('18.70', '99.27').result)).toBe('58.99')
})

it('BUD-14: while a half is missing there is no NKA, and the missing one is named', () => {
  const { result, band, parts } = halves('90', null)
  expect([result, band]).toEqual([null, null])
  expect(parts.find(({ part }) => part === 'execution')?.missing).toEqual([
    'Nilai pelaksanaan (IKPA) belum dicatat.',
  ])
})

it('BUD-14, BUD-16: each year has one method; weights add up to 100 and those from memory must be confirmed', () => {
  expect(checkRuleBooks(performanceBooks)).toEqual([])
  const ids = [2005, 2016, 2017, 2023, 2024].map((year) => performanceBookOf(year).id)
  expect(ids).toEqual(['nk-2011', 'nk-2011', 'nk-2017', 'nk-2017', 'nka-2024'])
  for (const { values } of performanceBooks) {
    const total = Object.values(values.weights).reduce((a, b) => a.plus(b), decimal(0))
    expect(total.toFixed()).toBe('100')
  }
  const asked = performanceBooks.map(({ values }) =>
    values.basis.some(({ says, source }) => says === 'Bobot' && mustBeConfirmed(source)),
  )
  expect(asked).toEqual([true, true, false])
})

it('BUD-14: bands begin above 90, 80, 60 and 50', () => {
  const words = ['90.01', '90', '80', '60', '50'].map((one) => performanceBandOf(decimal(one)))
  expect(words).toEqual([...performanceBandKeys])
})
