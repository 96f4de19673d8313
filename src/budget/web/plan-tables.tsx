import { formatTrimmed } from '#lib/numerals.ts'
import { months, monthName } from '#core/period.ts'
import type { Rupiah } from '#core/rupiah.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/states.tsx'
import { fundingSourceNames } from '../rules/ledger.ts'
import { amountHeading, formatScaled, type AmountScale } from '../rules/scale.ts'
import {
  fundingNeedTable,
  scheduleTable,
  sourcesTable,
  type BudgetTable,
  type NeedCells,
  type ScheduleCells,
  type SourceCells,
} from '../rules/tables.ts'
import type { TableProps } from './table-props.ts'

/** A line of a table of the plan: an output below an indicator and class, or the total. */
type Line<Cells> = Cells & {
  readonly key: string
  readonly section: string
  readonly className: string
  readonly label: string
  readonly name: string
}

function linesOf<Cells, Totals>(table: BudgetTable<Cells, Totals>): readonly Line<Cells>[] {
  return table.sections.flatMap(({ indicator, groups }) => {
    const section =
      indicator === null ? 'Belum dikaitkan dengan indikator' : `${indicator.code} ${indicator.name}`
    return groups.flatMap(({ className, rows }) =>
      rows.map((row) => ({ ...row, key: `${section} ${row.label}`, section, className })),
    )
  })
}

const outputColumns = <Cells,>(): readonly TableColumn<Line<Cells>>[] => [
  {
    key: 'name',
    name: 'Rincian output',
    width: '10rem',
    render: ({ className, name }) => (
      <>
        <span className="soft">{className}</span>
        <br />
        {name}
      </>
    ),
    text: ({ name }) => name,
  },
  { key: 'label', name: 'Kode', render: ({ label }) => label, text: ({ label }) => label },
]

const money = <Row,>(
  key: string,
  name: string,
  scale: AmountScale,
  amount: (row: Row) => Rupiah | null,
): TableColumn<Row> => ({
  key,
  name,
  numeric: true,
  render: (row) => formatScaled(amount(row), scale) || '–',
})

interface PlanTableProps<Cells> {
  readonly caption: string
  readonly lines: readonly Line<Cells>[]
  readonly columns: readonly TableColumn<Line<Cells>>[]
  readonly totals: readonly { readonly name: string; readonly amount: Rupiah }[]
  readonly scale: AmountScale
}

function PlanTable<Cells>({ caption, lines, columns, totals, scale }: PlanTableProps<Cells>) {
  return (
    <section aria-label={caption}>
      <DataTable
        caption={`${caption} ${amountHeading(scale)}`}
        columns={columns}
        rows={lines}
        rowKey={({ key }) => key}
        group={{ key: ({ section }) => section, heading: ({ section }) => section }}
        noun="baris"
        empty={<EmptyState title="Versi ini belum memuat RO.">Tambahkan RO pada Rincian dahulu.</EmptyState>}
      />
      <dl className="budget-totals">
        {totals.map(({ name, amount }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatScaled(amount, scale)}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">
        Jumlah menghitung setiap RO sekali, walaupun barisnya berulang di bawah beberapa indikator.
      </p>
    </section>
  )
}

/** Volume, unit and allocation of the year, and of the years after it. */
export function NeedTable({ ledger, scale }: TableProps) {
  const table = fundingNeedTable(ledger.entries, ledger.names, ledger.year)
  const { years } = table.totals
  const columns: readonly TableColumn<Line<NeedCells>>[] = [
    ...outputColumns<NeedCells>(),
    {
      key: 'volume',
      name: 'Volume',
      numeric: true,
      render: ({ volume }) => (volume === null ? '–' : formatTrimmed(volume, 6)),
    },
    { key: 'unit', name: 'Satuan', render: ({ unitOfMeasure }) => unitOfMeasure ?? '' },
    money('amount', `Alokasi ${ledger.year}`, scale, ({ amount }) => amount),
    ...years.flatMap((year, index): readonly TableColumn<Line<NeedCells>>[] => [
      {
        key: `volume-${year}`,
        name: `Volume ${year}`,
        numeric: true,
        render: ({ forward }) => {
          const volume = forward[index]?.volume ?? null
          return volume === null ? '–' : formatTrimmed(volume, 6)
        },
      },
      money(`amount-${year}`, `Prakiraan ${year}`, scale, ({ forward }) => forward[index]?.amount ?? null),
    ]),
  ]
  const totals = [
    { name: `Alokasi ${ledger.year}`, amount: table.totals.amount },
    ...years.flatMap((year, index) => {
      const amount = table.totals.forward[index]
      return amount === undefined ? [] : [{ name: `Prakiraan ${year}`, amount }]
    }),
  ]
  return (
    <PlanTable
      caption={`Perhitungan pendanaan ${ledger.year} dan prakiraan maju`}
      lines={linesOf(table)}
      columns={columns}
      totals={totals}
      scale={scale}
    />
  )
}

/** Sources of each output, their sum, and where the work is done. */
export function SourcesTable({ ledger, scale }: TableProps) {
  const table = sourcesTable(ledger.entries, ledger.names, ledger.year)
  const { sources, bySource, sum } = table.totals
  const columns: readonly TableColumn<Line<SourceCells>>[] = [
    ...outputColumns<SourceCells>(),
    ...sources.map((source, index) =>
      money<Line<SourceCells>>(
        source,
        fundingSourceNames[source],
        scale,
        (row) => row.sources[index] ?? null,
      ),
    ),
    money('sum', 'Jumlah', scale, (row) => row.sum),
    {
      key: 'location',
      name: 'Lokasi',
      render: ({ location }) => location ?? '',
      text: ({ location }) => location ?? '',
    },
  ]
  const totals = [
    ...sources.flatMap((source, index) => {
      const amount = bySource[index]
      return amount === undefined ? [] : [{ name: fundingSourceNames[source], amount }]
    }),
    { name: 'Jumlah', amount: sum },
  ]
  return (
    <PlanTable
      caption={`Sumber pendanaan ${ledger.year}`}
      lines={linesOf(table)}
      columns={columns}
      totals={totals}
      scale={scale}
    />
  )
}

/** Months of each output and who is in charge. */
export function ScheduleTable({ ledger, scale }: TableProps) {
  const table = scheduleTable(ledger.entries, ledger.names, ledger.year)
  const columns: readonly TableColumn<Line<ScheduleCells>>[] = [
    ...outputColumns<ScheduleCells>(),
    ...months.map((month) =>
      money<Line<ScheduleCells>>(
        `m${month}`,
        monthName(month),
        scale,
        (row) => row.months[month - 1] ?? null,
      ),
    ),
    money('sum', 'Jumlah', scale, (row) => row.sum),
    {
      key: 'pj',
      name: 'PJ',
      width: '9rem',
      render: ({ personInCharge }) => personInCharge ?? '',
      text: ({ personInCharge }) => personInCharge ?? '',
    },
  ]
  const totals = [
    ...months.flatMap((month) => {
      const amount = table.totals.months[month - 1]
      return amount === undefined ? [] : [{ name: monthName(month), amount }]
    }),
    { name: 'Jumlah', amount: table.totals.sum },
  ]
  return (
    <PlanTable
      caption={`Jadwal pelaksanaan kegiatan dan penarikan anggaran ${ledger.year}`}
      lines={linesOf(table)}
      columns={columns}
      totals={totals}
      scale={scale}
    />
  )
}
