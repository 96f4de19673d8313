import { decimal } from '#lib/decimal.ts'
import { formatPercent } from '#lib/numerals.ts'
import { monthName, type Month } from '#core/period.ts'
import { formatAmount, rupiah } from '#core/rupiah.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { StatusWord } from '#ui/status-word.tsx'
import type { SpendingShape } from '../contract/spending.ts'
import { expenditureTypeName } from '../rules/expenditure-type.ts'

type Row = SpendingShape['realisation'][number]

const percent = (value: string | null): string => (value === null ? '–' : formatPercent(decimal(value)))

/** Whether the target of the month was reached; nothing where the plan has no target or spending is not known yet. */
function Verdict({ row }: { readonly row: Row }) {
  if (row.target === null || row.spentPercent === null) return <>–</>
  return decimal(row.spentPercent).gte(row.target) ? (
    <StatusWord tone="good">Tercapai</StatusWord>
  ) : (
    <StatusWord tone="warn">Di bawah target</StatusWord>
  )
}

const columns: readonly TableColumn<Row>[] = [
  { key: 'month', name: 'Sampai bulan', render: ({ month }) => monthName(month as Month) },
  {
    key: 'planned',
    name: 'RPD',
    unit: '(Rp)',
    numeric: true,
    render: ({ planned }) => formatAmount(rupiah(planned)),
  },
  {
    key: 'plannedPercent',
    name: 'RPD',
    unit: '(% pagu)',
    numeric: true,
    render: ({ plannedPercent }) => percent(plannedPercent),
  },
  {
    key: 'spent',
    name: 'Realisasi',
    unit: '(Rp)',
    numeric: true,
    render: ({ spent }) => (spent === null ? '–' : formatAmount(rupiah(spent))),
  },
  {
    key: 'spentPercent',
    name: 'Realisasi',
    unit: '(% pagu)',
    numeric: true,
    render: ({ spentPercent }) => percent(spentPercent),
  },
  { key: 'target', name: 'Target', unit: '(% pagu)', numeric: true, render: ({ target }) => percent(target) },
  { key: 'verdict', name: 'Keadaan', render: (row) => <Verdict row={row} /> },
]

interface RealisationTableProps {
  readonly spending: SpendingShape
  readonly year: number
  readonly asOf: number
}

/** Spending to date against the ceiling of the version in force, beside plan and target of each month. */
export function RealisationTable({ spending, year, asOf }: RealisationTableProps) {
  return (
    <section aria-labelledby="realisasi-anggaran">
      <h2 id="realisasi-anggaran">Realisasi terhadap pagu {spending.versionName}</h2>
      <DataTable
        caption={`Realisasi anggaran ${year}, kumulatif`}
        hideCaption
        columns={columns}
        rows={spending.realisation}
        rowKey={({ month }) => month}
        asOf={asOf}
        noun="bulan"
        filter={false}
        empty={null}
      />
      {spending.byType.length === 0 ? null : (
        <p className="soft">
          Per jenis belanja:{' '}
          {spending.byType
            .map(({ type, amount }) => `${expenditureTypeName(type)} ${formatAmount(rupiah(amount))}`)
            .join('; ')}
          .
        </p>
      )}
    </section>
  )
}
