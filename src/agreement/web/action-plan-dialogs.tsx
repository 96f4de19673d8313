import { Button } from '@mantine/core'
import { ErrorState } from '#ui/states.tsx'
import { optionsOf } from '#ui/choices.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useAction, useSaveRecord } from '#ui/queries.ts'
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

interface StepDialogProps {
  readonly data: ActionPlanShape
  readonly indicator: ActionIndicator
  readonly step: ActionStepShape | null
  readonly onClose: () => void
}

function StepDialog({ data, indicator, step, onClose }: StepDialogProps) {
  const save = useSaveRecord(actionPlanContract.addStep, actionPlanContract.saveStep, changes)
  const params = { unit: data.unit.slug, year: data.year }
  return (
    <FormDialog
      title={step === null ? `Tambah tahapan ${indicator.code}` : `Ubah tahapan ${indicator.code}`}
      action="Simpan tahapan"
      intro={<p className="soft">{indicator.name}</p>}
      shape={actionPlanContract.addStep.body}
      fields={[
        'name',
        'startMonth',
        'endMonth',
        'isMilestone',
        'output',
        {
          name: 'chargeUnit',
          options: optionsOf(data.units, ({ slug, name }) => [slug, name]),
          none: 'Bukan unit; tulis di bawah',
        },
        'personInCharge',
      ]}
      initial={{
        ...(step ?? { startMonth: 1, endMonth: 3, isMilestone: false }),
        indicatorId: indicator.indicatorId,
        chargeUnit: step?.chargeUnit?.slug ?? null,
      }}
      onSave={(body) => save(params, step, body)}
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
    <Dialog title="Hapus tahapan?" onClose={onClose}>
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
    </Dialog>
  )
}
