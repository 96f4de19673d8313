import { Button } from '@mantine/core'
import { useState } from 'react'
import { decimal } from '#lib/decimal.ts'
import { formatDecimal, formatPercent, formatTrimmed } from '#lib/numerals.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import type { Place } from '#ui/place.ts'
import { useEndpoint } from '#ui/queries.ts'
import { Loaded } from '#ui/states.tsx'
import { StatusWord } from '#ui/status-word.tsx'
import { performanceContract, type PerformanceShape } from '../contract/performance.ts'
import { performanceBands } from '../rules/performance-books.ts'
import { OutputResultsGrid } from './output-results-grid.tsx'
import { PerformanceDialog } from './performance-dialog.tsx'
import { bandTones, efficiencyFormulas, partFormulas, partNames } from './performance-words.ts'

type Row = PerformanceShape['parts'][number]

const percent = (value: string | null): string => (value === null ? '–' : formatPercent(decimal(value)))

const formulaOf = ({ part }: Row, { method }: PerformanceShape): string =>
  part === 'efficiency' ? efficiencyFormulas[method.efficiency] : partFormulas[part]

const columnsOf = (data: PerformanceShape): readonly TableColumn<Row>[] => [
  { key: 'part', name: 'Bagian', width: '11rem', render: ({ part }) => partNames[part] },
  { key: 'value', name: 'Hasil hitung', numeric: true, render: ({ value }) => percent(value) },
  {
    key: 'counted',
    name: 'Nilai',
    numeric: true,
    render: ({ counted }) => (counted === null ? '–' : formatDecimal(decimal(counted), 2)),
  },
  {
    key: 'weight',
    name: 'Bobot',
    numeric: true,
    render: ({ weight }) => (weight === null ? 'pembanding' : `${formatTrimmed(decimal(weight), 2)}%`),
  },
  {
    key: 'how',
    name: 'Cara hitung, atau yang belum ada',
    width: '18rem',
    render: (row) =>
      row.missing.length === 0 ? (
        <span className="soft">{formulaOf(row, data)}</span>
      ) : (
        <StatusWord tone="warn">{row.missing.join(' ')}</StatusWord>
      ),
  },
]

/** The performance of the budget of the year: its parts by the method of the year, the result, and what is entered for it. */
export function PerformanceSection({ place }: { readonly place: Place }) {
  const { unit, year } = place
  const query = useEndpoint(performanceContract.getPerformance, { params: { unit, year } })
  return (
    <section aria-labelledby="nilai-kinerja-anggaran">
      <h2 id="nilai-kinerja-anggaran">Nilai kinerja anggaran</h2>
      <Loaded query={query} what="nilai kinerja anggaran">
        {(data) => (
          <div className="stack">
            <Result data={data} />
            <Parts place={place} data={data} asOf={query.dataUpdatedAt} />
            <OutputResultsGrid place={place} data={data} />
          </div>
        )}
      </Loaded>
    </section>
  )
}

/** The result with its band, or that a part is missing; then the method and what of it must be confirmed. */
function Result({ data }: { readonly data: PerformanceShape }) {
  const { method, implementation, result, band } = data
  return (
    <>
      <p>
        <strong>{method.name}: </strong>
        {result === null || band === null ? (
          'belum dapat dihitung; yang belum ada ditulis pada tabel.'
        ) : (
          <>
            <strong>{formatDecimal(decimal(result), 2)}</strong>{' '}
            <StatusWord tone={bandTones[band]}>{performanceBands[band]}</StatusWord>
          </>
        )}
        {implementation === null
          ? null
          : ` Aspek implementasi (I): ${formatDecimal(decimal(implementation), 2)}.`}
      </p>
      <p className="soft">
        Metode tahun ini: {method.title}. {method.confirm.join(' ')}
      </p>
    </>
  )
}

interface PartsProps {
  readonly place: Place
  readonly data: PerformanceShape
  readonly asOf: number
}

function Parts({ place, data, asOf }: PartsProps) {
  const [editing, setEditing] = useState(false)
  const { stated, can } = data
  return (
    <>
      <DataTable
        caption={`Bagian nilai kinerja anggaran ${place.year}`}
        hideCaption
        columns={columnsOf(data)}
        rows={data.parts}
        rowKey={({ part }) => part}
        asOf={asOf}
        noun="bagian"
        filter={false}
        empty={null}
        {...(can.edit && {
          actions: (
            <Button variant="default" onClick={() => setEditing(true)}>
              Catat nilai SMART, IKPA, dan hasil
            </Button>
          ),
        })}
      />
      {stated.origin === null ? null : <p className="soft">Sumber nilai yang dicatat: {stated.origin}</p>}
      {editing ? <PerformanceDialog place={place} stated={stated} onClose={() => setEditing(false)} /> : null}
    </>
  )
}
