import type { Decimal } from '#lib/decimal.ts'
import { monthsOf, quarters, type Quarter } from '#core/period.ts'
import { toDecimalText } from '#core/wire.ts'
import type { MonthRowShape } from '../contract/monthly-targets.ts'
import type { WholeTarget } from '../read/version.ts'
import { checkLabel } from '#strategy/index.ts'
import {
  checkMonths,
  isEmpty,
  natureOf,
  quartersFromMonths,
  type MonthCell,
  type MonthCells,
  type MonthNature,
} from '../rules/months.ts'
import { checkParameters } from '../rules/parameters.ts'

export const cellTextOf = (cell: MonthCell | null): string | null =>
  cell === null ? null : cell === 'none' ? '-' : cell.toFixed()

/** The nature of a parameter's figures. */
export const parameterNature = (isCumulative: boolean): MonthNature =>
  isCumulative ? 'cumulative' : 'period'

const isDash = (cells: MonthCells, quarter: Quarter): boolean =>
  monthsOf(quarter).every((month) => cells[month - 1] === 'none')
/** The figures of the quarters as cells: a dash where all three months have one. */
const quarterCells = (figures: readonly (Decimal | null)[], cells: MonthCells): (string | null)[] =>
  quarters.map((quarter) => (isDash(cells, quarter) ? '-' : toDecimalText(figures[quarter - 1] ?? null)))

const splitElsewhere =
  'Selama target bulanan kosong, triwulan diubah pada layar RKT. Isi satu bulan dahulu, atau sebarkan target tahunnya.'
const isRange = 'Target tahun berupa rentang; ubah pada layar RKT.'

function indicatorRow({ planned, months }: WholeTarget): MonthRowShape {
  const { indicator, target } = planned
  const annual = target?.kind === 'value' ? target.value : null
  const nature = natureOf(indicator.aggregation)
  return {
    indicatorId: indicator.indicatorId,
    parameterId: 0,
    code: indicator.code,
    name: indicator.name,
    role: 'indicator',
    unitOfMeasure: indicator.unitOfMeasure,
    nature,
    annual: target?.kind === 'none' ? '-' : toDecimalText(annual),
    annualClosed: target?.kind === 'range' ? isRange : null,
    months: months.map(cellTextOf),
    quarters: quarterCells(planned.quarters, months),
    quartersClosed: isEmpty(months) ? splitElsewhere : null,
    findings: [
      ...checkMonths({ cells: months, annual, nature, place: indicator.code }),
      ...checkLabel({
        place: indicator.code,
        name: indicator.name,
        unitOfMeasure: indicator.unitOfMeasure,
        figure: annual,
      }),
    ],
  }
}

function parameterRow({ planned }: WholeTarget, row: WholeTarget['parameters'][number]): MonthRowShape {
  const { code, indicatorId } = planned.indicator
  const nature = parameterNature(row.isCumulative)
  const { name, unitOfMeasure, annual } = row
  return {
    indicatorId,
    parameterId: row.id,
    code: row.label ?? '',
    name,
    role: row.combination === null ? 'part' : 'total',
    unitOfMeasure,
    nature,
    annual: toDecimalText(annual),
    annualClosed: null,
    months: row.months.map(cellTextOf),
    quarters: quarterCells(
      quartersFromMonths(row.months, row.isCumulative ? 'cumulative' : 'sum', 0),
      row.months,
    ),
    quartersClosed: null,
    findings: [...checkLabel({ place: code, name, unitOfMeasure, figure: annual })],
  }
}

/** The rows of the monthly grid that belong to an indicator: itself, its totals and parts; disagreements stand at the first total. */
export function monthRows(whole: WholeTarget): MonthRowShape[] {
  const { parameters, planned } = whole
  const rows = parameters.map((row) => parameterRow(whole, row))
  const disagreements = checkParameters(planned.indicator.code, parameters)
  const [first, ...others] = rows
  if (first === undefined) return [indicatorRow(whole)]
  return [indicatorRow(whole), { ...first, findings: [...first.findings, ...disagreements] }, ...others]
}
