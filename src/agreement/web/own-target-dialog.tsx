import { decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { quarterName, type Quarter } from '#core/period.ts'
import { optionsOf } from '#ui/choices.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import { useAction } from '#ui/queries.ts'
import {
  actionPlanContract,
  ownTargetForm,
  type ActionIndicator,
  type ActionPlanShape,
} from '../contract/action-plan.ts'

interface TargetDialogProps {
  readonly data: ActionPlanShape
  readonly indicator: ActionIndicator
  readonly onClose: () => void
}

const show = (figure: string | null): string =>
  figure === null ? 'tanpa target' : formatTrimmed(decimal(figure), 10)

const sayOption = ({ quarter, planned, agreed, own }: ActionIndicator['quarters'][number]): string =>
  `${quarterName(quarter as Quarter)}: diperjanjikan ${show(agreed ?? planned)}${own === null ? '' : `, rencana aksi ${show(own)}`}`

/** The target of one quarter that departs from the agreement, with its reason; left empty it follows the agreement again. */
export function TargetDialog({ data, indicator, onClose }: TargetDialogProps) {
  const save = useAction(actionPlanContract.saveOwnTarget, { changes: [actionPlanContract.getActionPlan] })
  const first = indicator.quarters.find(({ own }) => own !== null) ?? indicator.quarters[0]
  return (
    <FormDialog
      title={`Target triwulan ${indicator.code}`}
      action="Simpan target"
      intro={
        <p className="soft">
          {indicator.name} ({indicator.unitOfMeasure}). Rencana aksi mengikuti perjanjian kecuali bila ditulis
          lain di sini; penyimpangan diberi catatan dan memerlukan alasan.
        </p>
      }
      shape={ownTargetForm}
      fields={[
        { name: 'quarter', options: optionsOf(indicator.quarters, (one) => [one.quarter, sayOption(one)]) },
        'target',
        { name: 'reason', rows: 3 },
      ]}
      initial={{ quarter: first?.quarter ?? 1, target: first?.own ?? null, reason: first?.reason ?? null }}
      onSave={({ quarter, ...body }) =>
        save.mutateAsync({
          params: { unit: data.unit.slug, year: data.year, indicator: indicator.indicatorId, quarter },
          body: {
            ...body,
            version: indicator.quarters.find((one) => one.quarter === quarter)?.version ?? 0,
          },
        })
      }
      onClose={onClose}
    />
  )
}
