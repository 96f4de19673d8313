import { toDecimalText } from '#core/wire.ts'
import { noRupiah, notWholeRupiah, readRupiah, sumRupiah } from '#core/rupiah.ts'
import { firstError } from '#core/finding.ts'
import type { Month } from '#core/period.ts'
import { recordCells, saveCells } from '#platform/cells.ts'
import type { RecordName } from '#platform/conflict.ts'
import { lockYear } from '#platform/database/lock-year.ts'
import type { Handlers } from '#platform/http/call.ts'
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
import {
  listOutputKeys,
  listSpending,
  saveSpending as storeSpending,
  type SpendingKey,
} from '../store/spending.ts'

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

const lineKey = (one: SpendingKey | SpendingChange): string => `${outputKey(one)}/${one.type}`
const cellKey = (one: SpendingKey | SpendingChange): string => `${lineKey(one)}/${one.month}`

/** Saves figures of spending; each is judged with those saved before it. A revision of the budget leaves them alone. */
export const saveSpending: Actions['saveSpending'] = async (call, { params: { year }, body }) => {
  const { tx, unit, actor } = call
  await lockYear(tx, unit.id, year)
  const keys = await listOutputKeys(tx, unit.id, year)
  const stored = new Map((await listSpending(tx, unit.id, year)).map((one) => [cellKey(one), one]))
  const recordOf = (change: SpendingChange): RecordName => ({
    entity: 'budget.expenditure',
    key: `${year}/${cellKey(change)}`,
  })
  const { results, saved } = await saveCells(call, body.changes, {
    missing: 'RO itu tidak ada dalam anggaran tahun ini. Muat ulang halaman.',
    find(change) {
      if (!keys.has(outputKey(change))) return undefined
      return {
        held: stored.get(cellKey(change))?.amount.toFixed() ?? null,
        records: [recordOf(change)],
        async put() {
          const amount = change.value === null ? null : readRupiah(change.value)
          if (amount === null && change.value !== null) return notWholeRupiah
          const one = { ...change, month: change.month as Month, amount: amount ?? noRupiah }
          const line = [...stored.values()].filter((other) => lineKey(other) === lineKey(change))
          const others = line.filter(({ month }) => month !== change.month)
          const refused = firstError(checkSpending([...others, one], outputLabel(change)))
          if (refused !== null) return refused
          await storeSpending(tx, unit, year, { ...one, amount }, actor.name)
          if (amount === null) stored.delete(cellKey(change))
          else stored.set(cellKey(change), one)
          return null
        },
      }
    },
  })
  await recordCells(call, saved, (change) => ({ ...recordOf(change), field: 'amount' }))
  return { results }
}
