import { toDecimalText } from '#core/wire.ts'
import { rupiah, sumRupiah } from '#core/rupiah.ts'
import { monthName, type Month } from '#core/period.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import type { budgetContract } from '../contract.ts'
import type { SpendingChange } from '../contract/spending.ts'
import { realisationTargetsOf } from '../rules/budget-indicators.ts'
import { outputLabel } from '../rules/codes.ts'
import { outputKey } from '../rules/ledger.ts'
import {
  checkOverspending,
  checkSpending,
  computeRealisation,
  spendingByType,
  type Spending,
} from '../rules/realisation.ts'
import { getBudget as readBudget, type Budget } from '../store/budget.ts'
import { listOutputKeys, listSpending, saveSpending as storeSpending } from '../store/spending.ts'

type Actions = Handlers<typeof budgetContract>

const overspent = ({ outputs }: Budget, spending: readonly Spending[]) =>
  outputs.flatMap((output) => {
    const own = spending.filter((one) => outputKey(one) === outputKey(output))
    return checkOverspending(output.amount, sumRupiah(own.map(({ amount }) => amount)), outputLabel(output))
  })

export const getSpending: Actions['getSpending'] = async (call, { params }) => {
  const { tx, unit } = call
  const budget = await readBudget(tx, unit, params.year)
  const spending = await listSpending(tx, unit.id, params.year)
  const targets = realisationTargetsOf(budget.names.indicators)
  return {
    rows: spending,
    versionName: budget.version?.name ?? null,
    realisation: computeRealisation(budget.outputs, spending, targets).map((one) => ({
      ...one,
      plannedPercent: percentText(one.plannedPercent),
      spentPercent: percentText(one.spentPercent),
      target: toDecimalText(one.target),
    })),
    byType: [...spendingByType(spending)].map(([type, amount]) => ({ type, amount })),
    findings: overspent(budget, spending),
    can: { edit: call.may('budget.edit', unit.path) },
  }
}

/** Ten decimals are all that travels; people see two. */
const percentText = (percent: { toFixed(places: number): string } | null): string | null =>
  percent?.toFixed(10) ?? null

interface Known {
  readonly keys: ReadonlySet<string>
  readonly spending: readonly Spending[]
}

const isCell = (change: SpendingChange) => (one: Spending) =>
  outputKey(one) === outputKey(change) && one.type === change.type && one.month === change.month

/** Why a figure cannot be kept; null when it can. */
function refuseChange(change: SpendingChange, { keys, spending }: Known): string | null {
  const place = outputLabel(change)
  if (!keys.has(outputKey(change))) return `${place} tidak ada dalam anggaran tahun ini.`
  const own = spending.filter((one) => outputKey(one) === outputKey(change) && one.type === change.type)
  const [finding] = checkSpending(withChange(own, change), place)
  return finding === undefined ? null : `${finding.message} ${finding.next}`
}

async function saveOne(call: UnitCall, year: number, change: SpendingChange, known: Known) {
  const refused = (message: string) => ({ saved: false, message, version: change.seen })
  const reason = refuseChange(change, known)
  if (reason !== null) return refused(reason)
  const key = { ...change, month: change.month as Month }
  const version = await storeSpending(call.tx, call.unit, year, key, call.actor.name)
  if (version === undefined)
    return refused(
      `Realisasi ${outputLabel(change)} ${monthName(key.month)} sudah diubah orang lain. Muat ulang untuk melihat isinya.`,
    )
  const before = known.spending.find(isCell(change))
  await recordHistory(call, {
    entity: 'budget.expenditure',
    key: `${year}/${outputKey(change)}/${change.type}/${change.month}`,
    action: 'change',
    before: before === undefined ? null : { amount: before.amount },
    after: change.amount === null ? null : { amount: change.amount },
  })
  return { saved: true, message: null, version }
}

/** What is spent after a change. */
const withChange = (spending: readonly Spending[], change: SpendingChange): readonly Spending[] => {
  const others = spending.filter((one) => !isCell(change)(one))
  if (change.amount === null) return others
  return [...others, { ...change, month: change.month as Month, amount: rupiah(change.amount) }]
}

/** Saves figures of spending one by one; each is judged by itself, with those saved before it. A revision of the budget leaves them alone. */
export const saveSpending: Actions['saveSpending'] = async (call, { params, body }) => {
  const { tx, unit } = call
  const keys = await listOutputKeys(tx, unit.id, params.year)
  let spending: readonly Spending[] = await listSpending(tx, unit.id, params.year)
  const results = []
  for (const change of body.changes) {
    const result = await saveOne(call, params.year, change, { keys, spending })
    if (result.saved) spending = withChange(spending, change)
    results.push(result)
  }
  return { results }
}
