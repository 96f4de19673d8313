import { Button } from '@mantine/core'
import { useState } from 'react'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import type { Place } from '#ui/place.ts'
import { useAction } from '#ui/queries.ts'
import { StatusWord } from '#ui/status-word.tsx'
import { momentOf } from '#ui/time.ts'
import { draftingContract, type DraftingShape } from '../contract/drafting.ts'
import { materialNames } from '../rules/materials.ts'
import type { Editing } from './editing.ts'
import { MaterialDialog } from './material-dialog.tsx'
import { MaterialItem } from './material-item.tsx'

type Step = DraftingShape['steps'][number]

interface StepsSectionProps {
  readonly place: Place
  readonly data: DraftingShape
}

/** The 13 steps, each with its material, and the five actions of setting targets. */
export function StepsSection({ place, data }: StepsSectionProps) {
  const [editing, setEditing] = useState<Editing | null>(null)
  const done = data.steps.filter((step) => step.done !== null).length
  return (
    <div className="stack">
      <p className="summary">
        {done} dari {data.steps.length} langkah selesai.{' '}
        {data.plan?.closed ?? (data.can.edit ? '' : 'Peran Anda hanya membaca.')}
      </p>
      <TargetActions data={data} />
      <ol className="drafting-steps">
        {data.steps.map((step) => (
          <StepItem key={step.number} step={step} place={place} data={data} onEdit={setEditing} />
        ))}
      </ol>
      {editing === null ? null : (
        <MaterialDialog place={place} data={data} editing={editing} onClose={() => setEditing(null)} />
      )}
    </div>
  )
}

interface StepItemProps extends StepsSectionProps {
  readonly step: Step
  readonly onEdit: (editing: Editing) => void
}

function StepItem({ step, place, data, onEdit }: StepItemProps) {
  const own = data.materials.filter(({ kind }) => step.kinds.includes(kind))
  return (
    <li>
      <div className="row spread">
        <h3>
          {step.number}. {step.title} <StepState step={step} />
        </h3>
        {data.can.edit ? <TickButton step={step} place={place} /> : null}
      </div>
      <p className="soft">{step.hint}</p>
      {step.missing.length === 0 ? null : (
        <ul className="drafting-missing">
          {step.missing.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      )}
      {own.map((material) => (
        <MaterialItem key={material.id} place={place} data={data} material={material} onEdit={onEdit} />
      ))}
      {data.can.edit && step.kinds.length > 0 ? (
        <div className="row no-print">
          {step.kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              className="link-button"
              onClick={() => onEdit({ kind, material: null })}
            >
              Tambah {materialNames[kind].toLowerCase()}
            </button>
          ))}
        </div>
      ) : null}
    </li>
  )
}

function StepState({ step }: { readonly step: Step }) {
  if (step.done === null)
    return (
      <StatusWord tone={step.missing.length === 0 ? 'info' : 'neutral'}>
        {step.missing.length === 0 ? 'Siap ditandai' : 'Bahan belum lengkap'}
      </StatusWord>
    )
  return (
    <>
      <StatusWord tone={step.missing.length === 0 ? 'good' : 'warn'}>
        {step.missing.length === 0 ? 'Selesai' : 'Selesai, bahan kini kurang'}
      </StatusWord>
      <span className="soft drafting-done">
        {' '}
        {momentOf(step.done.at)} oleh {step.done.by}
      </span>
    </>
  )
}

function TickButton({ step, place }: { readonly step: Step; readonly place: Place }) {
  const tick = useAction(draftingContract.tickStep, { changes: [draftingContract.getDrafting] })
  const send = (done: boolean) =>
    tick.mutate({
      params: { unit: place.unit, year: place.year, step: step.number },
      body: { done, note: null },
    })
  return (
    <div>
      <Button
        variant="default"
        size="xs"
        loading={tick.isPending}
        disabled={step.done === null && step.missing.length > 0}
        onClick={() => send(step.done === null)}
      >
        {step.done === null ? 'Tandai selesai' : 'Batalkan tanda'}
        <span className="visually-hidden"> langkah {step.number}</span>
      </Button>
      {tick.error === null ? null : <ProblemNote error={tick.error} />}
    </div>
  )
}

function TargetActions({ data }: { readonly data: DraftingShape }) {
  return (
    <section aria-labelledby="tindakan">
      <h3 id="tindakan">Lima tindakan penetapan target</h3>
      <ol className="drafting-actions">
        {data.actions.map(({ number, title, missing }) => (
          <li key={number}>
            {title}{' '}
            <StatusWord tone={missing.length === 0 ? 'good' : 'neutral'}>
              {missing.length === 0 ? 'Lengkap' : 'Belum'}
            </StatusWord>
            {missing.length === 0 ? null : <span className="soft"> {missing.join(' ')}</span>}
          </li>
        ))}
      </ol>
      {data.can.edit ? null : (
        <p className="soft">Tindakan terisi dari notulen, negosiasi, target, komitmen.</p>
      )}
    </section>
  )
}
