import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { rupiah } from '#core/rupiah.ts'
import { checkUnitCost, unitCostOf } from './unit-cost.ts'
import { entry } from '../../../test/support/ledger-entry.ts'

describe('unit cost', () => {
  it('amount by volume; nothing without either', () => {
    expect(unitCostOf(decimal(4), rupiah(1_000))?.toNumber()).toBe(250)
    expect(unitCostOf(decimal(0), rupiah(1_000))).toBeNull()
    expect(unitCostOf(null, rupiah(1_000))).toBeNull()
    expect(unitCostOf(decimal(4), null)).toBeNull()
  })

  it('a jump of more than the limit is asked about, up or down, unless a reason stands', () => {
    const jump = (volume: number | null, amount: number | null, reason: string | null = null) =>
      checkUnitCost(
        entry({
          forward: [
            {
              year: 2026,
              volume: volume === null ? null : decimal(volume),
              amount: amount === null ? null : rupiah(amount),
              reason,
            },
          ],
        }),
        2025,
        decimal(20),
      ).map(({ rule, message }) => [rule, /naik|turun/.exec(message)?.[0]])
    // 500 for one this year: 600 is 20 % more, 400 is 20 % less
    expect(jump(2, 1_200)).toEqual([])
    expect(jump(2, 800)).toEqual([])
    expect(jump(2, 1_202)).toEqual([['unitCost.jump', 'naik']])
    expect(jump(2, 798)).toEqual([['unitCost.jump', 'turun']])
    expect(jump(80, 1_000)).toEqual([['unitCost.jump', 'turun']])
    expect(jump(4, 2_000)).toEqual([])
    expect(jump(80, 1_000, 'Cakupan diperluas')).toEqual([])
    expect(jump(80, 1_000, '')).toHaveLength(1)
    expect([jump(null, 1_000), jump(80, null), jump(0, 1_000)]).toEqual([[], [], []])
  })

  it('each year is compared with the one before it, whatever order they stand in', () => {
    const later = (year: number, amount: number) => ({
      year,
      volume: decimal(2),
      amount: rupiah(amount),
      reason: null,
    })
    const found = checkUnitCost(
      entry({ forward: [later(2027, 1_400), later(2026, 1_190)] }),
      2025,
      decimal(20),
    )
    expect(found).toEqual([])
  })
})
