import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { months } from '#core/period.ts'
import { rupiah, sumRupiah } from '#core/rupiah.ts'
import {
  allocationByIndicator,
  budgetLimitBooks,
  budgetLimitsOn,
  checkEntry,
  checkLinks,
  checkOneMeaning,
  checkRealisationPlan,
  checkRepeated,
  checkStatedTotal,
  checkSums,
  checkUnitCost,
  computeRealisation,
  forwardYears,
  reconcile,
  totalOf,
  type LedgerEntry,
} from '#budget/index.ts'
import { isoDate } from '#lib/dates.ts'
import {
  jambiEntries,
  jambiEntry,
  jambiNames,
  printedAllocations,
  printedRealisationTargets,
} from './jambi-2024.ts'

const total = rupiah(14_530_796_000)
const ids = jambiNames.indicators.map(({ id }) => id)
const limits = budgetLimitsOn(isoDate('2024-01-01'))
const rulesOf = (findings: readonly { rule: string; place: string }[]) =>
  findings.map(({ rule, place }) => `${rule} ${place}`)

describe('the ledger of RKT Jambi 2024', () => {
  it('BUD-01, VAL-01: the outputs of each indicator add up to the allocation that the document prints for it', () => {
    const { indicators } = allocationByIndicator(jambiEntries, ids)
    expect(indicators.map(({ amount }) => amount / 1_000)).toEqual([...printedAllocations])
  })

  it('BUD-02, VAL-05, BUD-13: an output that serves several indicators counts once in the true total', () => {
    const allocation = allocationByIndicator(jambiEntries, ids)
    expect(allocation.trueTotal).toBe(total)
    expect(allocation.sumOverIndicators).toBe(sumRupiah(printedAllocations.map((one) => rupiah(one * 1_000))))
    expect(allocation.sumOverIndicators).toBeGreaterThan(allocation.trueTotal)
    expect(totalOf([...jambiEntries, ...jambiEntries])).toBe(total)
    expect(checkStatedTotal(jambiEntries, total)).toEqual([])
    expect(checkStatedTotal(jambiEntries, rupiah(total + 1))).toMatchObject([{ rule: 'sum.stated' }])
  })

  it('BUD-02: stated shares split an amount without residue; without a share the whole output counts', () => {
    const entry = { ...jambiEntry('QAA.011'), amount: rupiah(100) }
    const shared = (shares: readonly (string | null)[]): LedgerEntry => ({
      ...entry,
      indicators: shares.map((share, index) => ({
        indicatorId: index + 1,
        share: share === null ? null : decimal(share),
      })),
    })
    const amounts = (one: LedgerEntry) =>
      allocationByIndicator([one], [1, 2, 3]).indicators.map(({ amount }) => amount)
    const thirds = ['33.333333', '33.333333', '33.333334']
    expect(amounts(shared(thirds)).reduce((a, b) => a + b, 0)).toBe(100)
    expect(amounts(shared(['60', '15', null]))).toEqual([60, 15, 100])
    expect(rulesOf(checkEntry(shared(['60', '50']), 2024, limits))).toContain('indicator.shares QAA.011')
    expect(rulesOf(checkEntry(shared(['60', '40']), 2024, limits))).not.toContain('indicator.shares QAA.011')
  })

  it('VAL-02, VAL-03, BUD-20: sources and months are compared with the allocation to the last rupiah', () => {
    expect(rulesOf(checkSums(jambiEntries))).toEqual([
      'sum.months RAB.001',
      'sum.funding AEA.501',
      'sum.funding AEA.502',
      'sum.funding AEA.505',
      'sum.funding EBA.994',
      'sum.months EBA.994',
    ])
    const [months] = checkSums([jambiEntry('RAB.001')])
    expect(months?.message).toContain('selisih Rp1.000')
    const wrong = reconcile(jambiEntries).filter(({ agrees }) => !agrees)
    expect(wrong.map(({ label }) => label)).toEqual(['RAB.001', 'AEA.501', 'AEA.502', 'AEA.505', 'EBA.994'])
  })

  it('VAL-04: one code has one name and one unit of measure, and stands once', () => {
    const entry = jambiEntry('QAH.016')
    const other = { ...entry, activityId: 21, name: 'Layanan survei faktor risiko penyakit diare' }
    expect(checkOneMeaning([entry, { ...entry, activityId: 21 }])).toEqual([])
    expect(rulesOf(checkOneMeaning([entry, other]))).toEqual(['output.meaning QAH.016'])
    expect(rulesOf(checkRepeated([entry, { ...entry, amount: rupiah(1) }]))).toEqual([
      'output.repeated QAH.016',
    ])
  })

  it('BUD-18: a procurement package is an output counted in packages', () => {
    const entry = jambiEntry('RAB.001')
    expect(entry.unitOfMeasure).toBe('Paket')
    expect(checkEntry(entry, 2024, limits)).toEqual([])
    expect(rulesOf(checkEntry({ ...entry, unitOfMeasure: 'Orang' }, 2024, limits))).toEqual([
      'class.unit RAB.001',
    ])
  })

  it('every printed line has a class and unit that the list allows', () => {
    expect(jambiEntries.flatMap((entry) => checkEntry(entry, 2024, limits))).toEqual([])
  })

  it('BUD-19: a unit cost that jumps to a later year is asked about, unless a reason stands there', () => {
    const jump = (code: string) => checkUnitCost(jambiEntry(code), 2024, limits.unitCostJump)
    expect(jump('EBB.951')[0]?.message).toContain('Biaya satuan EBB.951 turun')
    expect(jump('QAH.U07')).toEqual([])
    const entry = jambiEntry('EBC.996')
    const explained = entry.forward.map((forward) => ({ ...forward, reason: 'Diklat struktural' }))
    expect(rulesOf(checkUnitCost(entry, 2024, limits.unitCostJump))).toEqual(['unitCost.jump EBC.996'])
    expect(checkUnitCost({ ...entry, forward: explained }, 2024, limits.unitCostJump)).toEqual([])
    expect(checkUnitCost(entry, 2024, decimal(1000))).toEqual([])
  })

  it('BUD-19: the example of the default limit holds', () => {
    const entry = {
      ...jambiEntry('EBB.951'),
      volume: decimal(45),
      forward: [{ year: 2025, volume: decimal(189), amount: rupiah(4_508_227_000), reason: null }],
    }
    const [finding] = checkUnitCost(entry, 2024, limits.unitCostJump)
    const [example] = budgetLimitBooks[0].examples
    expect(finding?.message).toContain(example?.gives.replace('biaya satuan ', ''))
  })

  it('VAL-07, BUD-04: forward years begin the year after the plan; its own year is refused', () => {
    expect(forwardYears(2024, jambiEntries)).toEqual([2025, 2026, 2027])
    const entry = jambiEntry('QAA.011')
    const asPrinted = [{ ...entry.forward[0], year: 2024, volume: null, amount: null, reason: null }]
    expect(rulesOf(checkEntry({ ...entry, forward: asPrinted }, 2024, limits))).toEqual([
      'forward.year QAA.011',
    ])
    expect(forwardYears(2024, [{ ...entry, forward: asPrinted }])).toEqual([2025, 2026, 2027])
  })

  it('negative and absurd amounts are refused, and amounts of another scale asked about', () => {
    const entry = jambiEntry('EBA.963')
    const rules = (amount: number) => rulesOf(checkEntry({ ...entry, amount: rupiah(amount) }, 2024, limits))
    expect(rules(-1)).toEqual(['amount.negative EBA.963'])
    expect(rules(5_000)).toEqual(['amount.small EBA.963'])
    expect(rules(2_000_000_000_000)).toEqual(['amount.large EBA.963'])
    expect(rules(200_000_000_000_000)).toEqual(['amount.absurd EBA.963'])
  })

  it('VAL-37, BUD-12: the disbursement plan to date is compared with the target of the same month', () => {
    const targets = new Map(
      months.map((month, index) => [month, decimal(printedRealisationTargets[index] ?? 0)]),
    )
    const realisation = computeRealisation(jambiEntries, [], targets)
    const below = realisation.filter(
      ({ plannedPercent, target }) => target !== null && plannedPercent?.lt(target),
    )
    expect(below.map(({ month }) => month)).toEqual([1, 2])
    expect(rulesOf(checkRealisationPlan(realisation))).toEqual([
      'realisation.belowTarget RPD s.d. Januari',
      'realisation.belowTarget RPD s.d. Februari',
    ])
  })

  it('PLN-65, PLN-08: indicators without an output and outputs without an indicator are both said', () => {
    expect(checkLinks(jambiEntries, jambiNames.indicators)).toEqual([])
    const [first, ...others] = jambiEntries
    const loose = [{ ...(first as LedgerEntry), indicators: [] }, ...others]
    const more = [...jambiNames.indicators, { id: 9, code: 'IKK 9', name: 'Tanpa RO' }]
    expect(rulesOf(checkLinks(loose, more))).toEqual([
      'link.indicatorWithoutOutput IKK 9',
      'link.outputWithoutIndicator PEA.001',
    ])
  })
})
