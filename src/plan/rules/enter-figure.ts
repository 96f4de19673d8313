import { monthsOf, type Month, type Quarter } from '#core/period.ts'
import { natureOf, type MonthCell, type MonthCells } from './months.ts'
import { parameterNature } from './parameters.ts'
import type { WholeTarget } from './planned-target.ts'
import { spreadQuarter } from './quarter-entry.ts'

/** The months that a column of the grid stands for. */
export function monthsOfColumn(column: string): readonly Month[] {
  const quarter = /^Q(\d)$/.exec(column)?.[1]
  return quarter === undefined ? [Number(column) as Month] : monthsOf(Number(quarter) as Quarter)
}

function withMonths(whole: WholeTarget, parameterId: number, months: MonthCells): WholeTarget {
  if (parameterId === 0) return { ...whole, months }
  const parameters = whole.parameters.map((row) => (row.id === parameterId ? { ...row, months } : row))
  return { ...whole, parameters }
}

interface Entered {
  readonly parameterId: number
  /** `annual`, a month by its number, or a quarter (`Q1`). */
  readonly column: string
}

/**
 * What does an indicator become once a figure stands in a cell of its months, or in the year of one of its rows? A sentence when it cannot
 * stand there.
 */
export function enterFigure(
  whole: WholeTarget,
  { parameterId, column }: Entered,
  cell: MonthCell | null,
): WholeTarget | string {
  const row = whole.parameters.find(({ id }) => id === parameterId)
  if (column === 'annual') {
    if (row === undefined) return whole
    if (cell === 'none')
      return 'Baris ini menghitung; kosongkan atau tulis 0, tanda "-" tidak berlaku untuk setahun.'
    const parameters = whole.parameters.map((one) => (one === row ? { ...one, annual: cell } : one))
    return { ...whole, parameters }
  }
  const cells = row?.months ?? whole.months
  if (!column.startsWith('Q')) return withMonths(whole, parameterId, cells.with(Number(column) - 1, cell))
  const { indicator } = whole
  const answer = spreadQuarter({
    cells,
    nature: row === undefined ? natureOf(indicator.aggregation) : parameterNature(row.isCumulative),
    quarter: Number(column.slice(1)) as Quarter,
    value: cell,
    decimals: row === undefined ? indicator.decimals : 0,
  })
  if (answer.kind === 'impossible') return answer.why
  const [first = 1] = monthsOfColumn(column)
  return withMonths(whole, parameterId, cells.toSpliced(first - 1, 3, ...answer.cells))
}
