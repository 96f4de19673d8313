import { Button, Checkbox, MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { useState } from 'react'
import { polarities, polarityNames } from '#core/polarity.ts'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { fieldErrorsOf } from '#ui/form.ts'
import { useAction } from '#ui/queries.ts'
import { shorten, withNone } from '#ui/choices.ts'
import { Dialog } from '#ui/dialog.tsx'
import { cascadeContract, type CascadeNodeShape, type CascadeShape } from '../contract.ts'
import { findActivityWord } from '../rules/cascade-conditions.ts'
import {
  cascadeLevelNames,
  cascadeLevels,
  combinationNames,
  combinations,
  levelRank,
} from '../rules/cascade.ts'
import { draftOfNode, emptyIndicator, readNodeDraft, type NodeDraft } from './cascade-draft-form.ts'

interface CascadeFormProps {
  readonly data: CascadeShape
  /** Null for a new one, which then hangs below `parentId`. */
  readonly node: CascadeNodeShape | null
  readonly parentId: number | null
  readonly onClose: () => void
}
type Form = UseFormReturnType<NodeDraft>

/** A new condition begins one level below its parent, owned by the office. */
function emptyNode(data: CascadeShape, parentId: number | null): NodeDraft {
  const parent = data.nodes.find(({ id }) => id === parentId)
  const rank = parent === undefined ? 0 : Math.min(levelRank(parent.level) + 1, cascadeLevels.length - 1)
  return {
    level: cascadeLevels[rank] ?? 'output',
    condition: '',
    isSuccessFactor: false,
    isCrosscutting: false,
    ownerUnitId: '',
    ownerPositionId: '',
    ownerNote: '',
    indicators: [{ ...emptyIndicator }],
    contributorUnits: [],
    contributorNotes: '',
  }
}

function useNodeForm({ data, node, parentId, onClose }: CascadeFormProps) {
  const changes = [cascadeContract.getCascade]
  const add = useAction(cascadeContract.addCascadeNode, { changes })
  const save = useAction(cascadeContract.saveCascadeNode, { changes })
  const [error, setError] = useState<unknown>(null)
  const form = useForm<NodeDraft>({
    initialValues: node === null ? emptyNode(data, parentId) : draftOfNode(node),
  })
  const params = { unit: data.unit.slug, year: data.year }
  const submit = async (draft: NodeDraft): Promise<void> => {
    const { body, errors } = readNodeDraft(draft)
    form.setErrors(errors)
    if (body === null) return
    setError(null)
    try {
      await (node === null
        ? add.mutateAsync({ params, body: { ...body, parentId } })
        : save.mutateAsync({
            params: { ...params, node: node.id },
            body: { ...body, version: node.version },
          }))
      onClose()
    } catch (problem) {
      form.setErrors(fieldErrorsOf(problem))
      setError(problem)
    }
  }
  return { form, error, submit, busy: add.isPending || save.isPending }
}

/** A condition with its indicators, owner and contributors. */
export function CascadeForm(props: CascadeFormProps) {
  const { data, node, parentId, onClose } = props
  const { form, error, submit, busy } = useNodeForm(props)
  const parent = data.nodes.find(({ id }) => id === parentId)
  return (
    <Dialog
      onClose={onClose}
      size="lg"
      title={node === null ? 'Tambah kondisi' : 'Ubah kondisi'}
      dirty={form.isDirty()}
    >
      <form className="stack" noValidate onSubmit={form.onSubmit((draft) => void submit(draft))}>
        {parent === undefined ? null : <p className="soft">Di bawah: {parent.condition}</p>}
        <Condition form={form} />
        <Indicators form={form} data={data} />
        <Owners form={form} data={data} />
        {error === null ? null : <ProblemNote error={error} />}
        <div className="row">
          <Button type="submit" loading={busy}>
            Simpan kondisi
          </Button>
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function Condition({ form }: { readonly form: Form }) {
  const word = findActivityWord(form.values.condition)
  return (
    <>
      <Textarea
        label="Kondisi"
        description={
          word === undefined
            ? 'Keadaan yang terwujud, bukan kegiatan.'
            : `"${word}" berbunyi kegiatan. Tulis keadaannya, misalnya "Terlindunginya ...".`
        }
        required
        rows={2}
        data-autofocus
        {...form.getInputProps('condition')}
      />
      <NativeSelect
        label="Tingkat"
        data={cascadeLevels.map((level) => ({ value: level, label: cascadeLevelNames[level] }))}
        {...form.getInputProps('level')}
      />
      <Checkbox
        label="Faktor kunci keberhasilan (CSF)"
        {...form.getInputProps('isSuccessFactor', { type: 'checkbox' })}
      />
      <Checkbox
        label="Crosscutting: diwujudkan unit atau instansi lain"
        {...form.getInputProps('isCrosscutting', { type: 'checkbox' })}
      />
    </>
  )
}

interface PartProps {
  readonly form: Form
  readonly data: CascadeShape
}

function Indicators({ form, data }: PartProps) {
  return (
    <>
      {form.values.indicators.map((_, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows of the form are known by their place
        <IndicatorFields key={index} form={form} data={data} index={index} />
      ))}
      <div>
        <Button variant="default" onClick={() => form.insertListItem('indicators', { ...emptyIndicator })}>
          Tambah indikator
        </Button>
      </div>
    </>
  )
}

function IndicatorFields({ form, data, index }: PartProps & { readonly index: number }) {
  const at = `indicators.${index}`
  const fromCatalogue = form.values.indicators[index]?.indicatorId !== ''
  return (
    <fieldset className="form-fieldset">
      <legend>Indikator {index + 1}</legend>
      <NativeSelect
        label="Dari katalog"
        data={withNone('Tulis sendiri', data.choices.indicators, ({ id, code, name }) => ({
          value: String(id),
          label: `${code} ${shorten(name, 70)}`,
        }))}
        {...form.getInputProps(`${at}.indicatorId`)}
      />
      {fromCatalogue ? null : (
        <>
          <TextInput label="Nama indikator" {...form.getInputProps(`${at}.name`)} />
          <TextInput label="Satuan" {...form.getInputProps(`${at}.unitOfMeasure`)} />
          <NativeSelect
            label="Polaritas"
            data={withNone('Belum dipilih', polarities, (one) => ({ value: one, label: polarityNames[one] }))}
            {...form.getInputProps(`${at}.polarity`)}
          />
        </>
      )}
      <TextInput
        label="Target"
        description={fromCatalogue ? 'Kosongkan supaya mengikuti target RKT.' : 'Misalnya 1.250 atau 81,5.'}
        inputMode="decimal"
        {...form.getInputProps(`${at}.target`)}
      />
      <NativeSelect
        label="Target ini sama dengan"
        data={withNone('tidak dihitung dari bawah', combinations, (one) => ({
          value: one,
          label: combinationNames[one],
        }))}
        {...form.getInputProps(`${at}.combination`)}
      />
      <div>
        <button
          type="button"
          className="link-button"
          onClick={() => form.removeListItem('indicators', index)}
        >
          Hapus indikator {index + 1}
        </button>
      </div>
    </fieldset>
  )
}

function Owners({ form, data }: PartProps) {
  const { units, positions } = data.choices
  return (
    <fieldset className="form-fieldset">
      <legend>Pemilik dan kontributor</legend>
      <NativeSelect
        label="Jabatan pemilik"
        data={withNone('Tidak ditentukan', positions, ({ id, title, unit, person }) => ({
          value: String(id),
          label: `${title}, ${unit}${person === null ? '' : ` (${person})`}`,
        }))}
        {...form.getInputProps('ownerPositionId')}
      />
      <NativeSelect
        label="Unit pemilik"
        data={withNone('Tidak ditentukan', units, ({ id, name }) => ({ value: String(id), label: name }))}
        {...form.getInputProps('ownerUnitId')}
      />
      <TextInput
        label="Pemilik lain"
        description="Yang tidak ada dalam daftar, misalnya instansi lain."
        {...form.getInputProps('ownerNote')}
      />
      <MultiSelect
        label="Kontributor"
        data={units.map(({ id, name }) => ({ value: String(id), label: name }))}
        searchable
        {...form.getInputProps('contributorUnits')}
      />
      <Textarea
        label="Kontributor lain"
        description="Satu baris satu nama."
        rows={2}
        {...form.getInputProps('contributorNotes')}
      />
    </fieldset>
  )
}
