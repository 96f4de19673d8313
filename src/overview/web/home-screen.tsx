import { formatLongDate } from '#lib/dates.ts'
import type { Output } from '#lib/endpoint.ts'
import { quarterName, type Quarter } from '#core/period.ts'
import { AppLink } from '#ui/app-link.tsx'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { placeAddress, type Place } from '#ui/place.ts'
import { useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { StatusWord, type Tone } from '#ui/status-word.tsx'
import { quarterWorkflow, statusTones, statusWordKeys, statusWords } from '#measurement/index.ts'
import { overviewContract } from '../contract.ts'
import './home.css'

type Home = Output<(typeof overviewContract)['getHome']>
type QuarterRow = Home['quarters'][number]
type Task = Home['tasks'][number]

/** "Pekerjaan saya" first, then the state of the office. */
export function HomeScreen({ place }: { readonly place: Place }) {
  const query = useEndpoint(overviewContract.getHome, { params: { unit: place.unit, year: place.year } })
  return (
    <Loaded query={query} what="beranda">
      {(home) => (
        <div className="stack">
          <header>
            <h2 className="home-title">{home.unit.name}</h2>
            <p className="soft">
              {home.unit.kindName} · keadaan pada {formatLongDate(home.today)}
            </p>
          </header>
          {home.offices.length > 0 ? (
            <Offices home={home} />
          ) : (
            <>
              <Tasks home={home} place={place} />
              <Quarters home={home} place={place} asOf={query.dataUpdatedAt} />
            </>
          )}
        </div>
      )}
    </Loaded>
  )
}

const taskTones: Readonly<Record<Task['kind'], Tone>> = {
  fill: 'warn',
  explain: 'warn',
  repair: 'bad',
  finalise: 'info',
  setTargets: 'warn',
  createPlan: 'warn',
  repairPlan: 'bad',
  submitPlan: 'info',
  approvePlan: 'warn',
  makeAgreement: 'info',
  signAgreement: 'warn',
  signatory: 'info',
}
const taskWords: Readonly<Record<Task['kind'], string>> = {
  fill: 'Isi',
  explain: 'Jelaskan',
  repair: 'Perbaiki',
  finalise: 'Tetapkan',
  setTargets: 'Tetapkan target',
  createPlan: 'Susun',
  repairPlan: 'Perbaiki',
  submitPlan: 'Ajukan',
  approvePlan: 'Setujui',
  makeAgreement: 'Susun',
  signAgreement: 'Tanda tangani',
  signatory: 'Lengkapi',
}

function Tasks({ home, place }: { readonly home: Home; readonly place: Place }) {
  const addressOf = (task: Task): string =>
    task.screen === 'pengukuran'
      ? placeAddress({ ...place, quarter: (task.quarter ?? 1) as Quarter }, task.screen)
      : placeAddress({ ...place, quarter: null }, task.screen)
  return (
    <section aria-labelledby="pekerjaan">
      <h3 id="pekerjaan">Pekerjaan saya {home.year}</h3>
      {home.tasks.length === 0 ? (
        <EmptyState title="Tidak ada yang menunggu Anda.">
          Semua yang menjadi bagian Anda pada tahun {home.year} sudah beres, atau peran Anda tidak mengisinya.
        </EmptyState>
      ) : (
        <ul className="tasks">
          {home.tasks.map((task) => (
            <li key={`${task.kind} ${task.message}`}>
              <StatusWord tone={taskTones[task.kind]}>{taskWords[task.kind]}</StatusWord>{' '}
              <AppLink to={addressOf(task)}>{task.message}</AppLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const columnsOf = (place: Place): readonly TableColumn<QuarterRow>[] => [
  {
    key: 'quarter',
    name: 'Periode',
    render: (row) => (
      <AppLink to={placeAddress({ ...place, quarter: row.quarter as Quarter }, 'pengukuran')}>
        {quarterName(row.quarter as Quarter)}
      </AppLink>
    ),
  },
  {
    key: 'state',
    name: 'Keadaan',
    render: (row) => (
      <StatusWord tone={row.state === 'final' ? 'good' : 'neutral'}>
        {row.state === 'final' || row.ended ? quarterWorkflow.states[row.state].name : 'Berjalan'}
      </StatusWord>
    ),
  },
  { key: 'filled', name: 'Terisi', numeric: true, render: (row) => `${row.filled} dari ${row.due}` },
  ...statusWordKeys.map((word): TableColumn<QuarterRow> => ({
    key: word,
    name: statusWords[word],
    numeric: true,
    render: (row) =>
      row.words[word] === 0 ? (
        <span className="soft">0</span>
      ) : (
        <StatusWord tone={statusTones[word]}>{row.words[word]}</StatusWord>
      ),
  })),
  {
    key: 'report',
    name: 'Laporan',
    render: (row) => (
      <AppLink to={placeAddress({ ...place, quarter: row.quarter as Quarter }, 'laporan')}>Lihat</AppLink>
    ),
  },
]

function Quarters(props: { readonly home: Home; readonly place: Place; readonly asOf: number }) {
  const { home, place, asOf } = props
  return (
    <section aria-labelledby="keadaan">
      <h3 id="keadaan">Keadaan kantor {home.year}</h3>
      <DataTable
        caption={`Jumlah indikator menurut capaian setiap triwulan ${home.year}`}
        columns={columnsOf(place)}
        rows={home.quarters}
        rowKey={(row) => row.quarter}
        asOf={asOf}
        noun="triwulan"
        filter={false}
        empty={<NoPlan home={home} place={place} />}
      />
    </section>
  )
}

function NoPlan({ home, place }: { readonly home: Home; readonly place: Place }) {
  return (
    <EmptyState title={`${home.unit.shortName} belum mempunyai RKT ${home.year}.`}>
      {home.years.length === 0 ? (
        <>Rencana disusun pada menu Perencanaan.</>
      ) : (
        <>
          Tahun yang sudah ada rencananya:{' '}
          {home.years.map((year) => (
            <span key={year}>
              <AppLink to={placeAddress({ ...place, year, quarter: null }, 'beranda')}>{year}</AppLink>{' '}
            </span>
          ))}
        </>
      )}
    </EmptyState>
  )
}

const officeColumns = (year: number): readonly TableColumn<Home['offices'][number]>[] => [
  {
    key: 'name',
    name: 'Kantor',
    text: (office) => office.name,
    render: (office) => (
      <AppLink to={placeAddress({ unit: office.slug, year, quarter: null }, 'beranda')}>
        {office.name}
      </AppLink>
    ),
  },
  {
    key: 'plan',
    name: `RKT ${year}`,
    render: (office) => (
      <StatusWord tone={office.hasPlan ? 'good' : 'neutral'}>
        {office.hasPlan ? 'Ada' : 'Belum ada'}
      </StatusWord>
    ),
  },
]

function Offices({ home }: { readonly home: Home }) {
  return (
    <section aria-labelledby="kantor">
      <h3 id="kantor">Kantor di bawah {home.unit.shortName}</h3>
      <DataTable
        caption={`Kantor dan rencana ${home.year}`}
        hideCaption
        columns={officeColumns(home.year)}
        rows={home.offices}
        rowKey={(office) => office.slug}
        noun="kantor"
        empty={null}
      />
    </section>
  )
}
