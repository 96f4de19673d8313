import { decimal, sum, type Decimal } from '#lib/decimal.ts'
import { call } from '#ui/call.ts'
import type { CellChange, EntryCell, SaveCells } from '#ui/entry-grid/types.ts'
import { useGridSave } from '#ui/entry-grid/use-grid-save.ts'
import { endpointKey } from '#ui/queries.ts'
import { versionContract, type BudgetShape } from '../contract/budget.ts'
import { outputContract, type LedgerCellChange } from '../contract/outputs.ts'
import { cellOf, readCellName } from '../rules/cells.ts'
import type { LedgerOutput } from '../rules/ledger.ts'
import { budgetChanges } from './changes.ts'

/** A dash in a cell of money says that there is no figure, like an empty cell. */
export const figureOf = (value: string | null): string | null => (value === '-' ? null : value)

/** What the server holds of a cell of the ledger; locked while the lines of the version are closed. */
export function ledgerCell(entry: LedgerOutput, name: string, locked: string | null): EntryCell {
  const cell = readCellName(name)
  return {
    value: (cell === null ? null : cellOf(entry, cell))?.toFixed() ?? null,
    ...(locked === null ? {} : { locked }),
  }
}

const toLedgerChange = ({ row, column, before, value }: CellChange): LedgerCellChange => ({
  outputId: Number(row),
  cell: column,
  before,
  value: figureOf(value),
})

/** Saves cells of the shown version; the outputs that come back replace those on the screen, and what is computed from them is read again. */
export function useSaveLedgerCells({ versionId, year, unit }: BudgetShape): SaveCells {
  const params = { unit: unit.slug, year, version: versionId ?? 0 }
  return useGridSave({
    toChange: toLedgerChange,
    send: (changes) => call(outputContract.saveLedgerCells, { params, body: { changes } }),
    saved({ outputs }, client) {
      const fresh = new Map(outputs.map((output) => [output.id, output]))
      client.setQueriesData<BudgetShape>({ queryKey: endpointKey(versionContract.getBudget) }, (old) =>
        old === undefined || old.versionId !== versionId
          ? old
          : { ...old, outputs: old.outputs.map((output) => fresh.get(output.id) ?? output) },
      )
      for (const endpoint of budgetChanges) void client.invalidateQueries({ queryKey: endpointKey(endpoint) })
    },
  })
}

/** The sum of an output's cells, and what of its amount they do not hold. */
export function restOf(entry: LedgerOutput, figures: readonly (Decimal | null)[]) {
  const total = sum(figures.filter((figure) => figure !== null))
  return { total, rest: decimal(entry.amount ?? 0).minus(total) }
}
