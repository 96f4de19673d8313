import { formatLongDate } from '#lib/dates.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import type { TableColumn } from '#ui/data-table.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import type { Place } from '#ui/place.ts'
import { useAction, useEndpoint } from '#ui/queries.ts'
import { RecordList } from '#ui/record-list.tsx'
import { Loaded } from '#ui/states.tsx'
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

const columns: readonly TableColumn<SessionShape>[] = [
  {
    key: 'date',
    name: 'Jadwal',
    sortBy: ({ plannedOn }) => plannedOn,
    render: ({ plannedOn }) => formatLongDate(plannedOn),
  },
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
]

/** The agenda of monitoring the budget (ROPAK): what is due, what was held, what came of it. */
export function MonitoringView({ place }: { readonly place: Place }) {
  const { unit, year } = place
  const query = useEndpoint(monitoringContract.listMonitoring, { params: { unit, year } })
  const remove = useAction(monitoringContract.removeMonitoring, { changes: monitoringChanges })
  return (
    <Loaded query={query} what="jadwal pemantauan">
      {({ sessions, findings, can }) => (
        <div className="stack">
          <FindingList findings={findings} />
          <RecordList
            caption={`Jadwal pemantauan pelaksanaan anggaran dan kegiatan (ROPAK) ${year}`}
            noun="jadwal"
            columns={columns}
            rows={sessions}
            rowKey={({ id }) => id}
            asOf={query.dataUpdatedAt}
            can={can}
            nameOf={({ subject }) => subject}
            add="Tambah jadwal"
            quiet
            renderForm={(session, close) => <SessionForm place={place} session={session} onClose={close} />}
            removal={{
              title: () => 'Hapus jadwal pemantauan',
              render: ({ subject }) => subject,
              run: ({ id, version }, reason) =>
                remove.mutateAsync({ params: { unit, year, session: id }, query: { version, reason } }),
            }}
            empty={{
              title: `Belum ada jadwal pemantauan ${year}.`,
              say: 'Jadwalkan pemantauan setiap triwulan, agar deviasi diketahui sejak dini.',
            }}
          />
        </div>
      )}
    </Loaded>
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
      shape={monitoringContract.addMonitoring.body}
      fields={['subject', 'plannedOn', 'personInCharge', 'heldOn', { name: 'result', rows: 3 }]}
      initial={session ?? {}}
      onSave={(body) =>
        session === null
          ? add.mutateAsync({ params, body })
          : save.mutateAsync({
              params: { ...params, session: session.id },
              body: { ...body, version: session.version },
            })
      }
      onClose={onClose}
    />
  )
}
