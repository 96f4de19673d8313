import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { matchesFilter } from '#ui/filter.ts'
import type { OwnInput } from '#ui/form-inputs.tsx'
import type { Trainings } from './staff-records.ts'

/** Who takes part, with own hours where they differ; null or empty: those of the training. */
interface Participant {
  readonly staffId: unknown
  readonly lessonHours?: string | null | undefined
}

interface TrainingPeopleProps extends OwnInput<readonly Participant[] | undefined> {
  readonly people: Trainings['people']
}

/** The participants of a training, chosen among those on the list of the year. */
export function TrainingPeople({ people, value, onChange }: TrainingPeopleProps) {
  const participants = value ?? []
  const [filter, setFilter] = useState('')
  const shown = people.filter(({ label }) => matchesFilter(filter, [label]))
  const put = (one: Participant) =>
    onChange(
      participants.some(({ staffId }) => staffId === one.staffId)
        ? participants.map((old) => (old.staffId === one.staffId ? one : old))
        : [...participants, one],
    )
  return (
    <fieldset className="stack">
      <legend>Peserta: {participants.length} orang</legend>
      <TextInput
        label="Cari pegawai"
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
      />
      <div className="row">
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            const added = shown.filter(({ id }) => !participants.some(({ staffId }) => staffId === id))
            onChange([...participants, ...added.map(({ id }) => ({ staffId: id, lessonHours: null }))])
          }}
        >
          Pilih semua yang tampak
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => onChange([])}>
          Kosongkan
        </Button>
      </div>
      <div className="training-people">
        {shown.map((person) => (
          <PersonLine
            key={person.id}
            person={person}
            own={participants.find(({ staffId }) => staffId === person.id)}
            onPut={put}
            onRemove={() => onChange(participants.filter(({ staffId }) => staffId !== person.id))}
          />
        ))}
        {shown.length === 0 ? <p className="soft">Tidak ada pegawai yang cocok.</p> : null}
      </div>
    </fieldset>
  )
}

interface PersonLineProps {
  readonly person: Trainings['people'][number]
  /** Undefined: takes no part. */
  readonly own: Participant | undefined
  readonly onPut: (one: Participant) => void
  readonly onRemove: () => void
}

function PersonLine({ person, own, onPut, onRemove }: PersonLineProps) {
  const { id, label, civilServant } = person
  return (
    <div className="row spread">
      <Checkbox
        label={civilServant ? label : `${label} (PPNPN)`}
        checked={own !== undefined}
        onChange={(event) =>
          event.currentTarget.checked ? onPut({ staffId: id, lessonHours: null }) : onRemove()
        }
      />
      {own === undefined ? null : (
        <TextInput
          size="xs"
          w={90}
          aria-label={`Jam pelajaran ${label}, bila berbeda`}
          placeholder="JP sendiri"
          value={(own.lessonHours ?? '').replace('.', ',')}
          onChange={(event) => onPut({ staffId: id, lessonHours: event.currentTarget.value })}
        />
      )}
    </div>
  )
}
