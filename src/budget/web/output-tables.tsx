import { formatTrimmed } from '#lib/numerals.ts'
import { DataTable, type TableColumn, textColumn } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/states.tsx'
import { statusColumn } from '#ui/status-word.tsx'
import type { LedgerOutput } from '../rules/ledger.ts'
import { amountHeading, formatScaled } from '../rules/scale.ts'
import { reconcile, type Reconciliation } from '../rules/sections.ts'
import { outputTable, type TreeLine } from '../rules/tree.ts'
import type { TableProps } from './table-props.ts'

type Line = TreeLine<LedgerOutput> & { readonly index: number }

const lineColumns: readonly TableColumn<Line>[] = [
  {
    key: 'name',
    name: 'Kegiatan, KRO, RO',
    width: '10rem',
    render: ({ depth, level, name }) => (
      <span
        className={`budget-level budget-level-${level}`}
        style={{ paddingInlineStart: `${(depth - 1) * 14}px` }}
      >
        {name}
      </span>
    ),
    text: ({ name }) => name,
  },
  { key: 'code', name: 'Kode', render: ({ code }) => code ?? '' },
  {
    key: 'volume',
    name: 'Volume',
    numeric: true,
    render: ({ volume }) => (volume === null ? '' : formatTrimmed(volume, 6)),
  },
  { key: 'unit', name: 'Satuan', render: ({ unitOfMeasure }) => unitOfMeasure ?? '' },
]

const empty = <EmptyState title="Versi ini belum memuat RO.">Tambahkan RO pada Rincian dahulu.</EmptyState>

/** What is planned to be delivered: activities with their classes and outputs, volume and unit. */
export const OutputsTable = ({ ledger }: TableProps) => (
  <DataTable
    caption={`Kegiatan dan keluaran ${ledger.year}`}
    columns={lineColumns}
    rows={outputTable(ledger.entries, ledger.names, ledger.year).map((line, index) => ({ ...line, index }))}
    rowKey={({ index }) => index}
    noun="baris"
    empty={empty}
  />
)

/** Whether allocation, sources and months of each output say the same. */
export function ReconciliationTable({ ledger, scale }: TableProps) {
  const columns: readonly TableColumn<Reconciliation>[] = [
    textColumn('label', 'RO', ({ label }) => label),
    textColumn('name', 'Nama', ({ name }) => name),
    {
      key: 'allocation',
      name: 'Alokasi',
      numeric: true,
      render: ({ allocation }) => formatScaled(allocation, scale) || '–',
    },
    {
      key: 'funding',
      name: 'Sumber dana',
      numeric: true,
      render: ({ funding }) => formatScaled(funding, scale),
    },
    {
      key: 'schedule',
      name: 'RPD',
      numeric: true,
      render: ({ schedule }) => formatScaled(schedule, scale),
    },
    statusColumn('agrees', 'Hasil', ({ agrees }) =>
      agrees ? { tone: 'good', word: 'Cocok' } : { tone: 'bad', word: 'Berbeda' },
    ),
  ]
  return (
    <DataTable
      caption={`Rekonsiliasi alokasi, sumber dana, dan RPD ${ledger.year} ${amountHeading(scale)}`}
      columns={columns}
      rows={reconcile(ledger.entries)}
      rowKey={({ label, name }) => `${label} ${name}`}
      noun="RO"
      empty={empty}
    />
  )
}
