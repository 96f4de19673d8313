import type { z } from 'zod'
import { decimal } from '#lib/decimal.ts'
import { formatRupiah, formatTrimmed } from '#lib/numerals.ts'
import { organisationContract } from '#organisation/contract.ts'
import { optionsOf } from '#ui/choices.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import { textColumn, type TableColumn } from '#ui/data-table.tsx'
import type { Place } from '#ui/place.ts'
import { useAction, useEndpoint } from '#ui/queries.ts'
import { RecordList } from '#ui/record-list.tsx'
import { Loaded } from '#ui/states.tsx'
import { StatusWord } from '#ui/status-word.tsx'
import { momentOf } from '#ui/time.ts'
import { annualPlanContract } from '#plan/contract/annual-plan.ts'
import { proposalContract, type proposalShape } from '../contract/proposals.ts'

type Proposal = z.infer<typeof proposalShape>

const changes = { changes: [proposalContract.listProposals, annualPlanContract.getPlan] }

/** What the executing units propose, and what the planner decided. */
export function ProposalsSection({ place }: { readonly place: Place }) {
  const { unit, year } = place
  const query = useEndpoint(proposalContract.listProposals, { params: { unit, year } })
  return (
    <Loaded query={query} what="usulan unit">
      {({ proposals, can }) => (
        <RecordList
          caption={`Usulan untuk RKT ${year}`}
          noun="usulan"
          columns={columns}
          rows={proposals}
          rowKey={({ id }) => id}
          asOf={query.dataUpdatedAt}
          can={{ add: can.propose }}
          nameOf={({ title }) => title}
          add="Ajukan usulan"
          addOnly
          renderForm={(_, close) => <ProposalDialog place={place} onClose={close} />}
          acts={[
            {
              label: 'Putuskan',
              may: ({ decision }) => can.decide && decision === null,
              render: (proposal, close) => (
                <DecisionDialog place={place} proposal={proposal} onClose={close} />
              ),
            },
          ]}
          empty={{
            title: `Belum ada usulan untuk RKT ${year}.`,
            say: 'Ketua tim dan petugas wilayah kerja mengusulkan kegiatan, angka, atau kebutuhan; Perencana menerima atau menolaknya dengan alasan.',
          }}
        />
      )}
    </Loaded>
  )
}

const decisionWords = { accepted: 'Diterima', rejected: 'Ditolak' } as const

const columns: readonly TableColumn<Proposal>[] = [
  {
    key: 'title',
    name: 'Usulan',
    width: '14rem',
    text: ({ title, body }) => `${title} ${body ?? ''}`,
    render: ({ title, body }) => (
      <>
        {title}
        {body === null ? null : <div className="soft">{body}</div>}
      </>
    ),
  },
  textColumn('unit', 'Unit', ({ unit }) => unit.name),
  { key: 'indicator', name: 'Indikator', render: ({ indicatorCode }) => indicatorCode ?? '–' },
  {
    key: 'figure',
    name: 'Angka',
    numeric: true,
    render: ({ figure }) => (figure === null ? '–' : formatTrimmed(decimal(figure), 10)),
  },
  {
    key: 'amount',
    name: 'Biaya',
    numeric: true,
    render: ({ amount }) => (amount === null ? '–' : formatRupiah(decimal(amount))),
  },
  {
    key: 'by',
    name: 'Diajukan',
    render: ({ submittedBy, submittedAt }) => `${submittedBy}, ${momentOf(submittedAt)}`,
  },
  {
    key: 'decision',
    name: 'Keputusan',
    width: '10rem',
    render: (proposal) => <Decision proposal={proposal} />,
  },
]

function Decision({ proposal }: { readonly proposal: Proposal }) {
  const { decision, decisionReason, decidedBy } = proposal
  if (decision === null) return <StatusWord tone="info">Menunggu</StatusWord>
  return (
    <>
      <StatusWord tone={decision === 'accepted' ? 'good' : 'bad'}>{decisionWords[decision]}</StatusWord>
      <div className="soft">
        {decidedBy}
        {decisionReason === null ? '' : `: ${decisionReason}`}
      </div>
    </>
  )
}

interface DialogProps {
  readonly place: Place
  readonly onClose: () => void
}

function ProposalDialog({ place, onClose }: DialogProps) {
  const params = { unit: place.unit, year: place.year }
  const plan = useEndpoint(annualPlanContract.getPlan, { params, query: {} })
  const unit = useEndpoint(organisationContract.getUnit, { params: { unit: place.unit }, query: {} })
  const add = useAction(proposalContract.addProposal, changes)
  const indicators = plan.data?.objectives.flatMap((objective) => objective.indicators) ?? []
  const units = unit.data === undefined ? [] : [unit.data, ...unit.data.parts]
  return (
    <FormDialog
      title="Ajukan usulan"
      action="Ajukan"
      shape={proposalContract.addProposal.body}
      fields={[
        'title',
        { name: 'body', rows: 3 },
        { name: 'fromUnit', options: optionsOf(units, ({ id, shortName }) => [id, shortName]) },
        {
          name: 'indicatorId',
          options: optionsOf(indicators, ({ indicatorId, code, name }) => [indicatorId, `${code} ${name}`]),
          none: 'tidak terkait indikator',
        },
        'figure',
        'amount',
      ]}
      initial={{}}
      onSave={(body) => add.mutateAsync({ params, body })}
      onClose={onClose}
    />
  )
}

function DecisionDialog({ place, proposal, onClose }: DialogProps & { readonly proposal: Proposal }) {
  const decide = useAction(proposalContract.decideProposal, changes)
  const withFigure = proposal.figure !== null && proposal.indicatorId !== null
  return (
    <FormDialog
      title={`Putuskan: ${proposal.title}`}
      action="Simpan keputusan"
      shape={proposalContract.decideProposal.body}
      fields={['decision', ...(withFigure ? (['useFigure'] as const) : []), { name: 'reason', rows: 3 }]}
      initial={{ version: proposal.version, useFigure: withFigure }}
      onSave={({ useFigure = false, ...body }) =>
        decide.mutateAsync({
          params: { unit: place.unit, year: place.year, proposal: proposal.id },
          body: { ...body, useFigure: useFigure && body.decision === 'accepted' },
        })
      }
      onClose={onClose}
    />
  )
}
