import type { Decimal } from '#lib/decimal.ts'
import { monthsOf, quarters, type Quarter } from '#core/period.ts'
import { toDecimalText } from '#core/wire.ts'
import type { MonthRowShape } from '../contract/monthly-targets.ts'
import { checkLabel } from '#strategy/index.ts'
import { checkMonths, isEmpty, natureOf, quartersFromMonths, type MonthCells } from '../rules/months.ts'
import { cellText } from '../rules/month-entry.ts'
import { checkParameters, parameterNature } from '../rules/parameters.ts'
import type { TargetParameter, WholeTarget } from '../rules/planned-target.ts'

const isDash = (cells: MonthCells, quarter: Quarter): boolean =>
  monthsOf(quarter).every((month) => cells[month - 1] === 'none')
/** The figures of the quarters as cells: a dash where all three months have one. */
const quarterCells = (figures: readonly (Decimal | null)[], cells: MonthCells): (string | null)[] =>
  quarters.map((quarter) => (isDash(cells, quarter) ? '-' : toDecimalText(figures[quarter - 1] ?? null)))

const splitElsewhere =
  'Selama target bulanan kosong, triwulan diubah pada layar RKT. Isi satu bulan dahulu, atau sebarkan target tahunnya.'
const isRange = 'Target tahun berupa rentang; ubah pada layar RKT.'

function indicatorRow({ indicator, target, months, quarters: ofYear }: WholeTarget): MonthRowShape {
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
    months: months.map(cellText),
    quarters: quarterCells(ofYear, months),
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

function parameterRow({ indicator }: WholeTarget, row: TargetParameter): MonthRowShape {
  const { code, indicatorId } = indicator
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
    months: row.months.map(cellText),
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
  const { parameters, indicator } = whole
  const rows = parameters.map((row) => parameterRow(whole, row))
  const disagreements = checkParameters(indicator.code, parameters)
  const [first, ...others] = rows
  if (first === undefined) return [indicatorRow(whole)]
  return [indicatorRow(whole), { ...first, findings: [...first.findings, ...disagreements] }, ...others]
}
