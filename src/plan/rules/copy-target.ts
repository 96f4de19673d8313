import type { Decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { months as allMonths } from '#core/period.ts'
import { formatTarget, type Target } from '#core/target.ts'
import type { Indicator } from '#strategy/index.ts'
import { isEmpty, isFigure, natureOf, quartersFromMonths, type MonthCells } from './months.ts'
import { computeTotal, familiesOf, parameterNature } from './parameters.ts'
import type { TargetParameter, WholeTarget } from './planned-target.ts'
import { raiseFigure, raiseTarget, scaleParts } from './raise.ts'
import { splitTarget } from './split.ts'
import type { TargetFigures } from './target-change.ts'

interface Copying {
  readonly whole: WholeTarget
  /** The card that stands for the indicator in the new year. */
  readonly successor: Indicator
  readonly raise: Decimal | null
  readonly fromYear: number
}
interface Copied {
  readonly figures: TargetFigures
  readonly months: MonthCells
  readonly parameters: readonly TargetParameter[]
}

const annualOf = (target: Target | null): Decimal | null => (target?.kind === 'value' ? target.value : null)

/** Counts are whole. */
const raisedCount = (value: Decimal | null, raise: Decimal | null): Decimal | null =>
  value === null || raise === null ? value : raiseFigure(value, raise, 0).value

/**
 * What of a target goes into the plan of another year: figure, split, months and lower rows, raised; quarters and totals follow anew. A
 * figure of another unit of measure says nothing about the new card; then the target is to be set anew.
 *
 * @source our recommendation, requirement PLN-67 [INF]
 */
export function copyTarget({ whole, successor, raise, fromYear }: Copying): Copied {
  const { indicator, profile, remark } = whole
  const isSameMeasure =
    indicator.unitOfMeasure === successor.unitOfMeasure && indicator.aggregation === successor.aggregation
  const target = isSameMeasure ? raiseTarget(whole.target, raise, successor.decimals) : null
  const scaling = {
    nature: natureOf(indicator.aggregation),
    before: annualOf(whole.target),
    after: annualOf(target),
  }
  const { decimals } = successor
  const months =
    target === null ? allMonths.map(() => null) : scaleParts({ ...scaling, decimals, cells: whole.months })
  const own = scaleParts({ ...scaling, decimals: indicator.decimals, cells: whole.quarters })
  const split = whole.split === 'months' && isEmpty(months) ? 'even' : whole.split
  const quarters = isEmpty(months)
    ? own.map((cell) => (target !== null && isFigure(cell) ? cell : null))
    : quartersFromMonths(months, indicator.aggregation, decimals)
  const raised = raise === null ? '' : `, dinaikkan ${formatTrimmed(raise, 4)}%`
  const said = `Disalin dari target ${fromYear} (${formatTarget(whole.target, 10)})${raised}.`
  const asked = { indicator: { ...indicator, decimals }, target, split, profile, quarters }
  return {
    figures: {
      target,
      split,
      profile,
      quarters: splitTarget(asked).quarters,
      remark,
      background: target === null ? null : said,
      absolute: raisedCount(whole.absolute, raise),
    },
    months,
    parameters: raiseParameters(whole.parameters, raise),
  }
}

/** The rows below an indicator, raised; totals that follow from their parts are computed anew, so that both still agree. */
function raiseParameters(
  rows: readonly TargetParameter[],
  raise: Decimal | null,
): readonly TargetParameter[] {
  if (raise === null) return rows
  const raised = rows.map((row): TargetParameter => {
    const annual = raisedCount(row.annual, raise)
    const nature = parameterNature(row.isCumulative)
    const months = scaleParts({ nature, before: row.annual, after: annual, decimals: 0, cells: row.months })
    return { ...row, annual, months }
  })
  const totals = new Map(familiesOf(raised).map(({ total, parts }) => [total.id, totalAnew(total, parts)]))
  return raised.map((row) => totals.get(row.id) ?? row)
}

function totalAnew(total: TargetParameter, parts: readonly TargetParameter[]): TargetParameter {
  const { combination } = total
  if (combination === null || combination.kind === 'own') return total
  const of = (figures: readonly (Decimal | null)[]): Decimal | null => computeTotal(combination, figures)
  const months = allMonths.map((month) =>
    of(
      parts.map((part) => {
        const cell = part.months[month - 1]
        return isFigure(cell) ? cell : null
      }),
    ),
  )
  return {
    ...total,
    annual: of(parts.map(({ annual }) => annual)) ?? total.annual,
    months: months.map((cell, index) => cell ?? total.months[index] ?? null),
  }
}
