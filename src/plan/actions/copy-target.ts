import type { Decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { months } from '#core/period.ts'
import { formatTarget, type Target } from '#core/target.ts'
import type { UnitCall } from '#platform/http/call.ts'
import type { WholeTarget } from '../read/version.ts'
import { parameterNature } from '../present/month-rows.ts'
import { spread } from '../present/annual-plan.ts'
import { isEmpty, natureOf, quartersFromMonths, type MonthCells } from '../rules/months.ts'
import { computeTotal } from '../rules/parameters.ts'
import { raiseFigure, raiseTarget, scaleParts } from '../rules/raise.ts'
import { saveTarget, type TargetChange } from '../store/annual-plan.ts'
import { saveExecutors } from '../store/executors.ts'
import { saveMonths } from '../store/monthly-targets.ts'
import { saveParameters, type TargetParameter } from '../store/parameters.ts'
import type { AvailableIndicator } from '../store/plan-contents.ts'

interface Copying {
  readonly whole: WholeTarget
  /** The card that stands for the indicator in the new year. */
  readonly successor: AvailableIndicator
  readonly raise: Decimal | null
  readonly fromYear: number
}

const annualOf = (target: Target | null): Decimal | null => (target?.kind === 'value' ? target.value : null)

/** A figure of another unit of measure says nothing about the new card; then the target is to be set anew. */
const isSameMeasure = ({ whole, successor }: Copying): boolean =>
  whole.planned.indicator.unitOfMeasure === successor.unitOfMeasure &&
  whole.planned.indicator.aggregation === successor.aggregation

/** Carries the target of an indicator over into a plan that holds its bare row: figure, split, months, parameters, units, remark. */
export async function copyTarget(call: UnitCall, planId: number, copying: Copying): Promise<void> {
  const { tx, unit } = call
  const { whole, successor } = copying
  const { indicatorId } = successor
  const executors = whole.executors.map(({ unitId }) => unitId)
  await saveExecutors(tx, unit, planId, indicatorId, executors)
  const target = isSameMeasure(copying)
    ? raiseTarget(whole.planned.target, copying.raise, successor.decimals)
    : null
  const cells = monthsOf(copying, target)
  await saveTarget(tx, planId, indicatorId, 1, changeOf(copying, target, cells))
  await storeMonths(call, planId, { indicatorId, parameterId: 0 }, cells)
  await copyParameters(call, planId, copying)
}

function monthsOf({ whole, successor }: Copying, target: Target | null): MonthCells {
  const none = months.map(() => null)
  if (target === null) return none
  const [before, after] = [annualOf(whole.planned.target), annualOf(target)]
  const { aggregation } = whole.planned.indicator
  const scaling = { nature: natureOf(aggregation), before, after, decimals: successor.decimals }
  return scaleParts({ ...scaling, cells: whole.months })
}

function changeOf(copying: Copying, target: Target | null, cells: MonthCells): TargetChange {
  const { whole, successor, raise, fromYear } = copying
  const { planned } = whole
  const { aggregation, decimals } = planned.indicator
  const monthly = !isEmpty(cells)
  const manual = scaleParts({
    cells: planned.quarters,
    nature: natureOf(aggregation),
    before: annualOf(planned.target),
    after: annualOf(target),
    decimals,
  }).map((cell) => (cell === 'none' ? null : cell))
  const split = planned.split === 'months' && !monthly ? 'even' : planned.split
  const quarters = monthly ? quartersFromMonths(cells, aggregation, successor.decimals) : manual
  const raised = raise === null ? '' : `, dinaikkan ${formatTrimmed(raise, 4)}%`
  const change: TargetChange = {
    target,
    split,
    profile: planned.profile,
    quarters: target === null ? [null, null, null, null] : quarters,
    remark: planned.remark,
    background:
      target === null
        ? null
        : `Disalin dari target ${fromYear} (${formatTarget(planned.target, 10)})${raised}.`,
    absolute: raisedCount(planned.absolute, raise),
  }
  return {
    ...change,
    quarters: spread({ ...planned.indicator, decimals: successor.decimals }, change).quarters,
  }
}

/** Counts are whole. */
const raisedCount = (value: Decimal | null, raise: Decimal | null): Decimal | null =>
  value === null || raise === null ? value : raiseFigure(value, raise, 0).value

async function storeMonths(
  call: UnitCall,
  planId: number,
  row: { readonly indicatorId: number; readonly parameterId: number },
  cells: MonthCells,
): Promise<void> {
  const changes = months.map((month) => ({ ...row, month, cell: cells[month - 1] ?? null }))
  await saveMonths(
    call.tx,
    call.unit,
    planId,
    changes.filter(({ cell }) => cell !== null),
  )
}

type Row = TargetParameter & { readonly months: MonthCells }

/** The rows below an indicator, raised; totals that follow from their parts are computed anew, so that both still agree. */
function raiseParameters(rows: readonly Row[], raise: Decimal | null): readonly Row[] {
  if (raise === null) return rows
  const raised = rows.map((row): Row => {
    const annual = raisedCount(row.annual, raise)
    const scaling = {
      nature: parameterNature(row.isCumulative),
      before: row.annual,
      after: annual,
      decimals: 0,
    }
    return { ...row, annual, months: scaleParts({ ...scaling, cells: row.months }) }
  })
  return raised.map((row, index) =>
    row.combination === null ? row : totalAnew(row, partsBelow(raised, index)),
  )
}

function partsBelow(rows: readonly Row[], total: number): readonly Row[] {
  const next = rows.findIndex(({ combination }, index) => index > total && combination !== null)
  return rows.slice(total + 1, next < 0 ? rows.length : next)
}

function totalAnew(total: Row, parts: readonly Row[]): Row {
  const { combination } = total
  if (combination === null || combination.kind === 'own') return total
  const annual = computeTotal(
    combination,
    parts.map((part) => part.annual),
  )
  const cells = months.map((month) => {
    const figures = parts.map((part) => part.months[month - 1] ?? null)
    return computeTotal(
      combination,
      figures.map((cell) => (cell === 'none' ? null : cell)),
    )
  })
  return {
    ...total,
    annual: annual ?? total.annual,
    months: cells.map((cell, index) => cell ?? total.months[index] ?? null),
  }
}

async function copyParameters(
  call: UnitCall,
  planId: number,
  { whole, successor, raise }: Copying,
): Promise<void> {
  const { indicatorId } = successor
  const rows = raiseParameters(whole.parameters, raise)
  const fresh = rows.map(({ id: _id, ...row }) => row)
  const ids = await saveParameters(call.tx, call.unit, planId, indicatorId, fresh)
  for (const [index, row] of rows.entries())
    await storeMonths(call, planId, { indicatorId, parameterId: ids[index] ?? 0 }, row.months)
}
