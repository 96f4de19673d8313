import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { formatLongDate } from '#lib/dates.ts'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { textColumn, type TableColumn } from '#ui/data-table.tsx'
import type { Place } from '#ui/place.ts'
import { useAction, useEndpoint, useSaveRecord } from '#ui/queries.ts'
import { RecordList } from '#ui/record-list.tsx'
import { Loaded } from '#ui/states.tsx'
import { statusColumn, type Tone } from '#ui/status-word.tsx'
import { calendarContract, type CalendarShape } from '#plan/contract/calendar.ts'
import {
  entryStateNames,
  type EntryState,
  planningMomentNames,
  planningMoments,
  type PlanningMoment,
} from '#plan/index.ts'

type Entry = CalendarShape['entries'][number]

const tones: Readonly<Record<EntryState, Tone>> = {
  done: 'good',
  overdue: 'bad',
  running: 'info',
  coming: 'neutral',
}
const changes = [calendarContract.getCalendar]

/** When the plan is drafted, and what is due by which day. */
export function CalendarSection({ place }: { readonly place: Place }) {
  const { unit, year } = place
  const query = useEndpoint(calendarContract.getCalendar, { params: { unit, year } })
  return (
    <Loaded query={query} what="kalender penyusunan">
      {(data) => <Calendar place={place} data={data} asOf={query.dataUpdatedAt} />}
    </Loaded>
  )
}

interface CalendarProps {
  readonly place: Place
  readonly data: CalendarShape
  readonly asOf: number
}

function sayDays({ state, daysLeft }: Entry): string {
  if (state === 'done') return 'selesai'
  if (daysLeft === 0) return 'hari ini'
  return daysLeft < 0 ? `lewat ${-daysLeft} hari` : `${daysLeft} hari lagi`
}

const columns: readonly TableColumn<Entry>[] = [
  textColumn('name', 'Pekerjaan', ({ name }) => name, { width: '14rem' }),
  { key: 'step', name: 'Langkah', render: ({ step }) => step ?? '–' },
  { key: 'from', name: 'Mulai', render: ({ startsOn }) => formatLongDate(startsOn) },
  { key: 'due', name: 'Tenggat', render: ({ dueOn }) => formatLongDate(dueOn) },
  statusColumn('state', 'Keadaan', ({ state }) => ({ word: entryStateNames[state], tone: tones[state] })),
  { key: 'left', name: 'Sisa', render: sayDays },
]

function Calendar({ place, data, asOf }: CalendarProps) {
  const { can, moment, entries } = data
  return (
    <div className="stack">
      {can.edit && moment !== null ? (
        <MomentForm place={place} moment={moment} hasEntries={entries.length > 0} />
      ) : null}
      <RecordList
        caption={`Kalender penyusunan RKT ${data.year}`}
        noun="pekerjaan"
        columns={columns}
        rows={entries}
        rowKey={({ id }) => id}
        asOf={asOf}
        can={can}
        nameOf={({ name }) => name}
        add="Tambah pekerjaan"
        quiet
        renderForm={(entry, close) => <EntryDialog place={place} entry={entry} onClose={close} />}
        empty={{
          title: 'Kalender penyusunan belum dibuat.',
          say:
            moment === null
              ? `RKT ${data.year} belum ada; kalender dibuat setelah drafnya dimulai.`
              : 'Pilih waktu penyusunan, lalu buat kalender bakunya; tanggalnya usulan dan dapat diubah.',
        }}
      />
    </div>
  )
}

interface MomentFormProps {
  readonly place: Place
  readonly moment: PlanningMoment
  readonly hasEntries: boolean
}

function MomentForm({ place, moment, hasEntries }: MomentFormProps) {
  const [chosen, setChosen] = useState(moment)
  const make = useAction(calendarContract.makeCalendar, { changes })
  return (
    <form
      className="stack no-print"
      onSubmit={(event) => {
        event.preventDefault()
        make.mutate({ params: { unit: place.unit, year: place.year }, body: { moment: chosen } })
      }}
    >
      <div className="row form-tools">
        <NativeSelect
          label="Waktu penyusunan"
          data={planningMoments.map((value) => ({ value, label: planningMomentNames[value] }))}
          value={chosen}
          onChange={(event) => {
            const wanted = planningMoments.find((one) => one === event.currentTarget.value)
            if (wanted !== undefined) setChosen(wanted)
          }}
        />
        <Button type="submit" loading={make.isPending}>
          {hasEntries ? 'Ganti dengan kalender baku' : 'Buat kalender'}
        </Button>
      </div>
      <p className="soft summary">
        Tanggal kalender baku adalah usulan program; kantor memastikannya. Pekerjaan yang sudah selesai tidak
        diganti.
      </p>
      {make.error === null ? null : <ProblemNote error={make.error} />}
    </form>
  )
}

interface EntryDialogProps {
  readonly place: Place
  /** Null: a new one. */
  readonly entry: Entry | null
  readonly onClose: () => void
}

function EntryDialog({ place, entry, onClose }: EntryDialogProps) {
  const save = useSaveRecord(calendarContract.addEntry, calendarContract.saveEntry, changes)
  return (
    <FormDialog
      title={entry === null ? 'Tambah pekerjaan' : 'Ubah pekerjaan'}
      action="Simpan"
      shape={calendarContract.saveEntry.body}
      fields={[
        'name',
        'startsOn',
        'dueOn',
        { name: 'step', none: 'bukan salah satu langkah' },
        ...(entry === null ? [] : (['done'] as const)),
      ]}
      initial={entry === null ? {} : { ...entry, done: entry.state === 'done' }}
      onSave={(body) => save({ unit: place.unit, year: place.year }, entry, body)}
      onClose={onClose}
    />
  )
}
