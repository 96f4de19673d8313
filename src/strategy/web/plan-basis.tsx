import { DataTable, type TableColumn, textColumn } from '#ui/data-table.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import { useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { strategyInPlansContract, type PlanBasisShape, type StrategyShape } from '../contract/strategy.ts'

type Line = PlanBasisShape['lines'][number]
type Header = PlanBasisShape['header']

const Stated = ({ items }: { readonly items: readonly { id: number; body: string }[] }) =>
  items.length === 0 ? (
    <span className="soft">belum ditautkan</span>
  ) : (
    <div className="strategy-ties">
      {items.map(({ id, body }) => (
        <p key={id}>{body}</p>
      ))}
    </div>
  )

const columns: readonly TableColumn<Line>[] = [
  {
    key: 'code',
    name: 'Kode',
    text: ({ code }) => code,
    render: ({ code }) => <span className="record-code">{code}</span>,
  },
  textColumn('name', 'Indikator', ({ name }) => name, { width: '14rem' }),
  {
    key: 'plan',
    name: 'Renstra asal',
    width: '12rem',
    render: ({ plan }) =>
      plan === null ? <span className="soft">belum ada</span> : `${plan.title} (${plan.owner})`,
  },
  {
    key: 'program',
    name: 'Program dan kegiatan',
    width: '12rem',
    render: ({ program, activity }) => (
      <div className="strategy-ties">
        <p>{program?.name ?? 'program belum ditautkan'}</p>
        {activity === null ? null : <p className="soft">{activity.name}</p>}
      </div>
    ),
  },
  { key: 'serves', name: 'Mendukung', width: '13rem', render: ({ serves }) => <Stated items={serves} /> },
  {
    key: 'top',
    name: 'Misi dan visi',
    width: '13rem',
    render: ({ missions, visions }) => <Stated items={[...missions, ...visions]} />,
  },
  {
    key: 'findings',
    name: 'Catatan',
    width: '12rem',
    render: ({ findings }) => <FindingList findings={findings} />,
  },
]

/** Where the annual plan comes from: its head, and for each target the way up to mission and vision. */
export function PlanBasis({ data }: { readonly data: StrategyShape }) {
  const { unit, year } = data
  const query = useEndpoint(strategyInPlansContract.getPlanBasis, { params: { unit: unit.slug, year } })
  return (
    <Loaded query={query} what="asal RKT">
      {({ header, lines }) => (
        <div className="stack">
          <Head header={header} />
          <DataTable
            caption={`Asal setiap target RKT ${year}`}
            columns={columns}
            rows={lines}
            rowKey={({ indicatorId }) => indicatorId}
            group={{
              key: ({ objective }) => String(objective.objectiveId),
              heading: ({ objective }) => `${objective.code} · ${objective.statement}`,
            }}
            noun="indikator"
            asOf={query.dataUpdatedAt}
            empty={
              <EmptyState title={`RKT ${year} belum ada.`}>
                Susun RKT pada halaman Perencanaan (RKT); asal setiap targetnya lalu tampil di sini.
              </EmptyState>
            }
          />
        </div>
      )}
    </Loaded>
  )
}

function Head({ header }: { readonly header: Header }) {
  return (
    <dl className="record-facts">
      <div>
        <dt>Kementerian negara/lembaga</dt>
        <dd>{header.institution}</dd>
      </div>
      <div>
        <dt>Unit organisasi/satker</dt>
        <dd>{header.units.join(' / ')}</dd>
      </div>
      <HeadList name="Program" items={header.programs} level="Sasaran program" />
      <HeadList name="Kegiatan" items={header.activities} level="Sasaran kegiatan" />
    </dl>
  )
}

interface HeadListProps {
  readonly name: string
  readonly level: string
  readonly items: readonly {
    readonly code: string | null
    readonly name: string
    readonly objectives: readonly { readonly code: string; readonly statement: string }[]
  }[]
}

function HeadList({ name, level, items }: HeadListProps) {
  return (
    <div>
      <dt>
        {name} dan {level.toLowerCase()}
      </dt>
      <dd>
        {items.length === 0 ? <span className="soft">belum ditautkan dengan sasaran RKT</span> : null}
        {items.map((item) => (
          <div key={item.name} className="strategy-head">
            <p>
              {item.code === null ? '' : `${item.code} `}
              {item.name}
            </p>
            <ul>
              {item.objectives.map(({ code, statement }) => (
                <li key={code}>{statement}</li>
              ))}
            </ul>
          </div>
        ))}
      </dd>
    </div>
  )
}
