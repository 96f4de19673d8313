import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatLongDate } from '#lib/dates.ts'
import { ConfirmWithReason } from '#ui/confirm-with-reason.tsx'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import type { Place } from '#ui/place.ts'
import { useAction, useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { StatusWord, type Tone } from '#ui/status-word.tsx'
import { monitoringContract, type SessionShape } from '../contract/monitoring.ts'
import { monitoringStateNames, type MonitoringState } from '../rules/monitoring.ts'
import { monitoringChanges } from './changes.ts'

const tones: Readonly<Record<MonitoringState, Tone>> = {
  planned: 'info',
  overdue: 'bad',
  held: 'good',
  heldLate: 'warn',
}

interface Asked {
  readonly kind: 'edit' | 'delete'
  /** Null: a new one. */
  readonly session: SessionShape | null
}

const columnsOf = (onAsk: ((asked: Asked) => void) | null): readonly TableColumn<SessionShape>[] => [
  { key: 'date', name: 'Jadwal', render: ({ plannedOn }) => formatLongDate(plannedOn) },
  {
    key: 'subject',
    name: 'Yang dipantau',
    width: '14rem',
    render: ({ subject }) => subject,
    text: ({ subject }) => subject,
  },
  {
    key: 'pj',
    name: 'Penanggung jawab',
    render: ({ personInCharge }) => personInCharge ?? '–',
    text: ({ personInCharge }) => personInCharge ?? '',
  },
  {
    key: 'state',
    name: 'Keadaan',
    render: ({ state, heldOn }) => (
      <>
        <StatusWord tone={tones[state]}>{monitoringStateNames[state]}</StatusWord>
        {heldOn === null ? '' : ` ${formatLongDate(heldOn)}`}
      </>
    ),
    text: ({ state }) => monitoringStateNames[state],
  },
  { key: 'result', name: 'Hasil', width: '12rem', render: ({ result }) => result ?? '' },
  ...(onAsk === null ? [] : [actionColumn(onAsk)]),
]

const actionColumn = (onAsk: (asked: Asked) => void): TableColumn<SessionShape> => ({
  key: 'act',
  name: <span className="visually-hidden">Tindakan</span>,
  render: (session) => (
    <span className="row">
      <button
        type="button"
        className="link-button"
        aria-label={`Ubah ${session.subject}`}
        onClick={() => onAsk({ kind: 'edit', session })}
      >
        Ubah
      </button>
      <button
        type="button"
        className="link-button"
        aria-label={`Hapus ${session.subject}`}
        onClick={() => onAsk({ kind: 'delete', session })}
      >
        Hapus
      </button>
    </span>
  ),
})

/** The agenda of monitoring the budget (ROPAK): what is due, what was held, what came of it. */
export function MonitoringView({ place }: { readonly place: Place }) {
  const { unit, year } = place
  const [asked, setAsked] = useState<Asked | null>(null)
  const query = useEndpoint(monitoringContract.listMonitoring, { params: { unit, year } })
  return (
    <Loaded query={query} what="jadwal pemantauan">
      {({ sessions, findings, can }) => {
        const add = can.edit ? (
          <Button variant="default" onClick={() => setAsked({ kind: 'edit', session: null })}>
            Tambah jadwal
          </Button>
        ) : undefined
        return (
          <div className="stack">
            <FindingList findings={findings} />
            <DataTable
              caption={`Jadwal pemantauan pelaksanaan anggaran dan kegiatan (ROPAK) ${year}`}
              columns={columnsOf(can.edit ? setAsked : null)}
              rows={sessions}
              rowKey={({ id }) => id}
              asOf={query.dataUpdatedAt}
              noun="jadwal"
              actions={add}
              empty={
                <EmptyState title={`Belum ada jadwal pemantauan ${year}.`} action={add}>
                  Jadwalkan pemantauan setiap triwulan, agar deviasi diketahui sejak dini.
                </EmptyState>
              }
            />
            <Dialogs place={place} asked={asked} onClose={() => setAsked(null)} />
          </div>
        )
      }}
    </Loaded>
  )
}

interface DialogsProps {
  readonly place: Place
  readonly asked: Asked | null
  readonly onClose: () => void
}

function Dialogs({ place, asked, onClose }: DialogsProps) {
  const remove = useAction(monitoringContract.removeMonitoring, { changes: monitoringChanges })
  const session = asked?.session ?? null
  return (
    <>
      {asked?.kind === 'edit' ? <SessionForm place={place} session={session} onClose={onClose} /> : null}
      <ConfirmWithReason
        opened={asked?.kind === 'delete'}
        title="Hapus jadwal pemantauan"
        action="Hapus jadwal"
        dangerous
        onClose={onClose}
        onConfirm={(reason) =>
          remove.mutateAsync({
            params: { unit: place.unit, year: place.year, session: session?.id ?? 0 },
            query: { version: session?.version ?? 0, reason },
          })
        }
      >
        {session?.subject}
      </ConfirmWithReason>
    </>
  )
}

interface SessionFormProps {
  readonly place: Place
  readonly session: SessionShape | null
  readonly onClose: () => void
}

function SessionForm({ place, session, onClose }: SessionFormProps) {
  const add = useAction(monitoringContract.addMonitoring, { changes: monitoringChanges })
  const save = useAction(monitoringContract.saveMonitoring, { changes: monitoringChanges })
  const params = { unit: place.unit, year: place.year }
  return (
    <FormDialog
      title={session === null ? 'Jadwal pemantauan baru' : 'Jadwal pemantauan'}
      action="Simpan jadwal"
      fields={[
        { name: 'subject', label: 'Yang dipantau', required: true },
        { name: 'plannedOn', label: 'Tanggal rencana', type: 'date', required: true },
        { name: 'personInCharge', label: 'Penanggung jawab' },
        { name: 'heldOn', label: 'Tanggal pelaksanaan', type: 'date' },
        { name: 'result', label: 'Hasil dan tindak lanjut', type: 'area' },
      ]}
      initial={{
        subject: session?.subject ?? '',
        plannedOn: session?.plannedOn ?? '',
        personInCharge: session?.personInCharge ?? '',
        heldOn: session?.heldOn ?? '',
        result: session?.result ?? '',
      }}
      onSave={(values) => {
        const body = {
          subject: values.subject,
          plannedOn: values.plannedOn,
          personInCharge: values.personInCharge === '' ? null : values.personInCharge,
          heldOn: values.heldOn === '' ? null : values.heldOn,
          result: values.result === '' ? null : values.result,
        }
        return session === null
          ? add.mutateAsync({ params, body })
          : save.mutateAsync({
              params: { ...params, session: session.id },
              body: { ...body, version: session.version },
            })
      }}
      onClose={onClose}
    />
  )
}
