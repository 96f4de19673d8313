import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '#lib/endpoint.ts'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { useAction, useEndpoint } from '#ui/queries.ts'
import { useUnsavedWork } from '#ui/unsaved.tsx'
import { Loaded } from '#ui/states.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { annualPlanContract, type PlanShape } from '../contract/annual-plan.ts'
import { monthlyTargetContract } from '../contract/monthly-targets.ts'
import { planContentsContract } from '../contract/plan-contents.ts'

type Choices = Output<typeof planContentsContract.listChoices>
type Choice = Choices['objectives'][number]['indicators'][number]

interface ContentsDialogProps {
  readonly data: PlanShape
  readonly onClose: () => void
}

/** Which indicators the plan holds, and in which order. */
export function ContentsDialog({ data, onClose }: ContentsDialogProps) {
  const query = useEndpoint(planContentsContract.listChoices, {
    params: { unit: data.unit.slug, year: data.year },
  })
  return (
    <Dialog onClose={onClose} size="xl" title={`Indikator dalam RKT ${data.year}`}>
      <Loaded query={query} what="katalog indikator">
        {(choices) => <ContentsForm data={data} choices={choices} onClose={onClose} />}
      </Loaded>
    </Dialog>
  )
}

const plannedOrder = (data: PlanShape): readonly number[] =>
  data.objectives.flatMap(({ indicators }) => indicators.map(({ indicatorId }) => indicatorId))

function ContentsForm({ data, choices, onClose }: ContentsDialogProps & { readonly choices: Choices }) {
  const [order, setOrder] = useState<readonly number[]>(plannedOrder(data))
  useUnsavedWork(order.join() !== plannedOrder(data).join())
  const save = useAction(planContentsContract.saveContents, {
    changes: [annualPlanContract.getPlan, planContentsContract.listChoices, monthlyTargetContract.getMonths],
  })
  const all = choices.objectives.flatMap(({ indicators }) => indicators)
  const lost = all.filter((one) => one.planned && one.hasTarget && !order.includes(one.indicatorId))
  const submit = () =>
    save.mutate(
      {
        params: { unit: data.unit.slug, year: data.year },
        body: { version: choices.version, indicators: [...order] },
      },
      { onSuccess: onClose },
    )
  return (
    <div className="stack">
      <p className="summary">
        {order.length} dari {all.length} indikator katalog. Yang ditambahkan diletakkan paling akhir; pakai
        Naik dan Turun untuk mengurutkan.
      </p>
      {choices.objectives.map(({ objective, indicators }) => (
        <fieldset key={objective.objectiveId} className="plan-choices">
          <legend>
            {objective.code} · {objective.statement}
          </legend>
          {indicators.map((one) => (
            <ChoiceRow key={one.indicatorId} choice={one} order={order} onOrder={setOrder} />
          ))}
        </fieldset>
      ))}
      {lost.length === 0 ? null : (
        <p className="state state-bad" role="alert">
          Target yang sudah diisi akan terhapus dari draf ini: {lost.map(({ code }) => code).join(', ')}.
          Riwayatnya tetap tersimpan.
        </p>
      )}
      {save.error === null ? null : <ProblemNote error={save.error} />}
      <div className="row">
        <Button loading={save.isPending} disabled={order.length === 0} onClick={submit}>
          Simpan isi RKT
        </Button>
        <Button variant="default" onClick={onClose}>
          Batal
        </Button>
      </div>
    </div>
  )
}

interface ChoiceRowProps {
  readonly choice: Choice
  readonly order: readonly number[]
  readonly onOrder: (order: readonly number[]) => void
}

/** The list with the item at `index` one place up or down. */
function moved(order: readonly number[], index: number, by: -1 | 1): readonly number[] {
  const item = order[index]
  const rest = order.filter((_, at) => at !== index)
  return item === undefined ? order : rest.toSpliced(index + by, 0, item)
}

function ChoiceRow({ choice, order, onOrder }: ChoiceRowProps) {
  const { indicatorId, code, name } = choice
  const index = order.indexOf(indicatorId)
  return (
    <div className="row plan-choice">
      <Checkbox
        label={`${code} · ${name}`}
        checked={index >= 0}
        onChange={(event) =>
          onOrder(
            event.currentTarget.checked ? [...order, indicatorId] : order.filter((id) => id !== indicatorId),
          )
        }
      />
      {index < 0 ? null : (
        <span className="row">
          <span className="soft">urutan {index + 1}</span>
          <button
            type="button"
            className="link-button"
            disabled={index === 0}
            onClick={() => onOrder(moved(order, index, -1))}
          >
            Naik<span className="visually-hidden"> {code}</span>
          </button>
          <button
            type="button"
            className="link-button"
            disabled={index === order.length - 1}
            onClick={() => onOrder(moved(order, index, 1))}
          >
            Turun<span className="visually-hidden"> {code}</span>
          </button>
        </span>
      )}
    </div>
  )
}
