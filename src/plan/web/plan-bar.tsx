import { Button } from '@mantine/core'
import { useState } from 'react'
import { ConfirmWithReason } from '#ui/confirm-with-reason.tsx'
import { useAction } from '#ui/queries.ts'
import { StatusWord } from '#ui/status-word.tsx'
import { momentOf } from '#ui/time.ts'
import { annualPlanContract, type PlanShape } from '../contract/annual-plan.ts'
import { planWorkflowContract, revisionContract } from '../contract/plan-workflow.ts'
import { planName, planWorkflow } from '../rules/workflow.ts'
import { SubmitDialog } from './submit-dialog.tsx'
import { VersionsDrawer } from './versions-drawer.tsx'
import { stateTones } from './words.ts'

/** What reads differently once a plan went a step further. */
const changedByStep = [
  annualPlanContract.getPlan,
  planWorkflowContract.listVersions,
  planWorkflowContract.checkPlan,
] as const

type Asked = 'submit' | 'return' | 'approve' | 'lock' | 'revise' | 'discard' | 'versions' | null

interface PlanBarProps {
  readonly data: PlanShape
  readonly plan: NonNullable<PlanShape['plan']>
  readonly onRevision: (revision: number | null) => void
}

/** The state of the plan, since when and by whom, and what this person may do with it now. */
export function PlanBar({ data, plan, onRevision }: PlanBarProps) {
  const [asked, setAsked] = useState<Asked>(null)
  const { can } = data
  const close = () => setAsked(null)
  const ask = (what: Asked) => () => setAsked(what)
  return (
    <>
      <div className="row spread plan-bar">
        <p>
          {planName(data.year, plan.revision)}:{' '}
          <StatusWord tone={stateTones[plan.state]}>{planWorkflow.states[plan.state].name}</StatusWord>
          <StateNote plan={plan} />
        </p>
        <div className="row no-print">
          <Button variant="default" onClick={ask('versions')}>
            Versi ({data.revisions.length})
          </Button>
          {can.revise ? (
            <Button variant="default" onClick={ask('revise')}>
              Buat revisi
            </Button>
          ) : null}
          {can.discard ? (
            <Button variant="default" onClick={ask('discard')}>
              Buang revisi
            </Button>
          ) : null}
          {can.lock ? <Button onClick={ask('lock')}>Kunci</Button> : null}
          {can.return ? (
            <Button variant="default" onClick={ask('return')}>
              Kembalikan
            </Button>
          ) : null}
          {can.approve ? <Button onClick={ask('approve')}>Setujui</Button> : null}
          {can.submit ? <Button onClick={ask('submit')}>Periksa dan ajukan</Button> : null}
        </div>
      </div>
      {plan.closed === null ? null : <p className="soft summary">{plan.closed}</p>}
      <SubmitDialog opened={asked === 'submit'} data={data} onClose={close} />
      <StepDialogs asked={asked} data={data} onClose={close} />
      <VersionsDrawer opened={asked === 'versions'} data={data} onClose={close} onRevision={onRevision} />
    </>
  )
}

function StateNote({ plan }: { readonly plan: PlanBarProps['plan'] }) {
  const { last, revisionReason } = plan
  return (
    <span className="soft">
      {last === null ? '' : ` · ${momentOf(last.at)} oleh ${last.actor}`}
      {last?.reason ? `, alasan: ${last.reason}` : ''}
      {revisionReason === null ? '' : ` · revisi karena: ${revisionReason}`}
    </span>
  )
}

interface DialogsProps {
  readonly asked: Asked
  readonly data: PlanShape
  readonly onClose: () => void
}

function StepDialogs({ asked, data, onClose }: DialogsProps) {
  const params = { unit: data.unit.slug, year: data.year }
  const changes = { changes: changedByStep }
  const back = useAction(planWorkflowContract.returnPlan, changes)
  const approve = useAction(planWorkflowContract.approvePlan, changes)
  const lock = useAction(planWorkflowContract.lockPlan, changes)
  return (
    <>
      <ConfirmWithReason
        opened={asked === 'return'}
        title={`Kembalikan RKT ${data.year}?`}
        action="Kembalikan"
        onClose={onClose}
        onConfirm={(reason) => back.mutateAsync({ params, body: { reason } })}
      >
        Perencana dapat mengubahnya lagi. Tulis apa yang harus diperbaiki (paling sedikit 10 huruf).
      </ConfirmWithReason>
      <ConfirmWithReason
        opened={asked === 'approve'}
        title={`Setujui RKT ${data.year}?`}
        action="Setujui"
        reasonRequired={false}
        onClose={onClose}
        onConfirm={() => approve.mutateAsync({ params })}
      >
        Sejak itu pengukuran, perjanjian, dan laporan memakai target versi ini. Perubahan sesudahnya menjadi
        revisi.
      </ConfirmWithReason>
      <ConfirmWithReason
        opened={asked === 'lock'}
        title={`Kunci RKT ${data.year}?`}
        action="Kunci"
        reasonRequired={false}
        onClose={onClose}
        onConfirm={() => lock.mutateAsync({ params })}
      >
        Versi yang disetujui menjadi tetap. Perubahan hanya melalui revisi dengan alasan.
      </ConfirmWithReason>
      <RevisionDialogs asked={asked} data={data} onClose={onClose} />
    </>
  )
}

/** Beginning a revision, and throwing one away that nobody submitted. */
function RevisionDialogs({ asked, data, onClose }: DialogsProps) {
  const params = { unit: data.unit.slug, year: data.year }
  const changes = { changes: changedByStep }
  const revise = useAction(revisionContract.revisePlan, changes)
  const discard = useAction(revisionContract.discardRevision, changes)
  const revision = data.plan?.revision ?? 0
  return (
    <>
      <ConfirmWithReason
        opened={asked === 'revise'}
        title={`Buat revisi RKT ${data.year}?`}
        action="Buat revisi"
        onClose={onClose}
        onConfirm={(reason) => revise.mutateAsync({ params, body: { reason } })}
      >
        Isi versi yang berlaku disalin ke draf baru. Sampai revisi disetujui, pengukuran tetap memakai versi
        yang berlaku. Alasan paling sedikit 10 huruf.
      </ConfirmWithReason>
      <ConfirmWithReason
        opened={asked === 'discard'}
        title={`Buang ${planName(data.year, revision)}?`}
        action="Buang revisi"
        dangerous
        onClose={onClose}
        onConfirm={(reason) => discard.mutateAsync({ params: { ...params, revision }, body: { reason } })}
      >
        Perubahan target pada revisi ini hilang dari RKT; isinya tersimpan dalam riwayat. Versi yang berlaku,
        pembicaraan target, usulan, dan anggaran tidak berubah. Alasan paling sedikit 10 huruf.
      </ConfirmWithReason>
    </>
  )
}
