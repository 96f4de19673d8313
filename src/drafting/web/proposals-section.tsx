import { Button } from '@mantine/core'
import { useState } from 'react'
import type { z } from 'zod'
import { decimal } from '#lib/decimal.ts'
import { formatRupiah, formatTrimmed } from '#lib/numerals.ts'
import { organisationContract } from '#organisation/contract.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import type { Place } from '#ui/place.ts'
import { useAction, useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { StatusWord } from '#ui/status-word.tsx'
import { momentOf } from '#ui/time.ts'
import { annualPlanContract } from '#plan/contract/annual-plan.ts'
import { proposalContract, type proposalShape } from '../contract/proposals.ts'
import { readFigure } from './figure-field.ts'

type Proposal = z.infer<typeof proposalShape>

const changes = { changes: [proposalContract.listProposals, annualPlanContract.getPlan] }

/** What the executing units propose, and what the planner decided. */
export function ProposalsSection({ place }: { readonly place: Place }) {
  const { unit, year } = place
  const query = useEndpoint(proposalContract.listProposals, { params: { unit, year } })
  const [adding, setAdding] = useState(false)
  const [decided, setDecided] = useState<Proposal | null>(null)
  return (
    <Loaded query={query} what="usulan unit">
      {({ proposals, can }) => {
        const add = can.propose ? <Button onClick={() => setAdding(true)}>Ajukan usulan</Button> : undefined
        return (
          <div className="stack">
            <DataTable
              caption={`Usulan untuk RKT ${year}`}
              columns={columnsOf(can.decide, setDecided)}
              rows={proposals}
              rowKey={({ id }) => id}
              noun="usulan"
              asOf={query.dataUpdatedAt}
              actions={add}
              empty={
                <EmptyState title={`Belum ada usulan untuk RKT ${year}.`} action={add}>
                  Ketua tim dan petugas wilayah kerja mengusulkan kegiatan, angka, atau kebutuhan; Perencana
                  menerima atau menolaknya dengan alasan.
                </EmptyState>
              }
            />
            {adding ? <ProposalDialog place={place} onClose={() => setAdding(false)} /> : null}
            {decided === null ? null : (
              <DecisionDialog place={place} proposal={decided} onClose={() => setDecided(null)} />
            )}
          </div>
        )
      }}
    </Loaded>
  )
}

const decisionWords = { accepted: 'Diterima', rejected: 'Ditolak' } as const

function columnsOf(
  mayDecide: boolean,
  onDecide: (proposal: Proposal) => void,
): readonly TableColumn<Proposal>[] {
  return [
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
    { key: 'unit', name: 'Unit', text: ({ unit }) => unit.name, render: ({ unit }) => unit.name },
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
      render: (proposal) => <DecisionCell proposal={proposal} mayDecide={mayDecide} onDecide={onDecide} />,
    },
  ]
}

interface DecisionCellProps {
  readonly proposal: Proposal
  readonly mayDecide: boolean
  readonly onDecide: (proposal: Proposal) => void
}

function DecisionCell({ proposal, mayDecide, onDecide }: DecisionCellProps) {
  const { decision, decisionReason, decidedBy, title } = proposal
  if (decision !== null)
    return (
      <>
        <StatusWord tone={decision === 'accepted' ? 'good' : 'bad'}>{decisionWords[decision]}</StatusWord>
        <div className="soft">
          {decidedBy}
          {decisionReason === null ? '' : `: ${decisionReason}`}
        </div>
      </>
    )
  if (!mayDecide) return <StatusWord tone="info">Menunggu</StatusWord>
  return (
    <button type="button" className="link-button" onClick={() => onDecide(proposal)}>
      Putuskan<span className="visually-hidden"> {title}</span>
    </button>
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
      fields={[
        { name: 'title', label: 'Usulan', required: true, maxLength: 300 },
        { name: 'body', label: 'Penjelasan', type: 'area', maxLength: 4000 },
        {
          name: 'fromUnit',
          label: 'Unit pengusul',
          options: units.map(({ id, shortName }) => ({ value: String(id), label: shortName })),
        },
        {
          name: 'indicator',
          label: 'Untuk indikator',
          options: [
            { value: '', label: 'tidak terkait indikator' },
            ...indicators.map(({ indicatorId, code, name }) => ({
              value: String(indicatorId),
              label: `${code} ${name}`,
            })),
          ],
        },
        { name: 'figure', label: 'Angka target yang diusulkan', description: 'Boleh kosong.' },
        { name: 'amount', label: 'Perkiraan biaya (rupiah)', description: 'Boleh kosong; tanpa desimal.' },
      ]}
      initial={{
        title: '',
        body: '',
        fromUnit: String(units[0]?.id ?? ''),
        indicator: '',
        figure: '',
        amount: '',
      }}
      onSave={({ title, body, fromUnit, indicator, figure, amount }) =>
        add.mutateAsync({
          params,
          body: {
            title,
            body,
            figure: readFigure(figure),
            amount: readFigure(amount),
            indicatorId: indicator === '' ? null : Number(indicator),
            ...(fromUnit === '' ? {} : { fromUnit: Number(fromUnit) }),
          },
        })
      }
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
      fields={[
        {
          name: 'decision',
          label: 'Keputusan',
          options: [
            ...(withFigure ? [{ value: 'figure', label: 'Terima dan jadikan angkanya target' }] : []),
            { value: 'accepted', label: 'Terima sebagai latar belakang' },
            { value: 'rejected', label: 'Tolak' },
          ],
        },
        {
          name: 'reason',
          label: 'Alasan',
          type: 'area',
          description: 'Wajib bila ditolak.',
          maxLength: 2000,
        },
      ]}
      initial={{ decision: withFigure ? 'figure' : 'accepted', reason: '' }}
      onSave={({ decision, reason }) =>
        decide.mutateAsync({
          params: { unit: place.unit, year: place.year, proposal: proposal.id },
          body: {
            version: proposal.version,
            decision: decision === 'rejected' ? 'rejected' : 'accepted',
            useFigure: decision === 'figure',
            reason,
          },
        })
      }
      onClose={onClose}
    />
  )
}
