import { formatLongDate } from '#lib/dates.ts'
import { decimal } from '#lib/decimal.ts'
import { formatPercent, formatTrimmed } from '#lib/numerals.ts'
import { DataTable, textColumn, type TableColumn } from '#ui/data-table.tsx'
import { useAction, useEndpoint } from '#ui/queries.ts'
import { RecordList } from '#ui/record-list.tsx'
import { Loaded } from '#ui/states.tsx'
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
          <TrainingList unit={unit} year={year} data={data} asOf={query.dataUpdatedAt} />
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

interface TrainingListProps {
  readonly unit: string
  readonly year: number
  readonly data: Trainings
  readonly asOf: number
}

function TrainingList({ unit, year, data, asOf }: TrainingListProps) {
  const remove = useAction(trainingContract.removeTraining, { changes: staffChanges })
  return (
    <RecordList
      caption={`Pelatihan dan pembinaan ${year}`}
      noun="pelatihan"
      columns={columns}
      rows={data.trainings}
      rowKey={(row) => row.id}
      asOf={asOf}
      can={data.can}
      nameOf={(row) => row.title}
      add="Catat pelatihan"
      renderForm={(training, close) => (
        <TrainingForm unit={unit} data={data} training={training} onClose={close} />
      )}
      removal={{
        render: () => 'Pelatihan dan daftar pesertanya dihapus, dan jamnya tidak lagi dihitung.',
        run: ({ id, version }, reason) =>
          remove.mutateAsync({ params: { unit, training: id }, query: { version, reason } }),
      }}
      empty={{
        title: `Belum ada pelatihan pada ${year}.`,
        say: 'Catat pelatihan dengan jam pelajaran dan pesertanya; persentase ASN dengan 20 JP dihitung dari sini.',
      }}
    />
  )
}

const kindOf = ({ kind }: Pick<Training, 'kind'>): string => trainingKindNames[kind]

const columns: readonly TableColumn<Training>[] = [
  {
    key: 'title',
    name: 'Kegiatan',
    width: '15rem',
    text: (row) => `${row.title} ${row.organiser ?? ''}`,
    sortBy: (row) => row.title,
    render: (row) => (
      <>
        {row.title}
        {row.organiser === null ? null : <div className="soft">{row.organiser}</div>}
      </>
    ),
  },
  textColumn('kind', 'Jenis', kindOf, { width: '10rem', sortBy: kindOf }),
  {
    key: 'days',
    name: 'Waktu',
    sortBy: (row) => row.startsOn,
    width: '10rem',
    render: (row) =>
      row.startsOn === row.endsOn
        ? formatLongDate(row.startsOn)
        : `${formatLongDate(row.startsOn)} – ${formatLongDate(row.endsOn)}`,
  },
  {
    key: 'hours',
    name: 'JP',
    numeric: true,
    sortBy: (row) => Number(row.lessonHours),
    render: (row) => formatTrimmed(decimal(row.lessonHours), 2),
  },
  {
    key: 'participants',
    name: 'Peserta',
    unit: '(orang)',
    numeric: true,
    sortBy: (row) => row.participants.length,
    text: (row) => row.participants.map(({ label }) => label).join(' '),
    render: (row) => row.participants.length,
  },
]

function Volumes({ data }: { readonly data: Trainings }) {
  if (data.trainings.length === 0) return null
  return (
    <>
      <DataTable
        caption="Volume menurut jenis"
        columns={[
          { key: 'kind', name: 'Jenis', render: kindOf },
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
      <HoursTable data={data} />
    </>
  )
}

function HoursTable({ data }: { readonly data: Trainings }) {
  return (
    <DataTable
      caption="Jam pelajaran setiap peserta"
      columns={[
        textColumn<Trainings['hours'][number]>('label', 'Pegawai', ({ label }) => label, {
          sortBy: ({ label }) => label,
        }),
        {
          key: 'hours',
          name: 'Jumlah jam',
          numeric: true,
          sortBy: (row) => Number(row.hours),
          render: (row) => hours(row.hours),
        },
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
  )
}
