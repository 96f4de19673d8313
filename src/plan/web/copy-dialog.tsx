import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { parseIndonesian } from '#lib/numerals.ts'
import type { Output } from '#lib/endpoint.ts'
import { formatTarget } from '#core/target.ts'
import { fromTargetText } from '#core/wire.ts'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { useAction, useEndpoint } from '#ui/queries.ts'
import { useUnsavedWork } from '#ui/unsaved.tsx'
import { Loaded } from '#ui/states.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { annualPlanContract, type PlanShape } from '../contract/annual-plan.ts'
import { planContentsContract } from '../contract/plan-contents.ts'

type Preview = Output<typeof planContentsContract.previewCopy>

interface CopyDialogProps {
  readonly data: PlanShape
  readonly onClose: () => void
  /** What to know after copying, in sentences. */
  readonly onCopied: (notes: readonly string[]) => void
}

/** Makes the plan of this year from that of another one: which indicators, raised by how much. */
export function CopyDialog({ data, onClose, onCopied }: CopyDialogProps) {
  const [from, setFrom] = useState(
    data.years.find((year) => year < data.year) ?? data.years[0] ?? data.year - 1,
  )
  const query = useEndpoint(planContentsContract.previewCopy, {
    params: { unit: data.unit.slug, year: data.year },
    query: { from },
  })
  return (
    <Dialog onClose={onClose} size="xl" title={`Salin RKT ke ${data.year}`}>
      <div className="stack">
        <NativeSelect
          label="Salin dari tahun"
          data={data.years.map(String)}
          value={String(from)}
          onChange={(event) => setFrom(Number(event.currentTarget.value))}
        />
        <Loaded query={query} what={`RKT ${from}`}>
          {(preview) => (
            <CopyForm key={from} data={data} preview={preview} onClose={onClose} onCopied={onCopied} />
          )}
        </Loaded>
      </div>
    </Dialog>
  )
}

/** Null when the text is no percentage; an empty one raises nothing. */
function readRaise(text: string): { readonly raise: string | null; readonly error: string | null } {
  const parsed = parseIndonesian(text)
  if (parsed.kind === 'empty') return { raise: null, error: null }
  if (parsed.kind === 'number') return { raise: parsed.value.toFixed(), error: null }
  return {
    raise: null,
    error: parsed.kind === 'invalid' ? parsed.message : 'Tulis angka, misalnya 5 atau 2,5.',
  }
}

function CopyForm({ data, preview, onClose, onCopied }: CopyDialogProps & { readonly preview: Preview }) {
  const available = preview.rows.filter(({ left }) => left === null).map(({ indicatorId }) => indicatorId)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set(available))
  const [text, setText] = useState('')
  useUnsavedWork(text.trim() !== '')
  const { raise, error } = readRaise(text)
  const copy = useAction(planContentsContract.copyPlan, { changes: [annualPlanContract.getPlan] })
  const submit = () =>
    copy.mutate(
      {
        params: { unit: data.unit.slug, year: data.year },
        body: { from: preview.from.year, raise, indicators: [...chosen] },
      },
      { onSuccess: ({ notes }) => onCopied(notes) },
    )
  const toggle = (id: number, wanted: boolean) => {
    const next = new Set(chosen)
    if (wanted) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (error === null && chosen.size > 0) submit()
      }}
    >
      <TextInput
        label="Naikkan target (persen)"
        description="Boleh kosong. Hasilnya dibulatkan menurut desimal kartu indikator; pembulatannya disebutkan."
        inputMode="decimal"
        autoComplete="off"
        data-autofocus
        value={text}
        error={error}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ChoiceList preview={preview} chosen={chosen} onToggle={toggle} />
      {copy.error === null ? null : <ProblemNote error={copy.error} />}
      <div className="row">
        <Button type="submit" loading={copy.isPending} disabled={error !== null || chosen.size === 0}>
          Salin {chosen.size} indikator
        </Button>
        <Button variant="default" onClick={onClose}>
          Batal
        </Button>
      </div>
    </form>
  )
}

interface ChoiceListProps {
  readonly preview: Preview
  readonly chosen: ReadonlySet<number>
  readonly onToggle: (id: number, wanted: boolean) => void
}

function ChoiceList({ preview, chosen, onToggle }: ChoiceListProps) {
  return (
    <fieldset className="plan-choices">
      <legend>
        Indikator {preview.from.title} · {chosen.size} dari {preview.rows.length} dipilih
      </legend>
      {preview.rows.map(({ indicatorId, code, name, target, left, renewed }) => (
        <Checkbox
          key={indicatorId}
          label={`${code} · ${name}`}
          description={
            left === null
              ? `Target ${formatTarget(fromTargetText(target), 10) || 'belum diisi'}${renewed === null ? '' : ` · ${renewed}`}`
              : `Tidak terbawa: ${left}.`
          }
          disabled={left !== null}
          checked={chosen.has(indicatorId)}
          onChange={(event) => onToggle(indicatorId, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  )
}
