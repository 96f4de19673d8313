import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { formatLongDate } from '#lib/dates.ts'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import type { Place } from '#ui/place.ts'
import { useAction, useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { StatusWord, type Tone } from '#ui/status-word.tsx'
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
const changes = { changes: [calendarContract.getCalendar] }

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

function columnsOf(onEdit: (entry: Entry) => void, mayEdit: boolean): readonly TableColumn<Entry>[] {
  return [
    { key: 'name', name: 'Pekerjaan', width: '14rem', text: ({ name }) => name, render: ({ name }) => name },
    { key: 'step', name: 'Langkah', render: ({ step }) => step ?? '–' },
    { key: 'from', name: 'Mulai', render: ({ startsOn }) => formatLongDate(startsOn) },
    { key: 'due', name: 'Tenggat', render: ({ dueOn }) => formatLongDate(dueOn) },
    {
      key: 'state',
      name: 'Keadaan',
      text: ({ state }) => entryStateNames[state],
      render: ({ state }) => <StatusWord tone={tones[state]}>{entryStateNames[state]}</StatusWord>,
    },
    { key: 'left', name: 'Sisa', render: sayDays },
    ...(mayEdit
      ? [
          {
            key: 'edit',
            name: <span className="visually-hidden">Tindakan</span>,
            render: (entry: Entry) => (
              <button type="button" className="link-button" onClick={() => onEdit(entry)}>
                Ubah<span className="visually-hidden"> {entry.name}</span>
              </button>
            ),
          },
        ]
      : []),
  ]
}

function Calendar({ place, data, asOf }: CalendarProps) {
  const [edited, setEdited] = useState<Entry | 'new' | null>(null)
  const { can, moment, entries } = data
  return (
    <div className="stack">
      {can.edit && moment !== null ? (
        <MomentForm place={place} moment={moment} hasEntries={entries.length > 0} />
      ) : null}
      <DataTable
        caption={`Kalender penyusunan RKT ${data.year}`}
        columns={columnsOf(setEdited, can.edit)}
        rows={entries}
        rowKey={({ id }) => id}
        noun="pekerjaan"
        asOf={asOf}
        actions={
          can.edit ? (
            <Button variant="default" onClick={() => setEdited('new')}>
              Tambah pekerjaan
            </Button>
          ) : undefined
        }
        empty={
          <EmptyState title="Kalender penyusunan belum dibuat.">
            {moment === null
              ? `RKT ${data.year} belum ada; kalender dibuat setelah drafnya dimulai.`
              : 'Pilih waktu penyusunan, lalu buat kalender bakunya; tanggalnya usulan dan dapat diubah.'}
          </EmptyState>
        }
      />
      {edited === null ? null : <EntryDialog place={place} entry={edited} onClose={() => setEdited(null)} />}
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
  const make = useAction(calendarContract.makeCalendar, changes)
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
  readonly entry: Entry | 'new'
  readonly onClose: () => void
}

const steps = [
  { value: '', label: 'bukan salah satu langkah' },
  ...Array.from({ length: 13 }, (_, index) => ({ value: String(index + 1), label: `Langkah ${index + 1}` })),
]

function EntryDialog({ place, entry, onClose }: EntryDialogProps) {
  const add = useAction(calendarContract.addEntry, changes)
  const save = useAction(calendarContract.saveEntry, changes)
  const old = entry === 'new' ? null : entry
  const params = { unit: place.unit, year: place.year }
  return (
    <FormDialog
      title={old === null ? 'Tambah pekerjaan' : 'Ubah pekerjaan'}
      action="Simpan"
      fields={[
        { name: 'name', label: 'Pekerjaan', required: true, maxLength: 200 },
        { name: 'startsOn', label: 'Mulai', type: 'date', required: true },
        { name: 'dueOn', label: 'Tenggat', type: 'date', required: true },
        { name: 'step', label: 'Langkah', options: steps },
        ...(old === null
          ? []
          : [
              {
                name: 'done' as const,
                label: 'Keadaan',
                options: [
                  { value: 'false', label: 'Belum selesai' },
                  { value: 'true', label: 'Selesai' },
                ],
              },
            ]),
      ]}
      initial={{
        name: old?.name ?? '',
        startsOn: old?.startsOn ?? '',
        dueOn: old?.dueOn ?? '',
        step: old?.step === null || old === null ? '' : String(old.step),
        done: String(old?.state === 'done'),
      }}
      onSave={({ name, startsOn, dueOn, step, done }) => {
        const body = { name, startsOn, dueOn, step: step === '' ? null : Number(step) }
        return old === null
          ? add.mutateAsync({ params, body })
          : save.mutateAsync({
              params: { ...params, entry: old.id },
              body: { ...body, version: old.version, done: done === 'true' },
            })
      }}
      onClose={onClose}
    />
  )
}
