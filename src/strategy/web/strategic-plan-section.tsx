import { useState } from 'react'
import { optionsOf } from '#ui/choices.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import type { TableColumn } from '#ui/data-table.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import { useSaveRecord } from '#ui/queries.ts'
import { RecordList } from '#ui/record-list.tsx'
import { strategyContract, strategyInPlansContract, type StrategyShape } from '../contract/strategy.ts'
import { sayYears } from '../rules/validity.ts'
import { useRemoval } from './remove-record.tsx'
import { RecordOwner } from './record-owner.tsx'
import { StrategicTargets } from './strategic-targets.tsx'

type Plan = StrategyShape['plans'][number]

const columnsOf = (
  data: StrategyShape,
  chosen: number | undefined,
  onChoose: (plan: Plan) => void,
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
]

/** The strategic plans of the unit and of those above it, and the yearly targets of the one that is chosen. */
export function StrategicPlanSection({ data }: { readonly data: StrategyShape }) {
  const first = data.plans.findLast(({ inForce }) => inForce) ?? data.plans.at(-1)
  const [wanted, setChosen] = useState<number | undefined>(first?.id)
  const chosen = data.plans.some(({ id }) => id === wanted) ? wanted : first?.id
  const removal = useRemoval(data.unit.slug, 'strategicPlan')
  return (
    <div className="stack">
      <RecordList
        caption="Renstra unit ini dan unit di atasnya"
        hideCaption
        noun="Renstra"
        columns={columnsOf(data, chosen, ({ id }) => setChosen(id))}
        rows={data.plans}
        rowKey={({ id }) => id}
        filter={data.plans.length > 8}
        can={data.can}
        nameOf={({ title }) => title}
        add="Catat Renstra"
        renderForm={(plan, close) => <StrategicPlanForm data={data} plan={plan} onClose={close} />}
        removal={{ ...removal, render: ({ title }) => removal.sayOf(title) }}
        empty={{
          title: 'Belum ada Renstra.',
          say: 'Catat Renstra unit ini dengan periodenya, lalu isi target tiap tahun.',
        }}
      />
      {chosen === undefined ? null : <StrategicTargets key={chosen} unit={data.unit.slug} planId={chosen} />}
    </div>
  )
}

interface StrategicPlanFormProps {
  readonly data: StrategyShape
  /** Null: a new one. */
  readonly plan: Plan | null
  readonly onClose: () => void
}

function StrategicPlanForm({ data, plan, onClose }: StrategicPlanFormProps) {
  const changes = [
    strategyContract.getStrategy,
    strategyInPlansContract.getPlanBasis,
    strategyContract.getPlanRegister,
    strategyInPlansContract.getStrategicTargets,
  ]
  const save = useSaveRecord(strategyContract.addStrategicPlan, strategyContract.saveStrategicPlan, changes)
  const unit = data.unit.slug
  const above = data.plans.filter(({ inherited }) => inherited)
  return (
    <FormDialog
      title={plan === null ? 'Catat Renstra' : 'Ubah Renstra'}
      action="Simpan"
      shape={strategyContract.addStrategicPlan.body}
      fields={[
        'title',
        'yearFrom',
        'yearUntil',
        {
          name: 'parentId',
          options: optionsOf(above, ({ id, title }) => [id, title]),
          none: 'Belum ditautkan',
        },
        'decree',
        { name: 'note', rows: 3 },
      ]}
      initial={plan ?? { yearFrom: data.year, yearUntil: data.year + 5 }}
      onSave={(body) => save({ unit }, plan, body)}
      onClose={onClose}
    />
  )
}
