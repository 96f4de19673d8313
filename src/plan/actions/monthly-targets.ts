import { whyNot } from '#core/decision.ts'
import { firstError } from '#core/finding.ts'
import type { Month } from '#core/period.ts'
import { recordCells, saveCells } from '#platform/cells.ts'
import type { RecordName } from '#platform/conflict.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import type { MonthChange, monthlyTargetContract, MonthRowShape } from '../contract/monthly-targets.ts'
import { monthRows } from '../present/month-rows.ts'
import { loadVersion, type WholeTarget } from '../read/version.ts'
import { followTotals, type FigureColumn } from '../rules/follow-totals.ts'
import { checkMonthEntry, readCell } from '../rules/month-entry.ts'
import { decidePlanEdit } from '../rules/way.ts'
import { saveMonths as storeMonths } from '../store/monthly-targets.ts'
import { saveParameterAnnual } from '../store/parameters.ts'
import { findPlan, listPlanYears, type AnnualPlan } from '../store/plan-way.ts'
import { enterFigure, monthsIn, monthsOfColumn } from './enter-figure.ts'
import { followMonths, saveAnnual } from './follow-months.ts'
import { getEditablePlan, situationOf } from './open-plan.ts'

type Actions = Handlers<typeof monthlyTargetContract>

export const getMonths: Actions['getMonths'] = async (call, { params }) => {
  const plan = await findPlan(call.tx, call.unit.id, params.year)
  const decision = plan && decidePlanEdit(situationOf(call, plan))
  const closed = decision === undefined ? null : whyNot(decision)
  return {
    year: params.year,
    plan: plan === undefined ? null : { revision: plan.revision, state: plan.state, closed },
    can: { edit: plan !== undefined && closed === null && call.may('plan.edit', call.unit.path) },
    hasLastYear: (await listPlanYears(call.tx, call.unit.id)).includes(params.year - 1),
    rows: plan === undefined ? [] : (await loadVersion(call, plan)).flatMap(monthRows),
  }
}

/** The rows of some indicators as they are now. */
export async function rowsOf(
  call: UnitCall,
  plan: AnnualPlan,
  indicators: ReadonlySet<number>,
): Promise<MonthRowShape[]> {
  const all = await loadVersion(call, plan)
  return all.filter(({ planned }) => indicators.has(planned.indicator.indicatorId)).flatMap(monthRows)
}

export const saveMonths: Actions['saveMonths'] = async (call, { params, body }) => {
  const plan = await getEditablePlan(call, params.year)
  const seen = new Map((await loadVersion(call, plan)).map((one) => [one.planned.indicator.indicatorId, one]))
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
        async put() {
          const entered = enterChange(row, whole, change)
          if (typeof entered === 'string') return entered
          const refused = await write(call, plan, entered, change)
          if (refused === null) now.set(change.indicatorId, entered)
          return refused
        },
      }
    },
  })
  await recordMonths(call, plan, saved)
  const touched = new Set(body.changes.map(({ indicatorId }) => indicatorId))
  await writeTotals(call, plan, { seen, now, saved })
  const monthly = new Set(saved.filter(isOwnMonth).map(({ indicatorId }) => indicatorId))
  for (const indicatorId of monthly) await followMonths(call, plan, indicatorId)
  return { results, rows: await rowsOf(call, plan, touched) }
}

const isOwnMonth = ({ parameterId, column }: MonthChange): boolean => parameterId === 0 && column !== 'annual'

/** What stands in a cell: the year, a month or a quarter. */
function shownIn(row: MonthRowShape, column: string): string | null {
  if (column === 'annual') return row.annual
  const quarter = /^Q(\d)$/.exec(column)?.[1]
  const cell = quarter === undefined ? row.months[Number(column) - 1] : row.quarters[Number(quarter) - 1]
  return cell ?? null
}

/** The figure of a year is changed here and with the target itself. */
function recordsOf(plan: AnnualPlan, { indicatorId, parameterId }: MonthChange): readonly RecordName[] {
  const target = `${plan.id}/${indicatorId}`
  return [
    { entity: 'plan.targetMonth', key: `${target}/${parameterId}` },
    { entity: 'plan.target', key: target },
  ]
}

/** What the indicator becomes with a change; a sentence when it cannot stand. Nothing is written yet. */
function enterChange(row: MonthRowShape, whole: WholeTarget, change: MonthChange): WholeTarget | string {
  if (change.column.startsWith('Q') && row.quartersClosed !== null) return row.quartersClosed
  const decimals = change.parameterId === 0 ? whole.planned.indicator.decimals : 10
  const cell = readCell(change.value)
  const place = row.code === '' ? row.name : row.code
  return firstError(checkMonthEntry(cell, decimals, place)) ?? enterFigure(whole, change, cell)
}

/** Writes one change as `whole` has it; answers why it cannot be written, or null. */
async function write(
  call: UnitCall,
  plan: AnnualPlan,
  whole: WholeTarget,
  { indicatorId, parameterId, column, value }: MonthChange,
): Promise<string | null> {
  if (column !== 'annual') {
    const months = monthsIn(whole, parameterId)
    const changes = monthsOfColumn(column).map((month) => ({
      indicatorId,
      parameterId,
      month,
      cell: months[month - 1] ?? null,
    }))
    await storeMonths(call.tx, call.unit, plan.id, changes)
    return null
  }
  const cell = readCell(value)
  if (parameterId === 0) return saveAnnual(call, plan, whole, cell)
  await saveParameterAnnual(call.tx, plan.id, parameterId, cell === 'none' ? null : cell)
  return null
}

interface Changed {
  readonly seen: ReadonlyMap<number, WholeTarget>
  readonly now: ReadonlyMap<number, WholeTarget>
  readonly saved: readonly MonthChange[]
}

/** Totals that agreed with their parts go on agreeing; each is written down with what it was. */
async function writeTotals(call: UnitCall, plan: AnnualPlan, { seen, now, saved }: Changed): Promise<void> {
  for (const [indicatorId, whole] of now) {
    const before = seen.get(indicatorId)
    if (before === undefined || before === whole) continue
    const entered = (id: number, column: FigureColumn): boolean =>
      saved.some(
        (cell) =>
          cell.indicatorId === indicatorId &&
          cell.parameterId === id &&
          (column === 'annual'
            ? cell.column === 'annual'
            : cell.column !== 'annual' && monthsOfColumn(cell.column).includes(column as Month)),
      )
    const followed = followTotals(before.parameters, whole.parameters, entered)
    const cells: MonthChange[] = []
    for (const { id, column, value } of followed) {
      if (column === 'annual') await saveParameterAnnual(call.tx, plan.id, id, value)
      else {
        const change = { indicatorId, parameterId: id, month: column as Month, cell: value }
        await storeMonths(call.tx, call.unit, plan.id, [change])
      }
      const row = monthRows(before).find(({ parameterId }) => parameterId === id)
      cells.push({
        indicatorId,
        parameterId: id,
        column: String(column),
        before: row === undefined ? null : shownIn(row, String(column)),
        value: value?.toFixed() ?? null,
      })
    }
    await recordMonths(call, plan, cells)
  }
}

/** One line of history a row: which cells changed, from what to what. */
const recordMonths = (call: UnitCall, plan: AnnualPlan, cells: readonly MonthChange[]): Promise<void> =>
  recordCells(call, cells, ({ indicatorId, parameterId, column }) => ({
    entity: 'plan.targetMonth',
    key: `${plan.id}/${indicatorId}/${parameterId}`,
    field: column,
  }))
