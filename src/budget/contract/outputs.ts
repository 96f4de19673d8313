import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { cellBatch } from '#core/cell-batch.ts'
import { decimalText, idNumber, removalWithReason, savedShape, versionNumber } from '#core/wire.ts'
import { fundingSources } from '../rules/ledger.ts'
import { versionParams } from './budget.ts'
import { entryBody, outputShape } from './ledger.ts'

const outputParams = versionParams.extend({ output: idNumber })

/** A cell of a grid: `amount`, `volume`, `month:3`, `source:RM`, `forwardAmount:2026`, `forwardVolume:2026`. */
const cellName = z
  .string()
  .regex(
    new RegExp(
      `^(amount|volume|month:(1[0-2]|[1-9])|source:(${fundingSources.join('|')})|forward(Amount|Volume):\\d{4})$`,
    ),
  )
const ledgerCells = cellBatch({ outputId: idNumber, cell: cellName }, decimalText.nullable())
export type LedgerCellChange = z.infer<typeof ledgerCells.change>

export const outputContract = {
  addOutput: endpoint({
    method: 'POST',
    path: '/api/units/:unit/years/:year/budget/versions/:version/outputs',
    access: { permission: 'budget.edit' },
    summary: 'Menambah rincian output',
    params: versionParams,
    body: entryBody,
    output: savedShape,
  }),
  saveOutput: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/years/:year/budget/versions/:version/outputs/:output',
    access: { permission: 'budget.edit' },
    summary: 'Menyimpan rincian output dengan semua bagiannya',
    params: outputParams,
    body: entryBody.extend({ version: versionNumber }),
    output: savedShape,
  }),
  removeOutput: endpoint({
    method: 'DELETE',
    path: '/api/units/:unit/years/:year/budget/versions/:version/outputs/:output',
    access: { permission: 'budget.edit' },
    summary: 'Menghapus rincian output',
    params: outputParams,
    query: removalWithReason,
    output: savedShape,
  }),
  saveLedgerCells: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/years/:year/budget/versions/:version/cells',
    access: { permission: 'budget.edit' },
    summary: 'Menyimpan sel tabel anggaran: RPD bulanan, sumber dana, prakiraan maju',
    params: versionParams,
    body: ledgerCells.body,
    output: z.object({ results: ledgerCells.results, outputs: z.array(outputShape) }),
  }),
}
