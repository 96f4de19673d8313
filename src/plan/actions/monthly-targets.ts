import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import type { z } from 'zod'
import type { monthChange, monthlyTargetContract, MonthRowShape } from '../contract/monthly-targets.ts'
import { loadVersion, type WholeTarget } from '../load-version.ts'
import { monthRows } from '../month-rows.ts'
import { checkMonthEntry, readCell } from '../rules/month-entry.ts'
import type { MonthCell } from '../rules/months.ts'
import { decidePlanEdit } from '../rules/way.ts'
import { saveMonths as storeMonths } from '../store/monthly-targets.ts'
import { saveParameterAnnual } from '../store/parameters.ts'
import { findPlan, findPlanInForce, type AnnualPlan } from '../store/plan-way.ts'
import type { Month } from '#core/period.ts'
import { followMonths, saveAnnual } from './follow-months.ts'
import { getEditablePlan, situationOf } from './open-plan.ts'

type Actions = Handlers<typeof monthlyTargetContract>
type Change = z.infer<typeof monthChange>
type Outcome = Change & { outcome: 'saved' | 'conflict' | 'refused'; message: string | null }

export const getMonths: Actions['getMonths'] = async (call, { params }) => {
  const plan = await findPlan(call.tx, call.unit.id, params.year)
  const decision = plan && decidePlanEdit(situationOf(call, plan))
  const closed = decision && !decision.allowed ? `${decision.reason} ${decision.next}` : null
  return {
    year: params.year,
    plan: plan === undefined ? null : { revision: plan.revision, state: plan.state, closed },
    can: { edit: plan !== undefined && closed === null && call.may('plan.edit', call.unit.path) },
    hasLastYear: (await findPlanInForce(call.tx, call.unit.id, params.year - 1)) !== undefined,
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
  const held = new Map((await loadVersion(call, plan)).map((one) => [one.planned.indicator.indicatorId, one]))
  const cells: Outcome[] = []
  for (const change of body.changes) {
    const whole = held.get(change.indicatorId)
    cells.push(await applyChange(call, plan, whole, change))
  }
  const saved = cells.filter(({ outcome }) => outcome === 'saved')
  await recordCells(call, plan, saved)
  const touched = new Set(body.changes.map(({ indicatorId }) => indicatorId))
  const monthly = new Set(saved.filter(isOwnMonth).map(({ indicatorId }) => indicatorId))
  for (const indicatorId of monthly) await followMonths(call, plan, indicatorId)
  return { cells, rows: await rowsOf(call, plan, touched) }
}

const isOwnMonth = ({ parameterId, column }: Change): boolean => parameterId === 0 && column !== 'annual'

async function applyChange(
  call: UnitCall,
  plan: AnnualPlan,
  whole: WholeTarget | undefined,
  change: Change,
): Promise<Outcome> {
  const refused = (message: string): Outcome => ({ ...change, outcome: 'refused', message })
  const row = whole && monthRows(whole).find(({ parameterId }) => parameterId === change.parameterId)
  if (whole === undefined || row === undefined)
    return refused('Baris ini sudah tidak ada dalam RKT. Muat ulang halaman.')
  const current = change.column === 'annual' ? row.annual : (row.months[Number(change.column) - 1] ?? null)
  if (current !== change.before && current !== change.value)
    return {
      ...change,
      outcome: 'conflict',
      message: `Sel ini sudah berubah menjadi ${current ?? 'kosong'} sejak Anda membukanya. Periksa isinya, lalu ketik ulang bila angka Anda yang benar.`,
    }
  const decimals = change.parameterId === 0 ? whole.planned.indicator.decimals : 10
  const cell = readCell(change.value)
  const [problem] = checkMonthEntry(cell, decimals, row.code === '' ? row.name : row.code)
  if (problem) return refused(`${problem.message} ${problem.next}`)
  const why = await write(call, plan, whole, change, cell)
  return why === null ? { ...change, outcome: 'saved', message: null } : refused(why)
}

/** Writes one cell; answers why it cannot be written, or null. */
async function write(
  call: UnitCall,
  plan: AnnualPlan,
  whole: WholeTarget,
  { indicatorId, parameterId, column }: Change,
  cell: MonthCell | null,
): Promise<string | null> {
  if (column !== 'annual') {
    const change = { indicatorId, parameterId, month: Number(column) as Month, cell }
    await storeMonths(call.tx, call.unit, plan.id, [change])
    return null
  }
  if (parameterId === 0) return saveAnnual(call, plan, whole, cell)
  if (cell === 'none')
    return 'Baris ini menghitung; kosongkan atau tulis 0, tanda "-" tidak berlaku untuk setahun.'
  await saveParameterAnnual(call.tx, plan.id, parameterId, cell)
  return null
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
