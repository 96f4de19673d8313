import { Button } from '@mantine/core'
import { formatLongDate } from '#lib/dates.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { StatusWord } from '#ui/status-word.tsx'
import type { AgreementList, AgreementSummary } from '../contract/agreements.ts'
import { agreementWorkflow } from '../rules/workflow.ts'
import { stateTones } from './words.ts'

type Party = AgreementList['parties'][number]
/** An agreement, or a party that has none yet. */
interface Row {
  readonly party: Party
  readonly agreement: AgreementSummary | null
}

interface AgreementTableProps {
  readonly data: AgreementList
  readonly asOf: number
  /** Which one stands below. */
  readonly shown: number | null
  readonly onShow: (id: number) => void
  readonly onCreate: (party: string) => void
}

const rowsOf = (data: AgreementList): readonly Row[] =>
  data.parties.flatMap((party): readonly Row[] =>
    party.agreements.length === 0
      ? [{ party, agreement: null }]
      : party.agreements.toReversed().map((agreement) => ({ party, agreement })),
  )

/** All agreements of the year below the party that promises, the latest first; a party without one shows what to do. */
export function AgreementTable(props: AgreementTableProps) {
  const { data, asOf } = props
  return (
    <DataTable
      caption={`Perjanjian kinerja ${data.year}`}
      hideCaption
      columns={columnsOf(props)}
      rows={rowsOf(data)}
      rowKey={({ party, agreement }) => agreement?.id ?? party.unit.slug}
      group={byParty}
      noun="baris"
      asOf={asOf}
      empty={<p className="soft">Belum ada pihak yang dapat membuat perjanjian.</p>}
    />
  )
}

function PartyHeading({ party }: { readonly party: Party }) {
  return (
    <>
      {party.unit.name}{' '}
      <span className="figure-unit">
        ({party.kind === 'head' ? 'Kepala dengan atasannya' : 'pimpinan unit dengan Kepala'},{' '}
        {party.indicators} indikator)
      </span>
    </>
  )
}

const byParty = {
  key: ({ party }: Row) => party.unit.slug,
  heading: ({ party }: Row) => <PartyHeading party={party} />,
}

const columnsOf = ({ shown, onShow, onCreate }: AgreementTableProps): readonly TableColumn<Row>[] => [
  {
    key: 'name',
    name: 'Perjanjian',
    width: '9rem',
    text: ({ party, agreement }) => `${party.unit.name} ${agreement?.name ?? ''}`,
    render: ({ party, agreement }) =>
      agreement === null ? (
        <NoAgreement party={party} onCreate={onCreate} />
      ) : (
        <button
          type="button"
          className="link-button"
          {...(agreement.id === shown ? { 'aria-current': 'true' as const } : {})}
          onClick={() => onShow(agreement.id)}
        >
          {agreement.name}
          <span className="visually-hidden"> {party.unit.name}</span>
        </button>
      ),
  },
  {
    key: 'state',
    name: 'Keadaan',
    text: ({ agreement }) => (agreement === null ? '' : agreementWorkflow.states[agreement.state].name),
    render: ({ agreement }) =>
      agreement === null ? null : (
        <StatusWord tone={stateTones[agreement.state]}>
          {agreementWorkflow.states[agreement.state].name}
        </StatusWord>
      ),
  },
  {
    key: 'date',
    name: 'Tanggal',
    width: '8rem',
    render: ({ agreement }) => (agreement === null ? null : formatLongDate(agreement.date)),
  },
  {
    key: 'number',
    name: 'Nomor',
    text: ({ agreement }) => agreement?.number ?? '',
    render: ({ agreement }) => (agreement === null ? null : (agreement.number ?? <None />)),
  },
  {
    key: 'first',
    name: 'Pihak Pertama',
    width: '10rem',
    text: ({ agreement }) => agreement?.first ?? '',
    render: ({ agreement }) => (agreement === null ? null : (agreement.first ?? <None />)),
  },
  {
    key: 'second',
    name: 'Pihak Kedua',
    width: '10rem',
    text: ({ agreement }) => agreement?.second ?? '',
    render: ({ agreement }) => (agreement === null ? null : (agreement.second ?? <None />)),
  },
]

const None = () => <span className="soft">belum ada</span>

interface NoAgreementProps {
  readonly party: Party
  readonly onCreate: (party: string) => void
}

function NoAgreement({ party, onCreate }: NoAgreementProps) {
  if (!party.can.create) return <span className="soft">Belum ada</span>
  return (
    <Button
      size="compact-sm"
      variant={party.kind === 'head' ? 'filled' : 'default'}
      onClick={() => onCreate(party.unit.slug)}
    >
      Susun draf<span className="visually-hidden"> perjanjian {party.unit.name}</span>
    </Button>
  )
}
