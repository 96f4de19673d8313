import { formatTarget } from '#core/target.ts'
import { fromTargetText } from '#core/wire.ts'
import type { Rupiah } from '#core/rupiah.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/states.tsx'
import { allocationByIndicator } from '../rules/allocation.ts'
import { amountHeading, formatScaled, scaleAmounts, type AmountScale } from '../rules/scale.ts'
import { groupByClass, type ClassGroup } from '../rules/sections.ts'
import type { LedgerOutput } from '../rules/ledger.ts'
import type { TableProps } from './table-props.ts'

interface Row {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly target: string
  readonly groups: readonly ClassGroup<LedgerOutput>[]
  readonly outputs: number
  readonly amount: Rupiah
}

function rowsOf({ data, ledger }: TableProps, ids: readonly number[]): readonly Row[] {
  const { indicators } = allocationByIndicator(ledger.entries, ids)
  return indicators.flatMap(({ indicatorId, outputs, amount }) => {
    const indicator = data.indicators.find(({ id }) => id === indicatorId)
    if (indicator === undefined) return []
    return [
      {
        id: indicatorId,
        code: indicator.code,
        name: indicator.name,
        target: `${formatTarget(fromTargetText(indicator.target)) || 'belum ditetapkan'} ${indicator.unitOfMeasure}`,
        groups: groupByClass(
          outputs.map(({ entry }) => entry),
          ledger.year,
        ),
        outputs: outputs.length,
        amount,
      },
    ]
  })
}

const Groups = ({ groups }: { readonly groups: Row['groups'] }) =>
  groups.length === 0 ? (
    <span className="soft">belum didukung RO</span>
  ) : (
    groups.map(({ classCode, className, entries }) => (
      <div key={classCode} className="budget-class">
        <span className="soft">{className}</span>
        <ul>
          {entries.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      </div>
    ))
  )

const columnsOf = (year: number, scale: AmountScale): readonly TableColumn<Row>[] => [
  {
    key: 'code',
    name: 'Kode',
    render: ({ code }) => <span className="budget-code">{code}</span>,
    text: ({ code }) => code,
  },
  {
    key: 'groups',
    name: 'Rincian output',
    width: '18rem',
    render: ({ groups }) => <Groups groups={groups} />,
  },
  { key: 'name', name: 'Indikator', width: '14rem', render: ({ name }) => name, text: ({ name }) => name },
  { key: 'target', name: `Target ${year}`, render: ({ target }) => target },
  {
    key: 'amount',
    name: 'Alokasi terkait',
    unit: amountHeading(scale),
    numeric: true,
    render: ({ amount }) => formatScaled(amount, scale),
  },
]

/** Allocation per indicator; the sum over indicators and the true total stand side by side, because outputs serve several. */
export function AllocationTable(props: TableProps) {
  const { ledger, scale, data } = props
  const ids = data.indicators.map(({ id }) => id)
  const rows = rowsOf(props, ids)
  const allocation = allocationByIndicator(ledger.entries, ids)
  const { residue } = scaleAmounts(
    rows.map(({ amount }) => amount),
    scale,
  )
  return (
    <section aria-label="Alokasi per indikator">
      <DataTable
        caption={`Alokasi ${data.year} per indikator`}
        columns={columnsOf(data.year, scale)}
        rows={rows}
        rowKey={({ id }) => id}
        noun="indikator"
        empty={<EmptyState title={`RKT ${data.year} belum memuat indikator.`}>Susun RKT dahulu.</EmptyState>}
      />
      <dl className="budget-totals">
        <div>
          <dt>Jumlah menurut indikator {amountHeading(scale)}</dt>
          <dd>{formatScaled(allocation.sumOverIndicators, scale)}</dd>
        </div>
        <div>
          <dt>Jumlah pagu sebenarnya {amountHeading(scale)}</dt>
          <dd>
            <strong>{formatScaled(allocation.trueTotal, scale)}</strong>
          </dd>
        </div>
      </dl>
      <p className="soft">
        Satu RO dapat mendukung beberapa indikator, sehingga jumlah menurut indikator bukan jumlah pagu. Dalam
        pagu setiap RO dihitung sekali.
        {allocation.unlinked.length === 0
          ? ''
          : ` ${allocation.unlinked.length} RO belum dikaitkan dengan indikator dan hanya masuk jumlah pagu.`}
        {residue === null ? '' : ` ${residue}`}
      </p>
    </section>
  )
}
