import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { organisationContract } from '#organisation/contract.ts'
import { ConfirmWithReason, ProblemNote } from '#ui/confirm-with-reason.tsx'
import { useUnsavedWork } from '#ui/unsaved.tsx'
import { useAction } from '#ui/queries.ts'
import type { BudgetShape, VersionShape } from '../contract/budget.ts'
import type { EntryBody, OutputShape } from '../contract/ledger.ts'
import { changeContract, type RippleShape } from '../contract/changes.ts'
import { outputContract } from '../contract/outputs.ts'
import { outputLabel } from '../rules/codes.ts'
import { budgetChanges } from './changes.ts'
import { ComponentRows } from './component-rows.tsx'
import { IndicatorLinks } from './indicator-links.tsx'
import { draftOf, readDraft, type OutputDraft } from './output-draft.ts'
import { ForwardReasons, OutputFields } from './output-fields.tsx'
import { RippleList } from './ripple-list.tsx'

interface OutputFormProps {
  readonly data: BudgetShape
  readonly version: VersionShape
  readonly output: OutputShape | null
  readonly onDone: () => void
}

/** What is known of a change before it is saved: where else it shows, and what is wrong with it. */
interface Preview {
  readonly body: EntryBody
  readonly ripples: readonly RippleShape[]
}

const changes = [...budgetChanges, organisationContract.listHistory] as const

/** What the form does with what was typed: looks where it shows, then saves it. */
function useSaving({ data, version, output, onDone }: OutputFormProps) {
  const params = { unit: data.unit.slug, year: data.year, version: version.id }
  const [preview, setPreview] = useState<Preview | null>(null)
  const create = useAction(outputContract.addOutput, { changes })
  const save = useAction(outputContract.saveOutput, { changes })
  const look = useAction(changeContract.previewRipples)
  async function store(body: EntryBody) {
    if (output === null) await create.mutateAsync({ params, body })
    else
      await save.mutateAsync({
        params: { ...params, output: output.id },
        body: { ...body, version: output.version },
      })
    onDone()
  }
  async function show(body: EntryBody) {
    const asked = { ...body, outputId: output?.id ?? null }
    setPreview({ body, ripples: (await look.mutateAsync({ params, body: asked })).ripples })
  }
  // A refusal is kept by the action and shown in the form.
  const quietly = (work: Promise<void>) => void work.catch(() => undefined)
  return {
    preview,
    back: () => setPreview(null),
    busy: look.isPending || create.isPending || save.isPending,
    error: look.error ?? create.error ?? save.error,
    store: (body: EntryBody) => quietly(store(body)),
    begin: (body: EntryBody) => quietly(version.basedOnId === null ? store(body) : show(body)),
  }
}

/** Edits an output. In a version that is based on another one the figures that it touches are shown before it is saved. */
export function OutputForm(props: OutputFormProps) {
  const { data, output } = props
  const form = useForm<OutputDraft>({ initialValues: draftOf(output, data.activities[0]?.id) })
  const [tried, setTried] = useState(false)
  useUnsavedWork(form.isDirty())
  const saving = useSaving(props)
  const read = readDraft(form.values, output)
  const errors = tried ? read.errors : {}
  if (saving.preview !== null) return <BeforeSaving saving={saving} preview={saving.preview} />
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (read.body !== null) saving.begin(read.body)
      }}
    >
      <OutputFields form={form} errors={errors} data={data} />
      <ComponentRows form={form} errors={errors} />
      <IndicatorLinks form={form} errors={errors} data={data} />
      <ForwardReasons form={form} output={output} />
      {saving.error === null ? null : <ProblemNote error={saving.error} />}
      <Buttons {...props} busy={saving.busy} />
    </form>
  )
}

interface BeforeSavingProps {
  readonly saving: ReturnType<typeof useSaving>
  readonly preview: Preview
}

/** The ripple list of a change, before it is saved. */
const BeforeSaving = ({ saving, preview }: BeforeSavingProps) => (
  <section className="stack" aria-label="Daftar dampak">
    <p>Perubahan ini juga mengubah atau menyalahi angka berikut. Belum ada yang disimpan.</p>
    <RippleList ripples={preview.ripples} />
    {saving.error === null ? null : <ProblemNote error={saving.error} />}
    <div className="row">
      <Button loading={saving.busy} onClick={() => saving.store(preview.body)}>
        Simpan perubahan
      </Button>
      <Button variant="default" onClick={saving.back}>
        Ubah lagi
      </Button>
    </div>
  </section>
)

interface ButtonsProps extends OutputFormProps {
  readonly busy: boolean
}

function Buttons({ data, version, output, busy, onDone }: ButtonsProps) {
  const [removing, setRemoving] = useState(false)
  const remove = useAction(outputContract.removeOutput, { changes })
  return (
    <div className="row">
      <Button type="submit" loading={busy}>
        {version.basedOnId === null ? 'Simpan RO' : 'Lihat dampak, lalu simpan'}
      </Button>
      <Button variant="default" onClick={onDone}>
        Batal
      </Button>
      {output === null ? null : (
        <Button variant="subtle" color="red.9" onClick={() => setRemoving(true)}>
          Hapus RO
        </Button>
      )}
      {output === null ? null : (
        <ConfirmWithReason
          opened={removing}
          title={`Hapus RO ${outputLabel(output)}`}
          action="Hapus RO"
          dangerous
          onClose={() => setRemoving(false)}
          onConfirm={async (reason) => {
            await remove.mutateAsync({
              params: { unit: data.unit.slug, year: data.year, version: version.id, output: output.id },
              query: { version: output.version, reason },
            })
            onDone()
          }}
        >
          {output.name} dihapus dari {version.name} dengan sumber dana, RPD, dan prakiraan majunya.
        </ConfirmWithReason>
      )}
    </div>
  )
}
