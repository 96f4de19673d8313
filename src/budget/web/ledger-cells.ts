import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { decimal, sum, type Decimal } from '#lib/decimal.ts'
import { call } from '#ui/call.ts'
import type { EntryCell, SaveCells } from '#ui/entry-grid/types.ts'
import { endpointKey } from '#ui/queries.ts'
import { versionContract, type BudgetShape } from '../contract/budget.ts'
import { outputContract } from '../contract/outputs.ts'
import { cellOf, readCellName } from '../rules/cells.ts'
import type { LedgerOutput } from '../rules/ledger.ts'
import { budgetChanges } from './changes.ts'

/** A cell that holds no figure may be shown as a dash; both say that there is none. */
const figureOf = (value: string | null): string | null => (value === '-' ? null : value)

/** What the server holds of a cell of the ledger; locked while the lines of the version are closed. */
export function ledgerCell(entry: LedgerOutput, name: string, locked: string | null): EntryCell {
  const cell = readCellName(name)
  return {
    value: (cell === null ? null : cellOf(entry, cell))?.toFixed() ?? null,
    version: entry.version,
    ...(locked === null ? {} : { locked }),
  }
}

/** Saves cells of the shown version; the outputs that come back replace those on the screen, and what is computed from them is read again. */
export function useSaveLedgerCells(data: BudgetShape): SaveCells {
  const client = useQueryClient()
  const { versionId, year } = data
  const unit = data.unit.slug
  return useCallback(
    async (changes) => {
      if (versionId === null) return []
      const params = { unit, year, version: versionId }
      const sent = changes.map(({ row, column, before, value }) => ({
        outputId: Number(row),
        cell: column,
        before: figureOf(before),
        value: figureOf(value),
      }))
      const answer = await call(outputContract.saveLedgerCells, { params, body: { changes: sent } })
      const saved = new Map(answer.outputs.map((output) => [output.id, output]))
      client.setQueriesData<BudgetShape>({ queryKey: endpointKey(versionContract.getBudget) }, (old) =>
        old === undefined || old.versionId !== versionId
          ? old
          : { ...old, outputs: old.outputs.map((output) => saved.get(output.id) ?? output) },
      )
      void Promise.all(
        budgetChanges.map((endpoint) => client.invalidateQueries({ queryKey: endpointKey(endpoint) })),
      )
      return answer.results.map(({ saved: kept, message }, index) =>
        kept
          ? { saved: true, value: sent[index]?.value ?? null }
          : { saved: false, message: message ?? 'Sel ini tidak tersimpan.' },
      )
    },
    [client, unit, year, versionId],
  )
}

/** The sum of an output's cells, and what of its amount they do not hold. */
export function restOf(entry: LedgerOutput, figures: readonly (Decimal | null)[]) {
  const total = sum(figures.filter((figure) => figure !== null))
  return { total, rest: decimal(entry.amount ?? 0).minus(total) }
}
