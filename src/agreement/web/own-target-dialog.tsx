import { decimal } from '#lib/decimal.ts'
import { formatTrimmed, parseIndonesian } from '#lib/numerals.ts'
import { quarterName, type Quarter } from '#core/period.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import { ProblemError, readProblem } from '#ui/problem.ts'
import { useAction } from '#ui/queries.ts'
import { actionPlanContract, type ActionIndicator, type ActionPlanShape } from '../contract/action-plan.ts'

interface TargetDialogProps {
  readonly data: ActionPlanShape
  readonly indicator: ActionIndicator
  readonly onClose: () => void
}

const show = (figure: string | null): string =>
  figure === null ? 'tanpa target' : formatTrimmed(decimal(figure), 10)

/** What was typed as exact text; null when nothing was. Anything else is told at the field. */
function readFigure(text: string): string | null {
  const parsed = parseIndonesian(text)
  if (parsed.kind === 'empty') return null
  if (parsed.kind === 'number') return parsed.value.toFixed()
  const message =
    parsed.kind === 'invalid'
      ? parsed.message
      : 'Tulis sebuah angka, atau kosongkan untuk mengikuti perjanjian.'
  throw new ProblemError(readProblem(422, { detail: message, errors: [{ field: 'body.target', message }] }))
}

const sayOption = ({ quarter, planned, agreed, own }: ActionIndicator['quarters'][number]): string =>
  `${quarterName(quarter as Quarter)}: diperjanjikan ${show(agreed ?? planned)}${own === null ? '' : `, rencana aksi ${show(own)}`}`

/** The target of one quarter that departs from the agreement, with its reason; left empty it follows the agreement again. */
export function TargetDialog({ data, indicator, onClose }: TargetDialogProps) {
  const save = useAction(actionPlanContract.saveOwnTarget, { changes: [actionPlanContract.getActionPlan] })
  const options = indicator.quarters.map((one) => ({
    value: String(one.quarter),
    label: sayOption(one),
  }))
  const first = indicator.quarters.find(({ own }) => own !== null) ?? indicator.quarters[0]
  const own = first?.own ?? null
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
      fields={[
        { name: 'quarter', label: 'Triwulan', options },
        {
          name: 'target',
          label: 'Target menurut rencana aksi',
          description: 'Angka, misalnya 6.500; kosongkan untuk mengikuti perjanjian.',
        },
        { name: 'reason', label: 'Alasan', type: 'area', maxLength: 2000 },
      ]}
      initial={{
        quarter: String(first?.quarter ?? 1),
        target: own === null ? '' : show(own),
        reason: first?.reason ?? '',
      }}
      onSave={async ({ quarter, target, reason }) => {
        const chosen = indicator.quarters.find((one) => one.quarter === Number(quarter))
        await save.mutateAsync({
          params: {
            unit: data.unit.slug,
            year: data.year,
            indicator: indicator.indicatorId,
            quarter: Number(quarter),
          },
          body: { version: chosen?.version ?? 0, target: readFigure(target), reason },
        })
      }}
      onClose={onClose}
    />
  )
}
