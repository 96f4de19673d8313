import { monthsOf, type Month, type Quarter } from '#core/period.ts'
import type { WholeTarget } from '../read/version.ts'
import { parameterNature } from '../present/month-rows.ts'
import { natureOf, type MonthCell, type MonthCells } from '../rules/months.ts'
import { spreadQuarter } from '../rules/quarter-entry.ts'

/** The months that a column of the grid stands for. */
export function monthsOfColumn(column: string): readonly Month[] {
  const quarter = /^Q(\d)$/.exec(column)?.[1]
  return quarter === undefined ? [Number(column) as Month] : monthsOf(Number(quarter) as Quarter)
}

/** The months of an indicator (0) or of one of its parameters. */
export const monthsIn = ({ months, parameters }: WholeTarget, parameterId: number): MonthCells =>
  parameterId === 0 ? months : (parameters.find(({ id }) => id === parameterId)?.months ?? [])

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

/** The indicator as it is once the figure stands in its cell; a sentence when it cannot stand there. */
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
  const cells = monthsIn(whole, parameterId)
  if (!column.startsWith('Q')) return withMonths(whole, parameterId, cells.with(Number(column) - 1, cell))
  const { indicator } = whole.planned
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
