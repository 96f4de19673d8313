import { decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { shortQuarter, type Quarter } from '#core/period.ts'
import { formatTarget } from '#core/target.ts'
import { fromTargetText } from '#core/wire.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import type { ActionIndicator, ActionPlanShape, ActionStepShape } from '../contract/action-plan.ts'
import { sayMonths } from '../rules/action-plan.ts'
import type { OpenedActionDialog } from './action-plan-dialogs.tsx'
import { asGanttStep, MonthHead, StepBar } from './gantt-bar.tsx'

/** A step; or, leading those of an indicator, what can be done with it and what is said about it. */
interface Row {
  readonly indicator: ActionIndicator
  readonly step: ActionStepShape | null
}
type OnOpen = (opened: OpenedActionDialog) => void

interface ActionPlanTableProps {
  readonly data: ActionPlanShape
  readonly asOf: number
  readonly onOpen: OnOpen
}

/** Every step below its indicator, with its bar over the months. */
export function ActionPlanTable({ data, asOf, onOpen }: ActionPlanTableProps) {
  const rows = data.indicators.flatMap((indicator): readonly Row[] => [
    ...(data.can.edit || indicator.findings.length > 0 ? [{ indicator, step: null }] : []),
    ...indicator.steps.map((step) => ({ indicator, step })),
  ])
  return (
    <DataTable
      caption={`Rencana aksi ${data.year}`}
      hideCaption
      columns={columnsOf(data, onOpen)}
      rows={rows}
      rowKey={({ indicator, step }) => step?.id ?? indicator.code}
      group={byIndicator}
      noun="baris"
      asOf={asOf}
      empty={<p className="soft">RKT ini tidak memuat indikator.</p>}
    />
  )
}

const byIndicator = {
  key: ({ indicator }: Row) => indicator.code,
  heading: ({ indicator }: Row) => <IndicatorHeading indicator={indicator} />,
}

const columnsOf = (data: ActionPlanShape, onOpen: OnOpen): readonly TableColumn<Row>[] => [
  {
    key: 'name',
    name: 'Tahapan',
    width: '12rem',
    text: ({ indicator, step }) => `${indicator.code} ${indicator.name} ${step?.name ?? ''}`,
    render: ({ indicator, step }) =>
      step === null ? (
        <IndicatorActs indicator={indicator} mayEdit={data.can.edit} onOpen={onOpen} />
      ) : (
        <StepName indicator={indicator} step={step} mayEdit={data.can.edit} onOpen={onOpen} />
      ),
  },
  {
    key: 'months',
    name: 'Bulan',
    text: ({ step }) => (step === null ? '' : sayMonths(asGanttStep(step))),
    render: ({ step }) =>
      step === null ? null : (
        <>
          {sayMonths(asGanttStep(step))}
          {step.isMilestone ? <span className="figure-unit"> (tonggak)</span> : null}
        </>
      ),
  },
  {
    key: 'bar',
    name: <MonthHead />,
    render: ({ step }) => (step === null ? null : <StepBar step={step} />),
  },
  {
    key: 'charge',
    name: 'Penanggung jawab',
    width: '9rem',
    text: ({ step }) => step?.chargeUnit?.name ?? step?.personInCharge ?? '',
    render: ({ step }) => step?.chargeUnit?.name ?? step?.personInCharge ?? null,
  },
  {
    key: 'output',
    name: 'Keluaran',
    width: '9rem',
    text: ({ step }) => step?.output ?? '',
    render: ({ step }) => step?.output ?? null,
  },
  {
    key: 'notes',
    name: 'Catatan',
    width: '15rem',
    text: ({ indicator, step }) =>
      step === null ? indicator.findings.map(({ message }) => message).join(' ') : '',
    render: ({ indicator, step }) => (step === null ? <FindingList findings={indicator.findings} /> : null),
  },
]

interface StepNameProps {
  readonly indicator: ActionIndicator
  readonly step: ActionStepShape
  readonly mayEdit: boolean
  readonly onOpen: OnOpen
}

function StepName({ indicator, step, mayEdit, onOpen }: StepNameProps) {
  if (!mayEdit) return step.name
  return (
    <>
      {step.name}
      <div className="row no-print">
        <button
          type="button"
          className="link-button"
          onClick={() => onOpen({ form: 'step', indicator, step })}
        >
          Ubah<span className="visually-hidden"> tahapan {step.name}</span>
        </button>
        <button
          type="button"
          className="link-button"
          onClick={() => onOpen({ form: 'remove', indicator, step })}
        >
          Hapus<span className="visually-hidden"> tahapan {step.name}</span>
        </button>
      </div>
    </>
  )
}

const show = (figure: string): string => formatTrimmed(decimal(figure), 10)

/** `TW I 20 · TW II 25 (semula 20)`; a quarter without target is a dash. */
function sayQuarter({ quarter, planned, agreed, own }: ActionIndicator['quarters'][number]): string {
  const promised = agreed ?? planned
  const name = shortQuarter(quarter as Quarter)
  if (own !== null) return `${name} ${show(own)} (diperjanjikan ${promised === null ? '–' : show(promised)})`
  return `${name} ${promised === null ? '–' : show(promised)}`
}

function IndicatorHeading({ indicator }: { readonly indicator: ActionIndicator }) {
  const { code, name, target, unitOfMeasure, quarters } = indicator
  return (
    <>
      {code} · {name}
      <br />
      <small className="action-figures">
        Target{' '}
        {target === null
          ? 'belum ditetapkan'
          : `${formatTarget(fromTargetText(target), 10)} ${unitOfMeasure}`}
        : {quarters.map(sayQuarter).join(' · ')}
      </small>
    </>
  )
}

interface IndicatorActsProps {
  readonly indicator: ActionIndicator
  readonly mayEdit: boolean
  readonly onOpen: OnOpen
}

function IndicatorActs({ indicator, mayEdit, onOpen }: IndicatorActsProps) {
  if (!mayEdit) return <span className="visually-hidden">Catatan {indicator.code}</span>
  return (
    <div className="row no-print">
      <button
        type="button"
        className="link-button"
        onClick={() => onOpen({ form: 'step', indicator, step: null })}
      >
        Tambah tahapan<span className="visually-hidden"> {indicator.code}</span>
      </button>
      <button type="button" className="link-button" onClick={() => onOpen({ form: 'target', indicator })}>
        Target triwulan<span className="visually-hidden"> {indicator.code}</span>
      </button>
    </div>
  )
}
