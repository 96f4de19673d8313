import { whyNot } from '#core/decision.ts'
import { firstError } from '#core/finding.ts'
import type { Month } from '#core/period.ts'
import { saveCells } from '#platform/cells.ts'
import type { RecordName } from '#platform/conflict.ts'
import type { Handlers } from '#platform/http/call.ts'
import { saveMonths as saveFigures } from '../commands/months.ts'
import type { MonthChange, monthlyTargetContract, MonthRowShape } from '../contract/monthly-targets.ts'
import { monthRows } from '../present/month-rows.ts'
import { listPlanVersions } from '../read/annual-plans.ts'
import { getEditablePlan, situationOf } from '../read/open-plan.ts'
import type { PlanKey } from '../read/plan-key.ts'
import { loadVersion } from '../read/version.ts'
import { enterFigure, monthsOfColumn } from '../rules/enter-figure.ts'
import { followTotals, type FigureColumn } from '../rules/follow-totals.ts'
import { checkMonthEntry, readCell } from '../rules/month-entry.ts'
import type { MonthCell } from '../rules/months.ts'
import type { WholeTarget } from '../rules/planned-target.ts'
import { changeTarget, followMonths } from '../rules/target-change.ts'
import { decidePlanEdit } from '../rules/workflow.ts'

type Actions = Handlers<typeof monthlyTargetContract>

export const getMonths: Actions['getMonths'] = async (call, { params: { year } }) => {
  const { tx, unit } = call
  const versions = await listPlanVersions(tx, unit)
  const plan = versions.find((one) => one.year === year)
  const closed = plan === undefined ? null : whyNot(decidePlanEdit(situationOf(call, plan)))
  return {
    year,
    plan: plan === undefined ? null : { revision: plan.revision, state: plan.state, closed },
    can: { edit: plan !== undefined && closed === null && call.may('plan.edit', unit.path) },
    hasLastYear: versions.some((one) => one.year === year - 1),
    rows: plan === undefined ? [] : (await loadVersion(tx, plan)).flatMap(monthRows),
  }
}

export const saveMonths: Actions['saveMonths'] = async (call, { params, body }) => {
  const plan = await getEditablePlan(call, params.year)
  const seen = new Map((await loadVersion(call.tx, plan)).map((one) => [one.indicator.indicatorId, one]))
  const now = new Map(seen)
  const { results, saved } = await saveCells(call, body.changes, {
    missing: 'Baris ini sudah tidak ada dalam RKT. Muat ulang halaman.',
    find(change) {
      const [before, whole] = [seen.get(change.indicatorId), now.get(change.indicatorId)]
      const row = before && monthRows(before).find(({ parameterId }) => parameterId === change.parameterId)
      if (whole === undefined || row === undefined) return undefined
      return {
        // What stood there before the batch: a quarter moves with the months that come with it.
        held: shownIn(row, change.column),
        records: recordsOf(plan, change),
        put() {
          const entered = enterChange(row, whole, change)
          if (typeof entered === 'string') return entered
          now.set(change.indicatorId, entered)
          return null
        },
      }
    },
  })
  const touched = new Set(body.changes.map(({ indicatorId }) => indicatorId))
  const rows: MonthRowShape[] = []
  for (const [indicatorId, before] of seen) {
    if (!touched.has(indicatorId)) continue
    const after = withTotals(before, now.get(indicatorId) ?? before, saved)
    rows.push(...monthRows(await saveFigures(call, plan, before, after)))
  }
  return { results, rows }
}

/** What stands in a cell: the year, a month or a quarter. */
function shownIn(row: MonthRowShape, column: string): string | null {
  if (column === 'annual') return row.annual
  const quarter = /^Q(\d)$/.exec(column)?.[1]
  const cell = quarter === undefined ? row.months[Number(column) - 1] : row.quarters[Number(quarter) - 1]
  return cell ?? null
}

/** The figure of a year is changed here and with the target itself. */
function recordsOf(plan: PlanKey, { indicatorId, parameterId }: MonthChange): readonly RecordName[] {
  const target = `${plan.id}/${indicatorId}`
  return [
    { entity: 'plan.targetMonth', key: `${target}/${parameterId}` },
    { entity: 'plan.target', key: target },
  ]
}

/** What the indicator becomes with a change; a sentence when it cannot stand. Nothing is written yet. */
function enterChange(row: MonthRowShape, whole: WholeTarget, change: MonthChange): WholeTarget | string {
  if (change.column.startsWith('Q') && row.quartersClosed !== null) return row.quartersClosed
  const isOwn = change.parameterId === 0
  const cell = readCell(change.value)
  const place = row.code === '' ? row.name : row.code
  const refused = firstError(checkMonthEntry(cell, isOwn ? whole.indicator.decimals : 10, place))
  if (refused !== null) return refused
  if (isOwn && change.column === 'annual') return row.annualClosed ?? enterAnnual(whole, cell)
  const entered = enterFigure(whole, change, cell)
  return isOwn && typeof entered !== 'string' ? followMonths(entered) : entered
}

/** The figure of a year is split as before. */
function enterAnnual(whole: WholeTarget, cell: MonthCell | null): WholeTarget | string {
  const target =
    cell === null
      ? null
      : cell === 'none'
        ? ({ kind: 'none' } as const)
        : { kind: 'value' as const, value: cell }
  const { after, findings } = changeTarget(whole, { target })
  return firstError(findings) ?? after
}

/** Totals that agreed with their parts go on agreeing. */
function withTotals(before: WholeTarget, after: WholeTarget, saved: readonly MonthChange[]): WholeTarget {
  const isEntered = (id: number, column: FigureColumn): boolean =>
    saved.some(
      (cell) =>
        cell.indicatorId === before.indicator.indicatorId &&
        cell.parameterId === id &&
        (column === 'annual'
          ? cell.column === 'annual'
          : cell.column !== 'annual' && monthsOfColumn(cell.column).includes(column as Month)),
    )
  return followTotals(before.parameters, after.parameters, isEntered).reduce(
    (whole, { id, column, value }) =>
      enterFigure(whole, { parameterId: id, column: String(column) }, value) as WholeTarget,
    after,
  )
}
