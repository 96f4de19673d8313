import { Button, Checkbox, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { matchesFilter } from '#ui/filter.ts'
import { fieldErrorsOf } from '#ui/form.ts'
import { useAction } from '#ui/queries.ts'
import { trainingContract } from '../contract/training.ts'
import { trainingKindNames, trainingKinds, type TrainingKind } from '../rules/training.ts'
import { staffChanges, type Training, type Trainings } from './staff-records.ts'

interface TrainingFormProps {
  readonly unit: string
  readonly data: Trainings
  /** Null: a new one. */
  readonly training: Training | null
  readonly onClose: () => void
}

interface Draft {
  readonly title: string
  readonly kind: TrainingKind
  readonly organiser: string
  readonly startsOn: string
  readonly endsOn: string
  readonly lessonHours: string
  readonly note: string
  /** Who takes part, with own hours where they differ; empty: those of the training. */
  readonly participants: ReadonlyMap<number, string>
}

const draftOf = (training: Training | null): Draft => ({
  title: training?.title ?? '',
  kind: training?.kind ?? 'technical',
  organiser: training?.organiser ?? '',
  startsOn: training?.startsOn ?? '',
  endsOn: training?.endsOn ?? '',
  lessonHours: (training?.lessonHours ?? '').replace('.', ','),
  note: training?.note ?? '',
  participants: new Map(
    (training?.participants ?? []).map(({ staffId, lessonHours }) => [
      staffId,
      (lessonHours ?? '').replace('.', ','),
    ]),
  ),
})

const toText = (typed: string): string => typed.trim().replace(',', '.')

const bodyOf = (draft: Draft) => ({
  ...draft,
  lessonHours: toText(draft.lessonHours),
  participants: [...draft.participants].map(([staffId, own]) => ({
    staffId,
    lessonHours: own.trim() === '' ? null : toText(own),
  })),
})

/** A training with its participants; own hours stand beside those who had others. */
export function TrainingForm({ unit, data, training, onClose }: TrainingFormProps) {
  const add = useAction(trainingContract.addTraining, { changes: staffChanges })
  const save = useAction(trainingContract.saveTraining, { changes: staffChanges })
  const [draft, setDraft] = useState(() => draftOf(training))
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const error = add.error ?? save.error
  const onSave = () => {
    const done = { onSuccess: onClose }
    if (training === null) add.mutate({ params: { unit }, body: bodyOf(draft) }, done)
    else {
      const body = { ...bodyOf(draft), version: training.version }
      save.mutate({ params: { unit, training: training.id }, body }, done)
    }
  }
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={training === null ? 'Catat pelatihan' : `Ubah ${training.title}`}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          onSave()
        }}
      >
        <Fields draft={draft} errors={fieldErrorsOf(error)} onChange={change} />
        <People data={data} draft={draft} onChange={change} />
        {error === null ? null : <ProblemNote error={error} />}
        <div className="row">
          <Button type="submit" loading={add.isPending || save.isPending}>
            Simpan
          </Button>
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
        </div>
      </form>
    </Modal>
  )
}

interface PartProps {
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
}

const fields = [
  { name: 'organiser', label: 'Penyelenggara', type: 'text', required: false },
  { name: 'startsOn', label: 'Mulai', type: 'date', required: true },
  { name: 'endsOn', label: 'Selesai', type: 'date', required: true },
  { name: 'lessonHours', label: 'Jam pelajaran (JP)', type: 'text', required: true },
  { name: 'note', label: 'Catatan', type: 'text', required: false },
] as const

function Fields({
  draft,
  onChange,
  errors,
}: PartProps & { readonly errors: Readonly<Record<string, string>> }) {
  return (
    <>
      <TextInput
        label="Nama kegiatan"
        required
        data-autofocus
        value={draft.title}
        error={errors['title']}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <NativeSelect
        label="Jenis"
        value={draft.kind}
        data={trainingKinds.map((value) => ({ value, label: trainingKindNames[value] }))}
        onChange={(event) => onChange({ kind: event.currentTarget.value as TrainingKind })}
      />
      {fields.map(({ name, label, type, required }) => (
        <TextInput
          key={name}
          label={label}
          type={type}
          required={required}
          value={draft[name]}
          error={errors[name]}
          onChange={(event) => onChange({ [name]: event.currentTarget.value })}
        />
      ))}
    </>
  )
}

function People({ data, draft, onChange }: PartProps & { readonly data: Trainings }) {
  const [filter, setFilter] = useState('')
  const set = (id: number, own: string | null) => {
    const participants = new Map(draft.participants)
    if (own === null) participants.delete(id)
    else participants.set(id, own)
    onChange({ participants })
  }
  const shown = data.people.filter(({ label }) => matchesFilter(filter, [label]))
  return (
    <fieldset className="stack">
      <legend>Peserta: {draft.participants.size} orang</legend>
      <TextInput
        label="Cari pegawai"
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
      />
      <div className="row">
        <Button
          variant="default"
          size="compact-sm"
          onClick={() =>
            onChange({
              participants: new Map([...shown.map(({ id }) => [id, ''] as const), ...draft.participants]),
            })
          }
        >
          Pilih semua yang tampak
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => onChange({ participants: new Map() })}>
          Kosongkan
        </Button>
      </div>
      <div className="training-people">
        {shown.map((person) => (
          <PersonLine
            key={person.id}
            person={person}
            own={draft.participants.get(person.id)}
            onChange={set}
          />
        ))}
        {shown.length === 0 ? <p className="soft">Tidak ada pegawai yang cocok.</p> : null}
      </div>
    </fieldset>
  )
}

interface PersonLineProps {
  readonly person: Trainings['people'][number]
  /** Own hours, maybe empty; undefined: takes no part. */
  readonly own: string | undefined
  readonly onChange: (id: number, own: string | null) => void
}

function PersonLine({ person, own, onChange }: PersonLineProps) {
  const { id, label, civilServant } = person
  return (
    <div className="row spread">
      <Checkbox
        label={civilServant ? label : `${label} (PPNPN)`}
        checked={own !== undefined}
        onChange={(event) => onChange(id, event.currentTarget.checked ? '' : null)}
      />
      {own === undefined ? null : (
        <TextInput
          size="xs"
          w={90}
          aria-label={`Jam pelajaran ${label}, bila berbeda`}
          placeholder="JP sendiri"
          value={own}
          onChange={(event) => onChange(id, event.currentTarget.value)}
        />
      )}
    </div>
  )
}
