import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import type { Target } from '#core/target.ts'
import type { Indicator } from '#strategy/index.ts'
import { everyMonth, noMonths, quartersOf, targetPart, wholeTarget } from '../../../test/plan/example.ts'
import { copyTarget } from './copy-target.ts'
import type { MonthCell } from './months.ts'
import type { TargetParameter, WholeTarget } from './planned-target.ts'

const text = (cell: MonthCell | null) => (cell === null ? '' : cell === 'none' ? '-' : cell.toFixed())
const texts = (cells: readonly (MonthCell | null)[]): string => cells.map(text).join(' ')
const copy = (whole: Partial<WholeTarget>, raise: number | null = null, card: Partial<Indicator> = {}) => {
  const old = { ...wholeTarget, ...whole }
  return copyTarget({
    whole: old,
    successor: { ...old.indicator, indicatorId: 2, ...card },
    raise: raise === null ? null : decimal(raise),
    fromYear: 2025,
  })
}
const annual = (target: Target | null): string => (target?.kind === 'value' ? target.value.toFixed() : '')
const monthly = { split: 'months', months: everyMonth('8').with(11, decimal(12)) } as const

describe('a target in the plan of another year', () => {
  it('PLN-67: is the same figure with the same quarters, and says where it comes from', () => {
    const { figures, months } = copy({ absolute: decimal(40) })
    expect([annual(figures.target), figures.split, texts(figures.quarters)]).toEqual([
      '100',
      'manual',
      '20 30 25 25',
    ])
    expect(figures).toMatchObject({
      remark: 'Didukung layanan karantina',
      background: 'Disalin dari target 2025 (100).',
    })
    expect([figures.absolute?.toFixed(), texts(months)]).toEqual(['40', texts(noMonths)])
  })

  it('PLN-67: raised, figure and quarters rise together; counts stay whole', () => {
    const { figures } = copy({ absolute: decimal(45) }, 10)
    expect([annual(figures.target), texts(figures.quarters)]).toEqual(['110', '22 33 27 28'])
    expect(figures.background).toBe('Disalin dari target 2025 (100), dinaikkan 10%.')
    expect(figures.absolute?.toFixed()).toBe('50')
  })

  it('PLN-67: an even split is split anew', () => {
    expect(texts(copy({ split: 'even' }, 5).figures.quarters)).toBe('26 26 26 27')
  })

  it('PLN-30, PLN-67: months rise with the year, and the quarters follow from them', () => {
    const { figures, months } = copy(monthly, 50)
    expect(texts(months)).toBe('12 12 12 12 12 12 12 12 12 12 12 18')
    expect([figures.split, texts(figures.quarters)]).toEqual(['months', '36 36 36 42'])
  })

  it.each<[string, Partial<Indicator>]>([
    ['another unit of measure', { unitOfMeasure: 'dokumen' }],
    ['another way of adding up', { aggregation: 'last' }],
  ])('PLN-67: %s on the new card leaves the target to be set anew', (_, card) => {
    const { figures, months } = copy(monthly, null, card)
    expect(figures).toMatchObject({ target: null, split: 'even', background: null })
    expect([texts(figures.quarters), texts(months)]).toEqual(['   ', texts(noMonths)])
    expect(texts(copy({}, null, card).figures.quarters)).toBe('   ')
  })

  it('PLN-67: a range is raised by its bounds, a dash stays a dash', () => {
    const range = { kind: 'range', lower: decimal(80), upper: decimal(90) } as const
    expect(copy({ target: range, quarters: [null, null, null, null] }, 10).figures).toMatchObject({
      target: { kind: 'range', lower: decimal(88), upper: decimal(99) },
      background: 'Disalin dari target 2025 (80–90), dinaikkan 10%.',
    })
    expect(copy({ target: { kind: 'none' } }, 10).figures.target).toEqual({ kind: 'none' })
  })

  it('PLN-67: figures are rounded to the decimals of the new card', () => {
    const { figures } = copy({ quarters: quartersOf('25', '25', '25', '25') }, 0.5, { decimals: 1 })
    expect(annual(figures.target)).toBe('100.5')
  })
})

describe('the rows below a copied target', () => {
  const part = (id: number, figure: number | null, months = noMonths as TargetParameter['months']) => ({
    ...targetPart,
    id,
    annual: figure === null ? null : decimal(figure),
    months,
  })
  const total = (combination: TargetParameter['combination'], figure: number): TargetParameter => ({
    ...part(1, figure),
    combination,
  })
  const raised = (parameters: readonly TargetParameter[], raise: number | null = 10) =>
    copy({ parameters }, raise).parameters.map(({ annual: value, months }) => [text(value), texts(months)])

  it('PLN-67: stay as they are without a raise', () => {
    const parameters = [total({ kind: 'sum' }, 70), part(2, 60)]
    expect(copy({ parameters }).parameters).toBe(parameters)
  })

  it('PLN-67: rise, and their total is computed anew', () => {
    const [sum, first, second, empty] = raised([
      total({ kind: 'sum' }, 30),
      part(2, 15),
      part(3, 15),
      part(4, null),
    ])
    expect([sum?.[0], first?.[0], second?.[0], empty?.[0]]).toEqual(['33', '17', '17', ''])
    expect(raised([total({ kind: 'sum' }, 30), part(2, 15), part(3, 15)])[0]?.[0]).toBe('34')
  })

  it('PLN-67: a total that stands on its own rises by itself', () => {
    expect(raised([total({ kind: 'own', reason: 'survei' }, 50), part(2, 15)])[0]?.[0]).toBe('55')
  })

  it('PLN-67: months rise with the year of their row, those of a total are computed anew', () => {
    const five = everyMonth('5').with(0, decimal(0))
    const rows = raised([total({ kind: 'factor', factor: decimal(2) }, 110), part(2, 55, five)], 100)
    expect(rows).toEqual([
      ['220', '0 20 20 20 20 20 20 20 20 20 20 20'],
      ['110', '0 10 10 10 10 10 10 10 10 10 10 10'],
    ])
  })

  it('PLN-67: a month without a figure below keeps what stands in the total', () => {
    const own = {
      ...total({ kind: 'sum' }, 10),
      months: ['none' as const, null, 'none' as const, ...noMonths.slice(3)],
    }
    const rows = raised([own, part(2, 10, ['none', ...noMonths.slice(1)])])
    expect(rows[0]?.[1]).toBe(texts(own.months))
  })

  it('PLN-67: figures from January on rise with their year', () => {
    const running = {
      ...part(
        2,
        20,
        noMonths.map((_, index) => decimal(index < 6 ? 10 : 20)),
      ),
      isCumulative: true,
    }
    expect(raised([running])[0]).toEqual(['22', '11 11 11 11 11 11 22 22 22 22 22 22'])
  })
})
