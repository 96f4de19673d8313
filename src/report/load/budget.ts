import { decimal, decimalOrNull, type Decimal } from '#lib/decimal.ts'
import { groupBy } from '#lib/group.ts'
import { months } from '#core/period.ts'
import type { Tx } from '#platform/database/database.ts'
import type { BudgetData, OutputData } from '../documents/plan/data.ts'
import { findBudgetVersion, listOutputParts, listOutputs } from '../store/budget-data.ts'
import type { OutputPartRow, OutputRow } from '../store/budget-data.ts'

function toOutput(row: OutputRow, parts: readonly OutputPartRow[]): OutputData {
  const of = (part: OutputPartRow['part']) => parts.filter((one) => one.part === part)
  const byMonth = new Map(of('month').map(({ key, amount }) => [Number(key), decimalOrNull(amount)]))
  const { id: _, volume, amount, ...same } = row
  return {
    ...same,
    volume: decimalOrNull(volume),
    amount: decimalOrNull(amount),
    funding: Object.fromEntries(
      of('funding').map(({ key, amount: given }): [string, Decimal] => [key, decimal(given ?? 0)]),
    ),
    forward: of('forward')
      .map((part) => ({
        year: Number(part.key),
        volume: decimalOrNull(part.volume),
        amount: decimalOrNull(part.amount),
      }))
      .toSorted((a, b) => a.year - b.year),
    months: months.map((month) => byMonth.get(month) ?? null),
    indicatorIds: of('indicator').map(({ key }) => Number(key)),
  }
}

/** The budget that documents of the year print; null while there is none. */
export async function loadBudget(tx: Tx, unitId: number, year: number): Promise<BudgetData | null> {
  const version = await findBudgetVersion(tx, unitId, year)
  if (version === undefined) return null
  const { id, ...about } = version
  const parts = groupBy(await listOutputParts(tx, id), ({ outputId }) => outputId)
  const outputs = (await listOutputs(tx, id)).map((row) => toOutput(row, parts.get(row.id) ?? []))
  return { ...about, outputs }
}
