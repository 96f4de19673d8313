import { decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { months, monthName } from '#core/period.ts'
import { formatTarget } from '#core/target.ts'
import { fromTargetText } from '#core/wire.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import type { BudgetShape } from '../contract/budget.ts'
import { budgetIndicatorKind } from '../rules/budget-indicators.ts'

type Row = BudgetShape['indicators'][number]

const columns: readonly TableColumn<Row>[] = [
  { key: 'name', name: 'Indikator', width: '14rem', render: ({ code, name }) => `${code} ${name}` },
  {
    key: 'target',
    name: 'Target',
    numeric: true,
    render: ({ target, unitOfMeasure }) =>
      `${formatTarget(fromTargetText(target)) || 'belum ditetapkan'} ${unitOfMeasure}`,
  },
  ...months.map((month): TableColumn<Row> => ({
    key: `m${month}`,
    name: monthName(month),
    numeric: true,
    render: (row) => {
      const value = row.months.find((one) => one.month === month)?.value
      return value === undefined ? '–' : formatTrimmed(decimal(value), 6)
    },
  })),
]

/** The indicators of the plan that measure the budget (NKA, IKPA, share spent) with their targets of year and month. */
export function BudgetIndicators({ data }: { readonly data: BudgetShape }) {
  const rows = data.indicators.filter(({ name }) => budgetIndicatorKind(name) !== null)
  return (
    <section aria-labelledby="indikator-anggaran">
      <h2 id="indikator-anggaran">Indikator kinerja anggaran dalam RKT</h2>
      <DataTable
        caption={`Target indikator anggaran ${data.year}`}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        noun="indikator"
        filter={false}
        empty={
          <p className="soft">
            RKT {data.year} belum memuat indikator nilai kinerja anggaran, IKPA, atau persentase realisasi
            anggaran.
          </p>
        }
      />
      <p className="soft">
        Indikator ini dikenali dari namanya; target bulanannya diisi pada layar Target bulanan.
      </p>
    </section>
  )
}
