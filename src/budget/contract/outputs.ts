import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { cellBatch } from '#core/cell-batch.ts'
import { recordEndpoints } from '#core/record-endpoints.ts'
import { decimalText, idNumber, removalWithReason } from '#core/wire.ts'
import { fundingSources } from '../rules/ledger.ts'
import { versionParams } from './budget.ts'
import { entryBody, outputShape } from './ledger.ts'

const { add, save, remove } = recordEndpoints({
  path: '/api/units/:unit/years/:year/budget/versions/:version/outputs',
  key: 'output',
  permission: 'budget.edit',
  params: versionParams,
  body: entryBody,
  removal: removalWithReason,
  add: 'Menambah rincian output',
  save: 'Menyimpan rincian output dengan semua bagiannya',
  remove: 'Menghapus rincian output',
})

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
  addOutput: add,
  saveOutput: save,
  removeOutput: remove,
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
