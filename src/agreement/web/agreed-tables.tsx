import { decimal } from '#lib/decimal.ts'
import { formatDecimal, formatTrimmed } from '#lib/numerals.ts'
import { quarters, shortQuarter, type Quarter } from '#core/period.ts'
import { formatTarget } from '#core/target.ts'
import { fromTargetText } from '#core/wire.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { Figure } from '#ui/figure.tsx'
import type { AgreementRecord } from '../contract/agreements.ts'
import { agreedIndicators, type AgreedBudget } from '../rules/snapshot.ts'

type Indicator = ReturnType<typeof agreedIndicators>[number]

const mostPlaces = 10

const targetColumn: TableColumn<Indicator> = {
  key: 'target',
  name: 'Target',
  numeric: true,
  render: ({ target }) => (
    <Figure
      value={target === null ? null : formatTarget(fromTargetText(target), mostPlaces)}
      missing="belum ditetapkan"
    />
  ),
}

const quarterColumn = (quarter: Quarter): TableColumn<Indicator> => ({
  key: `Q${quarter}`,
  name: shortQuarter(quarter),
  numeric: true,
  render: ({ quarters: figures }) => {
    const figure = figures[quarter - 1] ?? null
    return (
      <Figure
        value={figure === null ? null : formatTrimmed(decimal(figure), mostPlaces)}
        missing="tanpa target triwulan ini"
      />
    )
  },
})

const targetColumns: readonly TableColumn<Indicator>[] = [
  {
    key: 'code',
    name: 'Kode',
    text: ({ code }) => code,
    render: ({ code }) => <span className="agreement-code">{code}</span>,
  },
  {
    key: 'name',
    name: 'Indikator kinerja',
    width: '14rem',
    text: ({ name }) => name,
    render: ({ name, main }) => (
      <>
        {name} {main ? null : <span className="soft">(rutin, bukan IKU)</span>}
      </>
    ),
  },
  { key: 'unit', name: 'Satuan', render: ({ unitOfMeasure }) => unitOfMeasure },
  targetColumn,
  ...quarters.map(quarterColumn),
  {
    key: 'executors',
    name: 'Unit pelaksana',
    width: '9rem',
    text: ({ executors }) => executors.join(' '),
    render: ({ executors }) =>
      executors.length === 0 ? <span className="soft">belum ada</span> : executors.join(', '),
  },
]

/** The annex: indicators under their objectives with the targets that are promised. */
export function AgreedTargets({ agreement }: { readonly agreement: AgreementRecord }) {
  return (
    <DataTable
      caption="Sasaran, indikator kinerja utama, dan target yang diperjanjikan"
      columns={targetColumns}
      rows={agreedIndicators(agreement.snapshot)}
      rowKey={({ indicatorId }) => indicatorId}
      group={{ key: ({ objective }) => objective, heading: ({ objective }) => objective }}
      noun="indikator"
      filter={false}
      empty={<p className="soft">Perjanjian ini tidak memuat indikator.</p>}
    />
  )
}

interface BudgetRow {
  readonly key: string
  readonly name: string
  readonly kind: 'program' | 'activity' | 'total'
  readonly amount: number | null
}

const codeAndName = ({ code, name }: { readonly code: string | null; readonly name: string }): string =>
  code === null ? name : `${code} ${name}`

const budgetRows = (budget: AgreedBudget): readonly BudgetRow[] => [
  ...budget.programs.flatMap((program) => [
    {
      key: codeAndName(program),
      name: codeAndName(program),
      kind: 'program' as const,
      amount: program.amount,
    },
    ...program.activities.map((activity) => ({
      key: `${codeAndName(program)}/${codeAndName(activity)}`,
      name: codeAndName(activity),
      kind: 'activity' as const,
      amount: activity.amount,
    })),
  ]),
  { key: 'total', name: 'Jumlah', kind: 'total', amount: budget.total },
]

const budgetColumns: readonly TableColumn<BudgetRow>[] = [
  {
    key: 'name',
    name: 'Program dan kegiatan',
    width: '16rem',
    render: ({ name, kind }) => <span className={`agreement-${kind}`}>{name}</span>,
  },
  {
    key: 'amount',
    name: 'Anggaran',
    unit: '(Rp)',
    numeric: true,
    render: ({ amount, kind }) => (
      <span className={kind === 'activity' ? undefined : 'agreement-sum'}>
        <Figure value={amount === null ? null : formatDecimal(decimal(amount), 0)} missing="belum ada pagu" />
      </span>
    ),
  },
]

/** The money of the agreement per programme and activity; where there is none, that is said, and no zero stands. */
export function AgreedBudgetTable({ agreement }: { readonly agreement: AgreementRecord }) {
  const { budget } = agreement.snapshot
  if (budget === null)
    return <p className="soft">Tanpa anggaran: belum ada versi anggaran yang ditetapkan bagi pihak ini.</p>
  return (
    <DataTable
      caption={`Anggaran menurut ${budget.versionName}${budget.dipaNumber === null ? '' : ` (${budget.dipaNumber})`}`}
      columns={budgetColumns}
      rows={budgetRows(budget)}
      rowKey={({ key }) => key}
      noun="baris"
      filter={false}
      empty={null}
    />
  )
}
