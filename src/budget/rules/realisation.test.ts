import { expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import type { Month } from '#core/period.ts'
import { rupiah } from '#core/rupiah.ts'
import { expenditureTypeName, expenditureTypeOf, type ExpenditureType } from './expenditure-type.ts'
import type { LedgerEntry } from './ledger.ts'
import {
  checkOverspending,
  checkRealisationPlan,
  checkSpending,
  computeRealisation,
  spendingByType,
} from './realisation.ts'

const planned = (amount: number | null, ...months: (readonly [Month, number])[]): LedgerEntry => ({
  activityId: 1,
  classCode: 'QAH',
  outputCode: '016',
  name: 'Layanan',
  volume: null,
  unitOfMeasure: null,
  amount: amount === null ? null : rupiah(amount),
  location: null,
  personInCharge: null,
  chargeUnitId: null,
  components: [],
  funding: [],
  forward: [],
  months: months.map(([month, part]) => ({ month, amount: rupiah(part) })),
  indicators: [],
})
const spent = (month: Month, amount: number, type: ExpenditureType = '52') => ({
  activityId: 1,
  classCode: 'QAH',
  outputCode: '016',
  type,
  month,
  amount: rupiah(amount),
})

it('realisation runs to date; after the last month known nothing is said, rather than zero', () => {
  const found = computeRealisation(
    [planned(1_000, [1, 100], [3, 400], [12, 500])],
    [spent(1, 50), spent(3, 200)],
    new Map<Month, ReturnType<typeof decimal>>([[3, decimal(60)]]),
  )
  const row = (month: number) => {
    const one = found[month - 1]
    return [
      one?.planned,
      one?.spent,
      one?.plannedPercent?.toNumber(),
      one?.spentPercent?.toNumber(),
      one?.target?.toNumber(),
    ]
  }
  expect(found).toHaveLength(12)
  expect(row(1)).toEqual([100, 50, 10, 5, undefined])
  expect(row(2)).toEqual([100, 50, 10, 5, undefined])
  expect(row(3)).toEqual([500, 250, 50, 25, 60])
  expect([found[3]?.spent, found[3]?.spentPercent, found[3]?.target]).toEqual([null, null, null])
  expect([found[11]?.planned, found[11]?.ceiling]).toEqual([1_000, 1_000])
  expect(checkRealisationPlan(found).map(({ rule, place }) => [rule, place])).toEqual([
    ['realisation.belowTarget', 'RPD s.d. Maret'],
  ])
  expect(computeRealisation([planned(1_000)], [])[0]?.spent).toBeNull()
})

it('a plan at its target, an empty plan and one without a ceiling are not remarked', () => {
  const targets = new Map([[3 as Month, decimal(50)]])
  const check = (entry: LedgerEntry) => checkRealisationPlan(computeRealisation([entry], [], targets))
  expect(check(planned(1_000, [3, 500]))).toEqual([])
  expect(check(planned(1_000, [3, 499]))).toHaveLength(1)
  expect(check(planned(1_000))).toEqual([])
  expect(check(planned(null, [4, 500]))).toEqual([])
})

it('spending adds up by type; only types that were spent', () => {
  const found = spendingByType([spent(1, 10), spent(2, 20, '53'), spent(3, 5)])
  expect([...found]).toEqual([
    ['52', 15],
    ['53', 20],
  ])
})

it('what is paid back was spent before', () => {
  const rules = (...all: ReturnType<typeof spent>[]) => checkSpending(all, 'X').map(({ rule }) => rule)
  expect(rules(spent(1, 100), spent(2, -100))).toEqual([])
  expect(rules(spent(1, 100), spent(2, -101))).toEqual(['spending.negative'])
  expect(rules(spent(1, -1), spent(2, 100))).toEqual(['spending.negative'])
  expect(checkSpending([spent(1, 10), spent(3, -20), spent(4, 50)], 'X')[0]?.message).toContain('Maret')
})

it('spending beyond the ceiling is said, also where there is none', () => {
  const rules = (ceiling: number | null, amount: number) =>
    checkOverspending(ceiling === null ? null : rupiah(ceiling), rupiah(amount), 'X').map(({ rule }) => rule)
  expect([rules(100, 100), rules(100, 0), rules(null, 0)]).toEqual([[], [], []])
  expect([rules(100, 101), rules(null, 1)]).toEqual([['spending.aboveCeiling'], ['spending.aboveCeiling']])
})

it('the type of expenditure is the first two digits of an account of expenditure', () => {
  expect(['524111', '511111', '581111'].map(expenditureTypeOf)).toEqual(['52', '51', '58'])
  expect(['424111', '594111', '504111', '52411', '5241111', 'x524111', ''].map(expenditureTypeOf)).toEqual(
    Array.from({ length: 7 }, () => null),
  )
  expect(expenditureTypeName('52')).toBe('52 Belanja barang')
})
