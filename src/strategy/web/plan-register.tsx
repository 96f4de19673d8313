import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import { useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { strategyContract, type RegisterShape, type StrategyShape } from '../contract/strategy.ts'

type Row = RegisterShape['rows'][number]

const columns: readonly TableColumn<Row>[] = [
  {
    key: 'unit',
    name: 'Unit',
    width: '14rem',
    text: ({ unit }) => unit.name,
    render: ({ unit, depth }) => <span style={{ paddingInlineStart: `${depth}rem` }}>{unit.name}</span>,
  },
  { key: 'kind', name: 'Jenis', render: ({ kindName }) => kindName },
  {
    key: 'plan',
    name: 'Renstra yang berlaku',
    width: '16rem',
    text: ({ plan }) => plan?.title ?? 'belum ada',
    render: ({ plan }) => plan?.title ?? <span className="soft">belum ada</span>,
  },
  { key: 'years', name: 'Periode', render: ({ plan }) => plan?.years ?? '–' },
  { key: 'parent', name: 'Bagian dari', width: '12rem', render: ({ plan }) => plan?.parent ?? '–' },
  {
    key: 'findings',
    name: 'Catatan',
    width: '14rem',
    render: ({ findings }) => <FindingList findings={findings} />,
  },
]

/** Which units own a strategic plan in force, and which owe one. */
export function PlanRegister({ data }: { readonly data: StrategyShape }) {
  const query = useEndpoint(strategyContract.getPlanRegister, {
    params: { unit: data.unit.slug, year: data.year },
  })
  return (
    <Loaded query={query} what="daftar Renstra">
      {({ rows, year }) => (
        <div className="stack">
          <p className="summary">
            {rows.filter(({ plan }) => plan !== null).length} dari {rows.length} unit mempunyai Renstra yang
            berlaku pada {year}.
          </p>
          <DataTable
            caption={`Renstra yang berlaku pada ${year}`}
            hideCaption
            columns={columns}
            rows={rows}
            rowKey={({ unit }) => unit.slug}
            noun="unit"
            asOf={query.dataUpdatedAt}
            empty={
              <EmptyState title="Unit ini tidak wajib mempunyai Renstra.">
                Renstra dimiliki kementerian, badan, direktorat, pusat, dan satuan kerja.
              </EmptyState>
            }
          />
        </div>
      )}
    </Loaded>
  )
}
