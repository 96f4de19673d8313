import { firstError } from '#core/finding.ts'
import { notWholeRupiah } from '#core/rupiah.ts'
import { fromDecimalText, toDecimalText } from '#core/wire.ts'
import { saveCells } from '#platform/cells.ts'
import type { Handlers } from '#platform/http/call.ts'
import { checkChange, openLedger } from '../commands/open.ts'
import { outputRecord, storeOutput } from '../commands/outputs.ts'
import type { budgetContract } from '../contract.ts'
import { presentOutput } from '../contract/ledger.ts'
import { cellOf, readCellName, withCell } from '../rules/cells.ts'
import { outputLabel } from '../rules/codes.ts'
import type { LedgerOutput } from '../rules/ledger.ts'

type Actions = Handlers<typeof budgetContract>

/** Saves cells of a grid; each output that moved is written once, and comes back. */
export const saveLedgerCells: Actions['saveLedgerCells'] = async (call, { params, body }) => {
  const ledger = await openLedger(call, params)
  const now = new Map(ledger.outputs.map((output) => [output.id, output]))
  const { results } = await saveCells(call, body.changes, {
    missing: `RO ini tidak ada lagi dalam ${ledger.version.name}. Muat ulang halaman.`,
    find({ outputId, cell: name, value }) {
      const output = now.get(outputId)
      const cell = readCellName(name)
      if (output === undefined || cell === null) return undefined
      return {
        held: toDecimalText(cellOf(output, cell)),
        records: [outputRecord(outputId)],
        put() {
          const entry = withCell(output, cell, fromDecimalText(value))
          if (entry === null) return notWholeRupiah
          const refused = firstError(checkChange(entry, [], ledger))
          if (refused !== null) return refused
          now.set(outputId, { ...output, ...entry })
          return null
        },
      }
    },
  })
  const touched = new Set(body.changes.map(({ outputId }) => outputId))
  const outputs = ledger.outputs.filter(({ id }) => touched.has(id))
  const saved: LedgerOutput[] = []
  for (const output of outputs) {
    const after = now.get(output.id) ?? output
    saved.push(
      after === output ? output : { ...after, version: (await storeOutput(call, output, after)).version },
    )
  }
  return {
    results,
    outputs: saved.map(presentOutput).toSorted((a, b) => outputLabel(a).localeCompare(outputLabel(b))),
  }
}
