import { Button } from '@mantine/core'
import { formatTrimmed } from '#lib/numerals.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/states.tsx'
import type { LedgerOutput } from '../rules/ledger.ts'
import { amountHeading, formatScaled, type AmountScale } from '../rules/scale.ts'
import { outputLabel } from '../rules/codes.ts'
import { budgetTree, type TreeLine } from '../rules/tree.ts'
import type { ShownLedger } from './ledger.ts'

type Line = TreeLine<LedgerOutput>

const levelNames: Readonly<Record<Line['level'], string>> = {
  program: 'Program',
  activity: 'Kegiatan',
  outputClass: 'KRO',
  output: 'RO',
  component: 'Komponen',
  subcomponent: 'Subkomponen',
  account: 'Akun',
}

interface TreeViewProps {
  readonly ledger: ShownLedger
  readonly scale: AmountScale
  readonly asOf: number
  readonly onOpen: (output: LedgerOutput) => void
  readonly onAdd: () => void
}

const nameCell = (line: Line) => (
  <span
    className={`budget-level budget-level-${line.level}`}
    style={{ paddingInlineStart: `${line.depth * 14}px` }}
  >
    {line.name}
  </span>
)

const columnsOf = (
  ledger: ShownLedger,
  scale: AmountScale,
  onOpen: TreeViewProps['onOpen'],
): readonly TableColumn<Line>[] => [
  { key: 'name', name: 'Uraian', width: '9rem', render: nameCell, text: ({ name }) => name },
  {
    key: 'code',
    name: 'Kode',
    render: ({ level, code }) => (
      <span className="budget-code">
        <span className="soft">{levelNames[level]}</span> {code ?? ''}
      </span>
    ),
    text: ({ code }) => code ?? '',
  },
  {
    key: 'volume',
    name: 'Volume',
    numeric: true,
    render: ({ volume }) => (volume === null ? '' : formatTrimmed(volume, 6)),
  },
  { key: 'unit', name: 'Satuan', render: ({ unitOfMeasure }) => unitOfMeasure ?? '' },
  {
    key: 'amount',
    name: 'Alokasi',
    unit: amountHeading(scale),
    numeric: true,
    render: ({ amount }) => (amount === null ? '–' : formatScaled(amount, scale)),
  },
  {
    key: 'indicators',
    name: 'Indikator',
    render: ({ level, entry }) =>
      level === 'output' && entry !== null ? <Served ledger={ledger} entry={entry} /> : '',
  },
  {
    key: 'open',
    name: <span className="visually-hidden">Tindakan</span>,
    render: ({ level, entry }) =>
      level === 'output' && entry !== null ? (
        <button
          type="button"
          className="link-button"
          aria-label={`${ledger.editable ? 'Ubah' : 'Lihat'} ${outputLabel(entry)}`}
          onClick={() => onOpen(entry)}
        >
          {ledger.editable ? 'Ubah' : 'Lihat'}
        </button>
      ) : null,
  },
]

/** The indicators that an output serves, by code. */
function Served({ ledger, entry }: { readonly ledger: ShownLedger; readonly entry: LedgerOutput }) {
  const codes = entry.indicators.map(
    ({ indicatorId }) => ledger.names.indicators.find(({ id }) => id === indicatorId)?.code ?? '',
  )
  return codes.length === 0 ? <span className="soft">belum dikaitkan</span> : codes.join(', ')
}

/** The ledger as the work and budget plan: programme to account, each line with its subtotal. */
export function TreeView({ ledger, scale, asOf, onOpen, onAdd }: TreeViewProps) {
  const lines = budgetTree(ledger.entries, ledger.names, ledger.year)
  return (
    <DataTable
      caption={`Rincian anggaran ${ledger.year} menurut susunan RKA-K/L`}
      hideCaption
      columns={columnsOf(ledger, scale, onOpen)}
      rows={lines.map((line, index) => ({ ...line, index }))}
      rowKey={(line) => (line as Line & { index: number }).index}
      asOf={asOf}
      noun="baris"
      actions={
        ledger.editable ? (
          <Button variant="default" onClick={onAdd}>
            Tambah RO
          </Button>
        ) : undefined
      }
      empty={
        <EmptyState
          title="Versi ini belum memuat RO."
          action={ledger.editable ? <Button onClick={onAdd}>Tambah RO</Button> : undefined}
        >
          Tambahkan RO satu per satu, atau impor dari buku kerja pada layar Impor dan ekspor.
        </EmptyState>
      }
    />
  )
}
