import { Button, Modal } from '@mantine/core'
import { monthName, months } from '#core/period.ts'
import { ErrorState } from '#ui/states.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { useAction } from '#ui/queries.ts'
import {
  actionPlanContract,
  type ActionIndicator,
  type ActionPlanShape,
  type ActionStepShape,
} from '../contract/action-plan.ts'
import { TargetDialog } from './own-target-dialog.tsx'

/** The dialog that is open on the screen of the action plan. */
export type OpenedActionDialog =
  | { readonly form: 'step'; readonly indicator: ActionIndicator; readonly step: ActionStepShape | null }
  | { readonly form: 'remove'; readonly indicator: ActionIndicator; readonly step: ActionStepShape }
  | { readonly form: 'target'; readonly indicator: ActionIndicator }

interface ActionPlanDialogsProps {
  readonly data: ActionPlanShape
  readonly opened: OpenedActionDialog
  readonly onClose: () => void
}

const changes = [actionPlanContract.getActionPlan]

export function ActionPlanDialogs({ data, opened, onClose }: ActionPlanDialogsProps) {
  if (opened.form === 'target')
    return <TargetDialog data={data} indicator={opened.indicator} onClose={onClose} />
  if (opened.form === 'remove') return <RemoveStep data={data} step={opened.step} onClose={onClose} />
  return <StepDialog data={data} indicator={opened.indicator} step={opened.step} onClose={onClose} />
}

const monthOptions = months.map((month) => ({ value: String(month), label: monthName(month) }))
const yesNo = [
  { value: 'no', label: 'Tahapan biasa' },
  { value: 'yes', label: 'Tonggak: harus tercapai pada akhir bulannya' },
]

interface StepDialogProps {
  readonly data: ActionPlanShape
  readonly indicator: ActionIndicator
  readonly step: ActionStepShape | null
  readonly onClose: () => void
}

const valuesOf = (step: ActionStepShape | null) => ({
  name: step?.name ?? '',
  startMonth: String(step?.startMonth ?? 1),
  endMonth: String(step?.endMonth ?? 3),
  milestone: step?.isMilestone === true ? 'yes' : 'no',
  output: step?.output ?? '',
  chargeUnit: step?.chargeUnit?.slug ?? '',
  personInCharge: step?.personInCharge ?? '',
})

function StepDialog({ data, indicator, step, onClose }: StepDialogProps) {
  const add = useAction(actionPlanContract.addStep, { changes })
  const save = useAction(actionPlanContract.saveStep, { changes })
  const params = { unit: data.unit.slug, year: data.year }
  return (
    <FormDialog
      title={step === null ? `Tambah tahapan ${indicator.code}` : `Ubah tahapan ${indicator.code}`}
      action="Simpan tahapan"
      intro={<p className="soft">{indicator.name}</p>}
      fields={[
        { name: 'name', label: 'Tahapan', required: true, maxLength: 300 },
        { name: 'startMonth', label: 'Mulai', options: monthOptions },
        { name: 'endMonth', label: 'Selesai', options: monthOptions },
        { name: 'milestone', label: 'Jenis', options: yesNo },
        {
          name: 'output',
          label: 'Keluaran',
          maxLength: 300,
          description: 'Apa yang dihasilkan tahapan ini.',
        },
        {
          name: 'chargeUnit',
          label: 'Penanggung jawab',
          options: [
            { value: '', label: 'Bukan unit; tulis di bawah' },
            ...data.units.map(({ slug, name }) => ({ value: slug, label: name })),
          ],
        },
        {
          name: 'personInCharge',
          label: 'Penanggung jawab lain',
          maxLength: 200,
          description: 'Jabatan atau tim, bila bukan unit kantor ini.',
        },
      ]}
      initial={valuesOf(step)}
      onSave={({ startMonth, endMonth, milestone, chargeUnit, ...texts }) => {
        const body = {
          ...texts,
          indicatorId: indicator.indicatorId,
          startMonth: Number(startMonth),
          endMonth: Number(endMonth),
          isMilestone: milestone === 'yes',
          chargeUnit: chargeUnit === '' ? null : chargeUnit,
        }
        if (step === null) return add.mutateAsync({ params, body })
        return save.mutateAsync({
          params: { ...params, step: step.id },
          body: { ...body, version: step.version },
        })
      }}
      onClose={onClose}
    />
  )
}

interface RemoveStepProps {
  readonly data: ActionPlanShape
  readonly step: ActionStepShape
  readonly onClose: () => void
}

function RemoveStep({ data, step, onClose }: RemoveStepProps) {
  const remove = useAction(actionPlanContract.removeStep, { changes })
  const params = { unit: data.unit.slug, year: data.year, step: step.id }
  return (
    <Modal opened onClose={onClose} title="Hapus tahapan?" closeButtonProps={{ 'aria-label': 'Tutup' }}>
      <div className="stack">
        <p>Tahapan &ldquo;{step.name}&rdquo; dihapus dari rencana aksi; riwayatnya tetap tersimpan.</p>
        {remove.error === null ? null : <ErrorState error={remove.error} />}
        <div className="row">
          <Button
            color="red.9"
            loading={remove.isPending}
            onClick={() =>
              remove.mutate({ params, query: { version: step.version } }, { onSuccess: onClose })
            }
          >
            Hapus tahapan
          </Button>
          <Button variant="default" data-autofocus onClick={onClose}>
            Batal
          </Button>
        </div>
      </div>
    </Modal>
  )
}
