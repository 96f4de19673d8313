import { Button, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { titlesOf } from '#lib/fields.ts'
import type { Quarter } from '#core/period.ts'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { useUnsavedWork } from '#ui/unsaved.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import { fieldErrorsOf } from '#ui/form.ts'
import { problemOf } from '#ui/problem.ts'
import { endpointKey, useAction } from '#ui/queries.ts'
import { SidePanel } from '#ui/side-panel.tsx'
import { measurementContract, type ResultShape } from '../contract.ts'
import { MeasurementHistory, useMayReadHistory } from './measurement-history.tsx'

const titles = titlesOf(measurementContract.saveExplanation.body)

interface ExplanationDrawerProps {
  readonly unit: string
  readonly year: number
  readonly quarter: Quarter
  /** Undefined: closed. */
  readonly row: ResultShape | undefined
  /** Why nothing can be written; undefined when it can. */
  readonly locked: string | undefined
  readonly onClose: () => void
}

/** Why an indicator came out as it did, and what follows from it; for the report and for who must make the quarter final. */
export function ExplanationDrawer(props: ExplanationDrawerProps) {
  const { row, onClose } = props
  return (
    <SidePanel
      opened={row !== undefined}
      onClose={onClose}
      width={520}
      title={`Penjelasan ${row?.code ?? ''}`}
    >
      {row === undefined ? null : <Contents {...props} row={row} />}
    </SidePanel>
  )
}

type ContentsProps = ExplanationDrawerProps & { readonly row: ResultShape }

function Contents(props: ContentsProps) {
  const { row, locked } = props
  return (
    <div className="stack">
      <p className="measurement-name">{row.name}</p>
      <p className="soft">{row.achievement.reason}</p>
      <FindingList findings={row.findings.filter(({ severity }) => severity !== 'note')} />
      {locked === undefined ? <ExplanationForm {...props} /> : <ReadOnly row={row} locked={locked} />}
      <ExplanationHistory {...props} />
    </div>
  )
}

function ExplanationHistory({ row, unit, year, quarter }: ContentsProps) {
  const mayRead = useMayReadHistory()
  const [open, setOpen] = useState(false)
  if (!mayRead) return null
  return (
    <details className="measurement-history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Riwayat penjelasan</summary>
      {open ? (
        <MeasurementHistory
          unit={unit}
          entity="measurement.explanation"
          entityKey={`${year}/Q${quarter}/${row.indicatorId}`}
          labels={titles}
        />
      ) : null}
    </details>
  )
}

function ReadOnly({ row, locked }: { readonly row: ResultShape; readonly locked: string }) {
  const { cause, followUp } = row.explanation
  return (
    <>
      <p>{locked}</p>
      <dl className="measurement-facts">
        <dt>{titles['cause']}</dt>
        <dd>{cause ?? <span className="soft">belum ditulis</span>}</dd>
        <dt>{titles['followUp']}</dt>
        <dd>{followUp ?? <span className="soft">belum ditulis</span>}</dd>
      </dl>
    </>
  )
}

const textsOf = ({ explanation }: ResultShape) => ({
  cause: explanation.cause ?? '',
  followUp: explanation.followUp ?? '',
})

function useExplanation({ row, unit, year, quarter, onClose }: ContentsProps) {
  const client = useQueryClient()
  const { saveExplanation, listAchievements, explainAchievement } = measurementContract
  const save = useAction(saveExplanation, { changes: [listAchievements, explainAchievement] })
  const form = useForm({ initialValues: textsOf(row) })
  const [seen, setSeen] = useState(row.explanation.version)
  const submit = (version: number) =>
    save.mutate(
      {
        params: { unit, year, quarter, indicator: row.indicatorId },
        body: { cause: form.values.cause, followUp: form.values.followUp, version },
      },
      {
        onSuccess: onClose,
        onError: (error) => {
          form.setErrors(fieldErrorsOf(error))
          void client.invalidateQueries({ queryKey: endpointKey(listAchievements) })
        },
      },
    )
  return { form, save, seen, setSeen, submit }
}

function ExplanationForm(props: ContentsProps) {
  const { row, onClose } = props
  const { form, save, seen, setSeen, submit } = useExplanation(props)
  useUnsavedWork(form.isDirty())
  const conflict = save.error !== null && problemOf(save.error).status === 409
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        submit(seen)
      }}
    >
      <Textarea
        label={titles['cause']}
        description="Mengapa tercapai, belum tercapai, atau jauh melampaui target."
        data-autofocus
        rows={5}
        maxLength={4000}
        {...form.getInputProps('cause')}
      />
      <Textarea
        label={titles['followUp']}
        description="Apa yang dilakukan sesudahnya, oleh siapa, sampai kapan."
        rows={4}
        maxLength={4000}
        {...form.getInputProps('followUp')}
      />
      {save.error === null ? null : <ProblemNote error={save.error} />}
      {conflict ? (
        <StoredMeanwhile
          row={row}
          onKeep={() => {
            setSeen(row.explanation.version)
            submit(row.explanation.version)
          }}
        />
      ) : null}
      <div className="row">
        <Button type="submit" loading={save.isPending} disabled={conflict}>
          Simpan penjelasan
        </Button>
        <Button variant="default" onClick={onClose}>
          Batal
        </Button>
      </div>
    </form>
  )
}

/** The texts that somebody else stored meanwhile, to be merged by hand; the own texts stay in the form. */
function StoredMeanwhile({ row, onKeep }: { readonly row: ResultShape; readonly onKeep: () => void }) {
  return (
    <section aria-label="Isi yang tersimpan sekarang" className="measurement-meanwhile">
      <p>Tersimpan sekarang:</p>
      <dl className="measurement-facts">
        <dt>{titles['cause']}</dt>
        <dd>{row.explanation.cause ?? '(kosong)'}</dd>
        <dt>{titles['followUp']}</dt>
        <dd>{row.explanation.followUp ?? '(kosong)'}</dd>
      </dl>
      <Button variant="default" onClick={onKeep}>
        Simpan tulisan saya
      </Button>
    </section>
  )
}
