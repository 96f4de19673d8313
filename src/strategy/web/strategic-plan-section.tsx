import { Button } from '@mantine/core'
import { useState } from 'react'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import { FormDialog, type Field } from '#ui/form-dialog.tsx'
import { useAction } from '#ui/queries.ts'
import { EmptyState } from '#ui/states.tsx'
import { idOrNull, withNone } from '#ui/choices.ts'
import { strategyContract, strategyInPlansContract, type StrategyShape } from '../contract/strategy.ts'
import { sayYears } from '../rules/validity.ts'
import { RemoveRecord } from './remove-record.tsx'
import { RecordOwner } from './record-owner.tsx'
import { StrategicTargets } from './strategic-targets.tsx'

type Plan = StrategyShape['plans'][number]
interface Opened {
  readonly plan?: Plan
}

interface Handlers {
  readonly chosen: number | undefined
  readonly onChoose: (plan: Plan) => void
  readonly onEdit: (plan: Plan) => void
}

const columnsOf = (
  data: StrategyShape,
  { chosen, onChoose, onEdit }: Handlers,
): readonly TableColumn<Plan>[] => [
  {
    key: 'title',
    name: 'Renstra',
    width: '18rem',
    text: ({ title }) => title,
    render: (plan) => (
      <button
        type="button"
        className="text-button"
        aria-pressed={plan.id === chosen}
        onClick={() => onChoose(plan)}
      >
        {plan.title}
      </button>
    ),
  },
  { key: 'years', name: 'Periode', render: (plan) => sayYears(plan) },
  { key: 'owner', name: 'Pemilik', render: (plan) => <RecordOwner record={plan} /> },
  {
    key: 'parent',
    name: 'Bagian dari',
    width: '12rem',
    render: ({ parentId }) => data.plans.find(({ id }) => id === parentId)?.title ?? '–',
  },
  { key: 'decree', name: 'Ditetapkan dengan', width: '12rem', render: ({ decree }) => decree ?? '–' },
  {
    key: 'findings',
    name: 'Catatan',
    width: '14rem',
    render: ({ findings }) => <FindingList findings={findings} />,
  },
  ...(data.can.edit
    ? [
        {
          key: 'actions',
          name: 'Tindakan',
          render: (plan: Plan) =>
            plan.can.edit ? (
              <div className="row no-print">
                <button type="button" className="link-button" onClick={() => onEdit(plan)}>
                  Ubah<span className="visually-hidden"> {plan.title}</span>
                </button>
                <RemoveRecord
                  unit={data.unit.slug}
                  kind="strategicPlan"
                  record={{ id: plan.id, version: plan.version, name: plan.title }}
                />
              </div>
            ) : null,
        },
      ]
    : []),
]

/** The strategic plans of the unit and of those above it, and the yearly targets of the one that is chosen. */
export function StrategicPlanSection({ data }: { readonly data: StrategyShape }) {
  const first = data.plans.findLast(({ inForce }) => inForce) ?? data.plans.at(-1)
  const [wanted, setChosen] = useState<number | undefined>(first?.id)
  const chosen = data.plans.some(({ id }) => id === wanted) ? wanted : first?.id
  const [opened, setOpened] = useState<Opened | null>(null)
  const add = data.can.edit ? <Button onClick={() => setOpened({})}>Catat Renstra</Button> : undefined
  return (
    <div className="stack">
      <DataTable
        caption="Renstra unit ini dan unit di atasnya"
        hideCaption
        columns={columnsOf(data, {
          chosen,
          onChoose: ({ id }) => setChosen(id),
          onEdit: (plan) => setOpened({ plan }),
        })}
        rows={data.plans}
        rowKey={({ id }) => id}
        noun="Renstra"
        filter={data.plans.length > 8}
        actions={add}
        empty={
          <EmptyState title="Belum ada Renstra." action={add}>
            Catat Renstra unit ini dengan periodenya, lalu isi target tiap tahun.
          </EmptyState>
        }
      />
      {chosen === undefined ? null : <StrategicTargets key={chosen} unit={data.unit.slug} planId={chosen} />}
      {opened === null ? null : (
        <StrategicPlanForm data={data} plan={opened.plan} onClose={() => setOpened(null)} />
      )}
    </div>
  )
}

interface StrategicPlanFormProps {
  readonly data: StrategyShape
  readonly plan: Plan | undefined
  readonly onClose: () => void
}

function StrategicPlanForm({ data, plan, onClose }: StrategicPlanFormProps) {
  const changes = [
    strategyContract.getStrategy,
    strategyInPlansContract.getPlanBasis,
    strategyContract.getPlanRegister,
    strategyInPlansContract.getStrategicTargets,
  ]
  const add = useAction(strategyContract.addStrategicPlan, { changes })
  const save = useAction(strategyContract.saveStrategicPlan, { changes })
  const unit = data.unit.slug
  const fields = [
    { name: 'title', label: 'Judul', required: true, maxLength: 300 },
    { name: 'yearFrom', label: 'Tahun pertama', required: true, maxLength: 4 },
    { name: 'lastYear', label: 'Tahun terakhir', required: true, maxLength: 4 },
    {
      name: 'parentId',
      label: 'Bagian dari Renstra',
      description: 'Renstra unit di atas unit ini.',
      options: withNone(
        'Belum ditautkan',
        data.plans.filter(({ inherited }) => inherited),
        ({ id, title }) => ({ value: String(id), label: title }),
      ),
    },
    { name: 'decree', label: 'Ditetapkan dengan', description: 'Jenis, nomor, dan tahun peraturan.' },
    { name: 'note', label: 'Keterangan', type: 'area', maxLength: 2000 },
  ] as const satisfies readonly Field[]
  return (
    <FormDialog
      title={plan === undefined ? 'Catat Renstra' : 'Ubah Renstra'}
      action="Simpan"
      fields={fields}
      initial={{
        title: plan?.title ?? '',
        yearFrom: String(plan?.yearFrom ?? data.year),
        lastYear: String((plan?.yearUntil ?? data.year + 5) - 1),
        parentId: String(plan?.parentId ?? ''),
        decree: plan?.decree ?? '',
        note: plan?.note ?? '',
      }}
      onSave={(values) => {
        const body = {
          title: values.title,
          yearFrom: Number(values.yearFrom),
          yearUntil: Number(values.lastYear) + 1,
          parentId: idOrNull(values.parentId),
          decree: values.decree,
          note: values.note,
        }
        return plan === undefined
          ? add.mutateAsync({ params: { unit }, body })
          : save.mutateAsync({ params: { unit, plan: plan.id }, body: { ...body, version: plan.version } })
      }}
      onClose={onClose}
    />
  )
}
