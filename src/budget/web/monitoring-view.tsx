import { formatLongDate } from '#lib/dates.ts'
import { textColumn, type TableColumn } from '#ui/data-table.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import type { Place } from '#ui/place.ts'
import { useAction, useEndpoint, useSaveRecord } from '#ui/queries.ts'
import { RecordList } from '#ui/record-list.tsx'
import { Loaded } from '#ui/states.tsx'
import { StatusWord } from '#ui/status-word.tsx'
import { monitoringContract, type SessionShape } from '../contract/monitoring.ts'
import { monitoringStateNames } from '../rules/monitoring.ts'

const tones = { planned: 'info', overdue: 'bad', held: 'good', heldLate: 'warn' } as const
const changes = [monitoringContract.listMonitoring]

const columns: readonly TableColumn<SessionShape>[] = [
  textColumn('date', 'Jadwal', ({ plannedOn }) => formatLongDate(plannedOn), {
    sortBy: ({ plannedOn }) => plannedOn,
  }),
  textColumn('subject', 'Yang dipantau', ({ subject }) => subject, { width: '14rem' }),
  textColumn('pj', 'Penanggung jawab', ({ personInCharge }) => personInCharge),
  textColumn('state', 'Keadaan', ({ state }) => monitoringStateNames[state], {
    render: ({ state, heldOn }) => (
      <>
        <StatusWord tone={tones[state]}>{monitoringStateNames[state]}</StatusWord>
        {heldOn === null ? '' : ` ${formatLongDate(heldOn)}`}
      </>
    ),
  }),
  { key: 'result', name: 'Hasil', width: '12rem', render: ({ result }) => result ?? '' },
]

/** The agenda of monitoring the budget (ROPAK): what is due, what was held, what came of it. */
export function MonitoringView({ place: { unit, year } }: { readonly place: Place }) {
  const query = useEndpoint(monitoringContract.listMonitoring, { params: { unit, year } })
  const save = useSaveRecord(monitoringContract.addMonitoring, monitoringContract.saveMonitoring, changes)
  const remove = useAction(monitoringContract.removeMonitoring, { changes })
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
            renderForm={(session, close) => (
              <FormDialog
                title={session === null ? 'Jadwal pemantauan baru' : 'Jadwal pemantauan'}
                action="Simpan jadwal"
                shape={monitoringContract.addMonitoring.body}
                fields={['subject', 'plannedOn', 'personInCharge', 'heldOn', { name: 'result', rows: 3 }]}
                initial={session ?? {}}
                onSave={(body) => save({ unit, year }, session, body)}
                onClose={close}
              />
            )}
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
