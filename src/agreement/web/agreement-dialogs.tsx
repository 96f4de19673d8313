import { Button } from '@mantine/core'
import { formatLongDate } from '#lib/dates.ts'
import { problemOf } from '#ui/problem.ts'
import { ConfirmWithReason } from '#ui/confirm-with-reason.tsx'
import { ErrorState } from '#ui/states.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import { optionsOf } from '#ui/choices.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useAction } from '#ui/queries.ts'
import { agreementsContract, type AgreementList, type AgreementRecord } from '../contract/agreements.ts'
import { revisionCauseNames, revisionCauses } from '../rules/rule-book.ts'
import { agreementChanges } from './words.ts'

const paperFields = ['date', 'place', 'number'] as const

interface AgreementDialogProps {
  readonly data: AgreementList
  /** Slug of the unit whose agreement it is. */
  readonly party: string
  readonly onMade: (id: number) => void
  readonly onClose: () => void
}

/** A new draft from the approved plan: only place, date and number are typed. */
export function AgreementDialog({ data, party, onMade, onClose }: AgreementDialogProps) {
  const create = useAction(agreementsContract.addAgreement, { changes: agreementChanges })
  const name = data.parties.find(({ unit }) => unit.slug === party)?.unit.name ?? party
  return (
    <FormDialog
      title={`Susun perjanjian kinerja ${data.year}`}
      action="Susun draf"
      intro={
        <p className="soft">
          {name}. Sasaran, indikator, dan target diambil dari RKT yang disetujui; anggaran dari versi yang
          ditetapkan.
        </p>
      }
      shape={agreementsContract.addAgreement.body}
      fields={paperFields}
      initial={{ date: data.today, place: data.unit.city, party }}
      onSave={async (body) => {
        const params = { unit: data.unit.slug, year: data.year }
        onMade((await create.mutateAsync({ params, body })).id)
      }}
      onClose={onClose}
    />
  )
}

interface RecordDialogProps {
  readonly data: AgreementList
  readonly agreement: AgreementRecord
  readonly onClose: () => void
}

const paramsOf = ({ data, agreement }: RecordDialogProps) => ({
  unit: data.unit.slug,
  year: data.year,
  agreement: agreement.id,
})

/** Number, place and date of a draft; saving also brings its contents up to date. */
export function PaperDialog(props: RecordDialogProps) {
  const { agreement, onClose } = props
  const save = useAction(agreementsContract.saveAgreement, { changes: agreementChanges })
  return (
    <FormDialog
      title={`Tanggal, tempat, dan nomor ${agreement.name}`}
      action="Simpan draf"
      intro={<p className="soft">Isi draf ikut diperbarui dari RKT, anggaran, dan data jabatan terkini.</p>}
      shape={agreementsContract.saveAgreement.body}
      fields={paperFields}
      initial={agreement}
      onSave={(body) => save.mutateAsync({ params: paramsOf(props), body })}
      onClose={onClose}
    />
  )
}

interface ReviseDialogProps extends RecordDialogProps {
  readonly onMade: (id: number) => void
}

/** A revision: the causes that the program found stand first. */
export function ReviseDialog({ onMade, ...props }: ReviseDialogProps) {
  const { agreement, data, onClose } = props
  const revise = useAction(agreementsContract.reviseAgreement, { changes: agreementChanges })
  const found = agreement.changes?.causes ?? []
  const sentence = agreement.changes?.sentence ?? null
  const options = [...found, ...revisionCauses.filter((cause) => !found.includes(cause))]
  return (
    <FormDialog
      title={`Revisi ${agreement.name}`}
      action="Susun revisi"
      intro={
        <p className="soft">
          {sentence === null
            ? 'Program tidak menemukan perubahan pejabat, target, atau anggaran.'
            : `Yang berubah: ${sentence}.`}{' '}
          {agreement.name} tetap berlaku sampai revisinya ditandatangani.
        </p>
      }
      shape={agreementsContract.reviseAgreement.body}
      fields={[
        {
          name: 'cause',
          options: optionsOf(options, (cause) => [
            cause,
            `${revisionCauseNames[cause]}${found.includes(cause) ? ' (ditemukan)' : ''}`,
          ]),
        },
        { name: 'reason', rows: 3 },
        'date',
      ]}
      initial={{ date: data.today }}
      onSave={async (body) => onMade((await revise.mutateAsync({ params: paramsOf(props), body })).id)}
      onClose={onClose}
    />
  )
}

/** Asks before the signing is written down, because nothing can be changed afterwards. */
export function SignDialog(props: RecordDialogProps) {
  const { agreement, onClose } = props
  const sign = useAction(agreementsContract.signAgreement, { changes: agreementChanges })
  const body = { version: agreement.version }
  const findings = sign.error === null ? [] : problemOf(sign.error).findings
  return (
    <Dialog title={`Catat penandatanganan ${agreement.name}?`} onClose={onClose}>
      <div className="stack">
        <p>
          {agreement.snapshot.first.name ?? agreement.snapshot.first.position} dan{' '}
          {agreement.snapshot.second?.name ?? agreement.snapshot.second?.position ?? 'atasan'} menandatangani
          pada {formatLongDate(agreement.date)}. Sesudah dicatat, isinya tidak dapat diubah; perubahan menjadi
          revisi.
        </p>
        {sign.error === null ? (
          <FindingList findings={agreement.findings} />
        ) : findings.length === 0 ? (
          <ErrorState error={sign.error} />
        ) : (
          <div className="state state-bad" role="alert">
            <p className="state-title">{problemOf(sign.error).detail}</p>
            <FindingList findings={findings} />
          </div>
        )}
        <div className="row">
          <Button
            data-autofocus
            loading={sign.isPending}
            onClick={() => sign.mutate({ params: paramsOf(props), body }, { onSuccess: onClose })}
          >
            Catat sudah ditandatangani
          </Button>
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

/** Asks before a draft goes, and why. */
export function RemoveDialog(props: RecordDialogProps) {
  const { agreement, onClose } = props
  const remove = useAction(agreementsContract.removeAgreement, { changes: agreementChanges })
  return (
    <ConfirmWithReason
      opened
      title={`Buang draf ${agreement.name}?`}
      action="Buang draf"
      dangerous
      onClose={onClose}
      onConfirm={(reason) =>
        remove.mutateAsync({ params: paramsOf(props), query: { version: agreement.version, reason } })
      }
    >
      {agreement.revision === 0
        ? 'Draf ini hilang dari daftar; ringkasan dan alasannya tetap ada dalam riwayat.'
        : 'Draf revisi ini hilang dari daftar, dan perjanjian yang ditandatangani tetap berlaku. Ringkasan dan alasannya tetap ada dalam riwayat.'}
    </ConfirmWithReason>
  )
}
