import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rupiah, sumRupiah } from '#core/rupiah.ts'
import { agreement } from '../../../test/agreement/snapshot-sample.ts'
import type { BudgetLine } from '#budget/index.ts'
import { agreedIndicators, budgetOf, readSnapshot } from './snapshot.ts'

const version = {
  versionId: 1,
  versionName: 'DIPA awal',
  dipaNumber: null,
  dipaDate: null,
  statedTotal: null,
}
const line = (program: number, activity: number, amount: number | null): BudgetLine => ({
  program: { id: program, code: `P${program}`, name: 'Program' },
  activity: { id: activity, code: `${activity}`, name: 'Kegiatan' },
  amount: amount === null ? null : rupiah(amount),
})

describe('the snapshot of an agreement', () => {
  it('AGR-03: what is kept is read again as it was', () => {
    expect(readSnapshot(JSON.parse(JSON.stringify(agreement)))).toEqual(agreement)
    expect(() => readSnapshot({ ...agreement, format: 2 })).toThrow(/format/)
    expect(agreedIndicators(agreement)).toMatchObject([{ code: 'IKSP 5', objective: 'Layanan yang baik' }])
  })

  it('AGR-02: the budget is summed by activity and programme; what is not budgeted is not zero', () => {
    expect(budgetOf(version, [])).toBeNull()
    expect(budgetOf(version, [line(1, 10, 5), line(1, 11, null), line(2, 20, 7), line(1, 10, 1)])).toEqual({
      ...version,
      programs: [
        {
          code: 'P1',
          name: 'Program',
          amount: 6,
          activities: [
            { code: '10', name: 'Kegiatan', amount: 6 },
            { code: '11', name: 'Kegiatan', amount: null },
          ],
        },
        {
          code: 'P2',
          name: 'Program',
          amount: 7,
          activities: [{ code: '20', name: 'Kegiatan', amount: 7 }],
        },
      ],
      total: 13,
      unbudgeted: 1,
    })
  })

  it('AGR-02: whatever the lines, the programmes and the activities add up to the total', () => {
    const lines = fc.array(
      fc
        .tuple(
          fc.integer({ min: 1, max: 3 }),
          fc.integer({ min: 1, max: 3 }),
          fc.option(fc.nat(1_000_000_000)),
        )
        .map(([program, activity, amount]) => line(program, program * 10 + activity, amount)),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(lines, (all) => {
        const budget = budgetOf(version, all)
        const amounts = (parts: readonly { readonly amount: number | null }[]) =>
          sumRupiah(parts.map(({ amount }) => (amount === null ? null : rupiah(amount))))
        expect(amounts(budget?.programs ?? [])).toBe(budget?.total ?? 0)
        expect(amounts((budget?.programs ?? []).flatMap(({ activities }) => activities))).toBe(
          budget?.total ?? 0,
        )
      }),
    )
  })
})
