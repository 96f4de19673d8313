import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { fromDecimalText } from '#core/wire.ts'
import { sayStaleCell } from '#platform/conflict.ts'
import { recordHistory } from '#platform/history.ts'
import type { z } from 'zod'
import { whyNot } from '#core/decision.ts'
import type { monthChange, monthlyTargetContract, MonthRowShape } from '../contract/monthly-targets.ts'
import { loadVersion, type WholeTarget } from '../read/version.ts'
import { monthRows } from '../present/month-rows.ts'
import { checkMonthEntry, readCell } from '../rules/month-entry.ts'
import { decidePlanEdit } from '../rules/way.ts'
import { saveMonths as storeMonths } from '../store/monthly-targets.ts'
import { saveParameterAnnual } from '../store/parameters.ts'
import { findPlan, listPlanYears, type AnnualPlan } from '../store/plan-way.ts'
import type { Month } from '#core/period.ts'
import { enterFigure, monthsIn, monthsOfColumn } from './enter-figure.ts'
import { followTotals, type FigureColumn } from '../rules/follow-totals.ts'
import { followMonths, saveAnnual } from './follow-months.ts'
import { getEditablePlan, situationOf } from './open-plan.ts'

type Actions = Handlers<typeof monthlyTargetContract>
type Change = z.infer<typeof monthChange>
type Outcome = Change & { outcome: 'saved' | 'conflict' | 'refused'; message: string | null }

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
  const cells: Outcome[] = []
  for (const change of body.changes) {
    const applied = decideChange(seen.get(change.indicatorId), now.get(change.indicatorId), change)
    const refused = applied.whole === undefined ? null : await write(call, plan, applied.whole, change)
    if (applied.whole !== undefined && refused === null) now.set(change.indicatorId, applied.whole)
    if (refused !== null) cells.push({ ...change, outcome: 'refused', message: refused })
    else if (applied.stale === undefined) cells.push(applied.outcome)
    else cells.push({ ...applied.outcome, message: await sayStale(call, plan, change, applied.stale) })
  }
  const saved = cells.filter(({ outcome }) => outcome === 'saved')
  await recordCells(call, plan, saved)
  const touched = new Set(body.changes.map(({ indicatorId }) => indicatorId))
  await writeTotals(call, plan, { seen, now, saved })
  const monthly = new Set(saved.filter(isOwnMonth).map(({ indicatorId }) => indicatorId))
  for (const indicatorId of monthly) await followMonths(call, plan, indicatorId)
  return { cells, rows: await rowsOf(call, plan, touched) }
}

const isOwnMonth = ({ parameterId, column }: Change): boolean => parameterId === 0 && column !== 'annual'

/** What stands in a cell: the year, a month or a quarter. */
function shownIn(row: MonthRowShape, column: string): string | null {
  if (column === 'annual') return row.annual
  const quarter = /^Q(\d)$/.exec(column)?.[1]
  const cell = quarter === undefined ? row.months[Number(column) - 1] : row.quarters[Number(quarter) - 1]
  return cell ?? null
}

interface Decided {
  readonly outcome: Outcome
  /** What the indicator becomes, where the change stands. */
  readonly whole?: WholeTarget
  /** What the cell holds, where that is not what the person saw in it. */
  readonly stale?: string | null
}

/** Whether a change stands, against what the person saw, and what the indicator becomes with it; nothing is written yet. */
function decideChange(seen: WholeTarget | undefined, now: WholeTarget | undefined, change: Change): Decided {
  const refused = (message: string) => ({ outcome: { ...change, outcome: 'refused' as const, message } })
  const row = seen && monthRows(seen).find(({ parameterId }) => parameterId === change.parameterId)
  if (now === undefined || row === undefined)
    return refused('Baris ini sudah tidak ada dalam RKT. Muat ulang halaman.')
  const current = shownIn(row, change.column)
  if (current !== change.before && current !== change.value)
    return { outcome: { ...change, outcome: 'conflict', message: null }, stale: current }
  if (change.column.startsWith('Q') && row.quartersClosed !== null) return refused(row.quartersClosed)
  const decimals = change.parameterId === 0 ? now.planned.indicator.decimals : 10
  const cell = readCell(change.value)
  const [problem] = checkMonthEntry(cell, decimals, row.code === '' ? row.name : row.code)
  if (problem) return refused(`${problem.message} ${problem.next}`)
  const entered = enterFigure(now, change, cell)
  if (typeof entered === 'string') return refused(entered)
  return { outcome: { ...change, outcome: 'saved', message: null }, whole: entered }
}

/** The figure of a year is changed here and with the target itself. */
function sayStale(
  call: UnitCall,
  plan: AnnualPlan,
  { indicatorId, parameterId }: Change,
  current: string | null,
): Promise<string> {
  const target = `${plan.id}/${indicatorId}`
  const records = [
    { entity: 'plan.targetMonth', key: `${target}/${parameterId}` },
    { entity: 'plan.target', key: target },
  ]
  const figure = fromDecimalText(current === '-' ? null : current)
  return sayStaleCell(call, records, figure === null ? (current ?? '') : formatTrimmed(figure, 10))
}

/** Writes one change as `whole` has it; answers why it cannot be written, or null. */
async function write(
  call: UnitCall,
  plan: AnnualPlan,
  whole: WholeTarget,
  { indicatorId, parameterId, column, value }: Change,
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
  readonly saved: readonly Outcome[]
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
    const cells: Outcome[] = []
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
        outcome: 'saved',
        message: null,
      })
    }
    await recordCells(call, plan, cells)
  }
}

/** One line of history a row: which cells changed, from what to what. */
async function recordCells(call: UnitCall, plan: AnnualPlan, saved: readonly Outcome[]): Promise<void> {
  const rows = new Map<string, Outcome[]>()
  for (const cell of saved) {
    const key = `${plan.id}/${cell.indicatorId}/${cell.parameterId}`
    rows.set(key, [...(rows.get(key) ?? []), cell])
  }
  for (const [key, cells] of rows) {
    const facts = (side: 'before' | 'value') =>
      Object.fromEntries(cells.map((cell) => [cell.column, cell[side]]))
    await recordHistory(call, {
      entity: 'plan.targetMonth',
      key,
      action: 'change',
      before: facts('before'),
      after: facts('value'),
    })
  }
}
