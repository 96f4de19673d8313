import { useCallback, useMemo } from 'react'
import { decimal } from '#lib/decimal.ts'
import { formatDecimal } from '#lib/numerals.ts'
import { EntryGrid } from '#ui/entry-grid/entry-grid.tsx'
import type { EntryColumn, TextColumn } from '#ui/entry-grid/types.ts'
import { EmptyState } from '#ui/states.tsx'
import type { Tone } from '#ui/status-word.tsx'
import { useViewer } from '#ui/viewer.ts'
import type { BudgetShape } from '../contract/budget.ts'
import { outputLabel } from '../rules/codes.ts'
import type { LedgerOutput } from '../rules/ledger.ts'
import { ledgerCell, restOf, useSaveLedgerCells } from './ledger-cells.ts'
import type { ShownLedger } from './ledger.ts'

const legend: readonly { readonly word: string; readonly tone: Tone }[] = [
  { word: 'Belum tersimpan', tone: 'warn' },
  { word: 'Ditolak', tone: 'bad' },
  { word: 'Terkunci', tone: 'neutral' },
]
const rowKey = (row: LedgerOutput): string => String(row.id)
const rowName = (row: LedgerOutput): string => outputLabel(row)

const label = (key: string, name: string, width: number, text: (row: LedgerOutput) => string) =>
  ({ kind: 'text', frozen: true, key, name, width, text }) satisfies TextColumn<LedgerOutput>

/** Code, name and allocation of an output, which stay in view. */
export const outputLabels: readonly TextColumn<LedgerOutput>[] = [
  label('code', 'RO', 90, rowName),
  {
    ...label('name', 'Rincian output', 200, ({ name }) => name),
    render: ({ name }) => (
      <span className="budget-name" title={name}>
        {name}
      </span>
    ),
  },
]

const amountText = (row: LedgerOutput): string =>
  row.amount === null ? '–' : formatDecimal(decimal(row.amount), 0)

/** The sum of the entered cells and what is left of the allocation, as one types. */
export const sumColumns = (keys: readonly string[]): readonly EntryColumn<LedgerOutput>[] => [
  { kind: 'computed', key: 'amount-text', name: 'Alokasi', width: 120, text: amountText },
  {
    kind: 'computed',
    key: 'sum',
    name: 'Jumlah',
    width: 120,
    text: (row, valueOf) => formatDecimal(restOf(row, keys.map(valueOf)).total, 0),
  },
  {
    kind: 'computed',
    key: 'rest',
    name: 'Sisa',
    width: 110,
    text: (row, valueOf) => {
      const { rest } = restOf(row, keys.map(valueOf))
      return rest.eq(0) ? 'pas' : formatDecimal(rest, 0)
    },
  },
]

interface GridViewProps {
  readonly data: BudgetShape
  readonly ledger: ShownLedger
  readonly name: string
  readonly help: string
  readonly columns: readonly EntryColumn<LedgerOutput>[]
}

/** Figures of all outputs in one grid, in whole rupiah; saved as one goes. */
export function GridView({ data, ledger, name, help, columns }: GridViewProps) {
  const viewer = useViewer()
  const onSave = useSaveLedgerCells(data)
  const locked =
    data.closed ??
    (data.can.edit
      ? null
      : 'Peran Anda hanya membaca; anggaran diubah oleh perencana atau pengelola keuangan.')
  const rows = useMemo(() => ledger.entries, [ledger])
  const getCell = useCallback(
    (row: LedgerOutput, column: string) => ledgerCell(row, column, locked),
    [locked],
  )
  if (rows.length === 0)
    return <EmptyState title="Versi ini belum memuat RO.">Tambahkan RO pada Rincian dahulu.</EmptyState>
  return (
    <section aria-label={name}>
      <p className="soft">{locked ?? help}</p>
      <EntryGrid
        key={`${name} ${data.versionId}`}
        label={`${name} ${data.year}`}
        columns={columns}
        rows={rows}
        rowKey={rowKey}
        rowName={rowName}
        getCell={getCell}
        onSave={onSave}
        storageKey={`siklus.anggaran/${name}/${data.versionId}/${viewer.username}`}
        legend={legend}
      />
      <p className="soft">{rows.length} RO · dalam rupiah penuh</p>
    </section>
  )
}
