import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatLongDate } from '#lib/dates.ts'
import { decimal } from '#lib/decimal.ts'
import { formatPercent, formatTrimmed } from '#lib/numerals.ts'
import { ConfirmWithReason } from '#ui/confirm-with-reason.tsx'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { useAction, useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { trainingContract } from '../contract/training.ts'
import { trainingKindNames } from '../rules/training.ts'
import { staffChanges, type Training, type Trainings } from './staff-records.ts'
import { TrainingForm } from './training-form.tsx'

/** The register of training and coaching of a year, and what it adds up to. */
export function TrainingSection({ unit, year }: { readonly unit: string; readonly year: number }) {
  const query = useEndpoint(trainingContract.listTrainings, { params: { unit, year } })
  return (
    <Loaded query={query} what="pelatihan">
      {(data) => (
        <div className="stack">
          <Share data={data} year={year} />
          <TrainingTable unit={unit} year={year} data={data} asOf={query.dataUpdatedAt} />
          <Volumes data={data} />
        </div>
      )}
    </Loaded>
  )
}

const hours = (text: string): string => `${formatTrimmed(decimal(text), 2)} JP`

function Share({ data, year }: { readonly data: Trainings; readonly year: number }) {
  const { share } = data
  return (
    <p className="staff-sentence">
      {share.percent === null
        ? `Persentase ASN dengan paling sedikit ${share.enoughHours} jam pelajaran (JP) belum dapat dihitung: daftar pegawai pada ${formatLongDate(share.on)} masih kosong.`
        : `${share.reached} dari ${share.civilServants} ASN (${formatPercent(decimal(share.percent))}) mempunyai paling sedikit ${share.enoughHours} jam pelajaran (JP) pada ${year}, dihitung terhadap pegawai pada ${formatLongDate(share.on)}. Batas ${share.enoughHours} JP mengikuti indikator kantor contoh; pastikan ketentuannya.`}
    </p>
  )
}

interface TrainingTableProps {
  readonly unit: string
  readonly year: number
  readonly data: Trainings
  readonly asOf: number
}

function TrainingTable({ unit, year, data, asOf }: TrainingTableProps) {
  const [editing, setEditing] = useState<Training | 'new' | null>(null)
  const [removing, setRemoving] = useState<Training | null>(null)
  const remove = useAction(trainingContract.removeTraining, { changes: staffChanges })
  const add = data.can.edit ? <Button onClick={() => setEditing('new')}>Catat pelatihan</Button> : undefined
  const actions: Actions = { edit: setEditing, remove: setRemoving }
  return (
    <>
      <DataTable
        caption={`Pelatihan dan pembinaan ${year}`}
        columns={columnsOf(data.can.edit ? actions : null)}
        rows={data.trainings}
        rowKey={(row) => row.id}
        asOf={asOf}
        noun="pelatihan"
        actions={add}
        empty={
          <EmptyState title={`Belum ada pelatihan pada ${year}.`} action={add}>
            Catat pelatihan dengan jam pelajaran dan pesertanya; persentase ASN dengan 20 JP dihitung dari
            sini.
          </EmptyState>
        }
      />
      <ConfirmWithReason
        opened={removing !== null}
        title={`Hapus ${removing?.title ?? ''}`}
        action="Hapus"
        dangerous
        onClose={() => setRemoving(null)}
        onConfirm={(reason) =>
          remove.mutateAsync({
            params: { unit, training: removing?.id ?? 0 },
            query: { version: removing?.version ?? 0, reason },
          })
        }
      >
        Pelatihan dan daftar pesertanya dihapus, dan jamnya tidak lagi dihitung.
      </ConfirmWithReason>
      {editing === null ? null : (
        <TrainingForm
          unit={unit}
          data={data}
          training={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}

interface Actions {
  edit(row: Training): void
  remove(row: Training): void
}

const columnsOf = (actions: Actions | null): readonly TableColumn<Training>[] => [
  {
    key: 'title',
    name: 'Kegiatan',
    width: '15rem',
    text: (row) => `${row.title} ${row.organiser ?? ''}`,
    render: (row) => (
      <>
        {row.title}
        {row.organiser === null ? null : <div className="soft">{row.organiser}</div>}
      </>
    ),
  },
  {
    key: 'kind',
    name: 'Jenis',
    width: '10rem',
    text: (row) => trainingKindNames[row.kind],
    render: (row) => trainingKindNames[row.kind],
  },
  {
    key: 'days',
    name: 'Waktu',
    width: '10rem',
    render: (row) =>
      row.startsOn === row.endsOn
        ? formatLongDate(row.startsOn)
        : `${formatLongDate(row.startsOn)} – ${formatLongDate(row.endsOn)}`,
  },
  { key: 'hours', name: 'JP', numeric: true, render: (row) => formatTrimmed(decimal(row.lessonHours), 2) },
  {
    key: 'participants',
    name: 'Peserta',
    unit: '(orang)',
    numeric: true,
    text: (row) => row.participants.map(({ label }) => label).join(' '),
    render: (row) => row.participants.length,
  },
  ...(actions === null ? [] : [actionColumn(actions)]),
]

const actionColumn = (actions: Actions): TableColumn<Training> => ({
  key: 'edit',
  name: <span className="visually-hidden">Tindakan</span>,
  render: (row) => (
    <div className="staff-actions">
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={`Ubah ${row.title}`}
        onClick={() => actions.edit(row)}
      >
        Ubah
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={`Hapus ${row.title}`}
        onClick={() => actions.remove(row)}
      >
        Hapus
      </Button>
    </div>
  ),
})

function Volumes({ data }: { readonly data: Trainings }) {
  if (data.trainings.length === 0) return null
  return (
    <>
      <DataTable
        caption="Volume menurut jenis"
        columns={[
          { key: 'kind', name: 'Jenis', render: (row) => trainingKindNames[row.kind] },
          { key: 'trainings', name: 'Kegiatan', numeric: true, render: (row) => row.trainings },
          { key: 'people', name: 'Peserta', unit: '(orang)', numeric: true, render: (row) => row.people },
          { key: 'hours', name: 'Jumlah jam', numeric: true, render: (row) => hours(row.hours) },
        ]}
        rows={data.volumes}
        rowKey={(row) => row.kind}
        filter={false}
        noun="jenis"
        empty={null}
      />
      <DataTable
        caption="Cakupan menurut kelompok jabatan"
        columns={[
          { key: 'group', name: 'Kelompok', render: (row) => row.group },
          { key: 'people', name: 'ASN', numeric: true, render: (row) => row.people },
          { key: 'trained', name: 'Dilatih', numeric: true, render: (row) => row.trained },
          { key: 'enough', name: 'Cukup JP', numeric: true, render: (row) => row.enough },
        ]}
        rows={data.coverage}
        rowKey={(row) => row.group}
        filter={false}
        noun="kelompok"
        empty={null}
      />
      <DataTable
        caption="Jam pelajaran setiap peserta"
        columns={[
          { key: 'label', name: 'Pegawai', text: (row) => row.label, render: (row) => row.label },
          { key: 'hours', name: 'Jumlah jam', numeric: true, render: (row) => hours(row.hours) },
          {
            key: 'enough',
            name: `${data.share.enoughHours} JP`,
            render: (row) => (row.enough ? 'Cukup' : 'Belum'),
          },
        ]}
        rows={data.hours}
        rowKey={(row) => row.staffId}
        noun="peserta"
        empty={null}
      />
    </>
  )
}
