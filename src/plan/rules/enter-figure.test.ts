import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { everyMonth, targetPart, wholeTarget } from '../../../test/plan/example.ts'
import { enterFigure, monthsOfColumn } from './enter-figure.ts'
import type { MonthCell, MonthCells } from './months.ts'
import type { WholeTarget } from './planned-target.ts'

const whole: WholeTarget = { ...wholeTarget, parameters: [targetPart, { ...targetPart, id: 12 }] }
const enter = (parameterId: number, column: string, cell: MonthCell | null, from = whole) =>
  enterFigure(from, { parameterId, column }, cell) as WholeTarget
const shown = (cells: MonthCells) => cells.map((cell) => (cell === 'none' ? '-' : (cell?.toFixed() ?? '')))

describe('a figure of the grid of months', () => {
  it('stands in its month, of the indicator or of one of its rows', () => {
    expect(shown(enter(0, '2', decimal('7')).months).slice(0, 3)).toEqual(['', '7', ''])
    const [first, second] = enter(12, '12', 'none').parameters
    expect(shown(first?.months ?? []).at(-1)).toBe('')
    expect(shown(second?.months ?? []).at(-1)).toBe('-')
  })

  it('of a quarter falls on its months, with the decimals of the card or whole', () => {
    expect(shown(enter(0, 'Q2', decimal('10')).months).slice(2, 7)).toEqual(['', '3', '3', '4', ''])
    const fine = { ...whole, indicator: { ...whole.indicator, decimals: 1 } }
    expect(shown(enter(0, 'Q1', decimal('10'), fine).months).slice(0, 3)).toEqual(['3.3', '3.3', '3.4'])
    expect(shown(enter(11, 'Q1', decimal('10'), fine).parameters[0]?.months ?? []).slice(0, 3)).toEqual([
      '3',
      '3',
      '4',
    ])
  })

  it('of a quarter that falls below the month before it is refused', () => {
    const running = { ...targetPart, isCumulative: true, months: everyMonth('9') }
    const refused = enterFigure(
      { ...whole, parameters: [running] },
      { parameterId: 11, column: 'Q2' },
      decimal('8'),
    )
    expect(refused).toContain('kurang dari bulan sebelumnya')
  })

  it('of a year is that of a row, which counts and has no dash', () => {
    expect(enter(12, 'annual', decimal('5')).parameters.map(({ annual }) => annual?.toFixed())).toEqual([
      '60',
      '5',
    ])
    expect(enterFigure(whole, { parameterId: 12, column: 'annual' }, 'none')).toContain(
      'tanda "-" tidak berlaku',
    )
    expect(enter(0, 'annual', decimal('5'))).toBe(whole)
  })
})

it('a column of the grid is a month, or the three of a quarter', () => {
  expect(monthsOfColumn('11')).toEqual([11])
  expect(monthsOfColumn('Q3')).toEqual([7, 8, 9])
})
