import { useEndpoint } from '#ui/queries.ts'
import { Loaded } from '#ui/states.tsx'
import { StatusWord } from '#ui/status-word.tsx'
import { exchangeContract } from '../contract.ts'
import type { ImportShape } from '../contract/imports.ts'
import { ApplyBar } from './apply-bar.tsx'
import { ConflictsSection } from './conflicts-section.tsx'
import { FaultsSection } from './faults-section.tsx'
import { ImportHistory } from './import-history.tsx'
import { PreviewSection } from './preview-section.tsx'
import type { ImportPlace } from './records.ts'
import { stateStatus } from './words.ts'

interface ImportDetailProps {
  readonly place: ImportPlace
  readonly onDiscarded: () => void
}

/** One import on its way: checked, its contradictions settled, previewed, applied. */
export function ImportDetail({ place, onDiscarded }: ImportDetailProps) {
  const query = useEndpoint(exchangeContract.getImport, { params: place })
  return (
    <Loaded query={query} what="impor">
      {(data) => (
        <div className="stack">
          <h2>
            {data.fileName}{' '}
            <StatusWord tone={stateStatus[data.state].tone}>{stateStatus[data.state].word}</StatusWord>
          </h2>
          <Steps data={data} />
          <TablesFound data={data} />
          <FaultsSection data={data} />
          <ConflictsSection data={data} place={place} />
          <PreviewSection data={data} asOf={query.dataUpdatedAt} />
          <ApplyBar data={data} place={place} onDiscarded={onDiscarded} />
          <ImportHistory key={data.version} place={place} />
        </div>
      )}
    </Loaded>
  )
}

/** Where the import stands on its way. */
function Steps({ data }: { readonly data: ImportShape }) {
  const isChecked = data.faultCount.error === 0 && data.openCount === 0
  const isApplied = data.state === 'applied' || data.state === 'undone'
  const steps = [
    { name: 'Unggah', done: true },
    { name: 'Periksa', done: isChecked },
    { name: 'Pratinjau', done: isApplied },
    { name: data.state === 'undone' ? 'Terapkan, lalu dibatalkan' : 'Terapkan', done: isApplied },
  ]
  const current = steps.findIndex(({ done }) => !done)
  return (
    <ol className="import-steps" aria-label="Langkah impor">
      {steps.map(({ name, done }, index) => (
        <li key={name} {...(index === current ? { 'aria-current': 'step' as const } : {})}>
          {index + 1}. {name}
          {done ? <span className="soft"> (selesai)</span> : null}
        </li>
      ))}
    </ol>
  )
}

const scaleWords = { rupiah: 'rupiah', thousand: 'ribu rupiah', million: 'juta rupiah' } as const

function TablesFound({ data }: { readonly data: ImportShape }) {
  return (
    <section aria-labelledby="tabel-terbaca">
      <h3 id="tabel-terbaca">Tabel yang terbaca</h3>
      <ul>
        {data.tables.map((table) => (
          <li key={table.sheet}>
            <strong>{table.sheet}</strong>: {table.kind.title}, {table.rows} baris, kepala pada baris{' '}
            {table.headRow}
            {table.scale === null ? '' : `, satuan uang tertulis ${scaleWords[table.scale]}`}
            {table.unknown.length === 0 ? '.' : `. Kolom yang tidak dibaca: ${table.unknown.join(', ')}.`}
          </li>
        ))}
        {data.ignored.map((sheet) => (
          <li key={sheet}>
            <strong>{sheet}</strong>: tidak dibaca, karena tersembunyi atau tidak memuat tabel yang dikenal.
          </li>
        ))}
      </ul>
    </section>
  )
}
