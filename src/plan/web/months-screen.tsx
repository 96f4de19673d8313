import { useCallback, useState } from 'react'
import { decimal, sum } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { monthName, months, quarters, shortQuarter } from '#core/period.ts'
import { EntryGrid } from '#ui/entry-grid/entry-grid.tsx'
import type { EntryCell, EntryColumn, ValueOf } from '#ui/entry-grid/types.ts'
import { AppLink } from '#ui/app-link.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import { placeAddress, type Place } from '#ui/place.ts'
import { useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { useViewer } from '#ui/viewer.ts'
import type { Output } from '#lib/endpoint.ts'
import { monthlyTargetContract, type MonthRowShape } from '../contract/monthly-targets.ts'
import { MonthTools } from './month-tools.tsx'
import { ParametersDrawer } from './parameters-drawer.tsx'
import { useSaveMonths } from './use-save-months.ts'
import './plan.css'

type GridShape = Output<typeof monthlyTargetContract.getMonths>

/** Targets of months in a spreadsheet: indicators, and below each its total and parts. */
export function MonthsScreen({ place }: { readonly place: Place }) {
  const { unit, year } = place
  const query = useEndpoint(monthlyTargetContract.getMonths, { params: { unit, year } })
  return (
    <div className="stack">
      <Loaded query={query} what={`target bulanan ${year}`}>
        {(data) =>
          data.plan === null ? (
            <EmptyState title={`Belum ada RKT ${year}.`}>
              <p>
                Target bulanan menjabarkan target tahun.{' '}
                <AppLink to={placeAddress({ ...place, quarter: null }, 'rkt')}>Buka RKT {year}</AppLink> untuk
                menyusunnya.
              </p>
            </EmptyState>
          ) : (
            <MonthsGrid key={`${unit} ${year}`} place={place} data={data} />
          )
        }
      </Loaded>
    </div>
  )
}

const rowKeyOf = ({ indicatorId, parameterId }: MonthRowShape): string => `${indicatorId}/${parameterId}`
const rowName = ({ code, name }: MonthRowShape): string => (code === '' ? name : code)

const natureWords: Readonly<Record<MonthRowShape['nature'], string>> = {
  cumulative: 'kumulatif',
  period: 'per bulan',
  standing: 'nilai',
  mean: 'rata-rata',
}
const show = (text: string | null): string => (text === null ? '–' : formatTrimmed(decimal(text), 10))

/** What the twelve months come to while typing: their sum, or the last one that has a figure. */
function totalOf(row: MonthRowShape, valueOf: ValueOf): string {
  const figures = months.map((month) => valueOf(String(month))).filter((value) => value !== null)
  const last = figures.at(-1)
  if (last === undefined) return ''
  return formatTrimmed(row.nature === 'period' ? sum(figures) : last, 10)
}

const columns: readonly EntryColumn<MonthRowShape>[] = [
  { kind: 'text', frozen: true, key: 'code', name: 'Kode', width: 76, text: ({ code }) => code },
  {
    kind: 'text',
    frozen: true,
    key: 'name',
    name: 'Indikator dan sub-parameter',
    width: 230,
    text: ({ name }) => name,
    render: ({ name, role, unitOfMeasure, nature }) => (
      <span className={`entry-name plan-row-${role}`} title={name}>
        {name}{' '}
        <span className="figure-unit">
          ({unitOfMeasure ?? 'tanpa satuan'}, {natureWords[nature]})
        </span>
      </span>
    ),
  },
  { kind: 'entry', key: 'annual', name: 'Setahun', width: 100, allowDash: true },
  ...months.map((month) => ({
    kind: 'entry' as const,
    key: String(month),
    name: monthName(month).slice(0, 3),
    width: 80,
    allowDash: true,
  })),
  { kind: 'computed', key: 'total', name: 'Jumlah / akhir', width: 104, text: totalOf },
  ...quarters.map((quarter) => ({
    kind: 'computed' as const,
    key: `Q${quarter}`,
    name: shortQuarter(quarter),
    width: 84,
    text: (row: MonthRowShape) => show(row.quarters[quarter - 1] ?? null),
  })),
]

const readerOnly = 'Peran Anda hanya membaca target; yang mengubahnya Perencana.'

function cellOf(data: GridShape, row: MonthRowShape, column: string): EntryCell {
  const isAnnual = column === 'annual'
  const value = isAnnual ? row.annual : (row.months[Number(column) - 1] ?? null)
  const locked = data.plan?.closed ?? (data.can.edit ? (isAnnual ? row.annualClosed : null) : readerOnly)
  return { value, ...(locked === null ? {} : { locked }) }
}

const legend = [
  { word: 'Belum tersimpan', tone: 'warn' },
  { word: 'Ditolak', tone: 'bad' },
  { word: 'Terkunci', tone: 'neutral' },
] as const

function MonthsGrid({ place, data }: { readonly place: Place; readonly data: GridShape }) {
  const viewer = useViewer()
  const [parametersOf, setParametersOf] = useState<number | null>(null)
  const onSave = useSaveMonths(place)
  const getCell = useCallback((row: MonthRowShape, column: string) => cellOf(data, row, column), [data])
  const findings = data.rows.flatMap((row) => row.findings)
  return (
    <>
      <p className="plan-summary">
        Angka, &quot;-&quot; (tidak bertarget), dan kosong (belum diisi) berbeda. Begitu satu bulan terisi,
        target triwulan indikator itu dihitung dari bulannya.
      </p>
      {typeof data.plan?.closed === 'string' ? <p className="soft plan-summary">{data.plan.closed}</p> : null}
      <MonthTools place={place} data={data} onParameters={setParametersOf} />
      <EntryGrid
        label={`Target bulanan ${place.year}`}
        columns={columns}
        rows={data.rows}
        rowKey={rowKeyOf}
        rowName={rowName}
        getCell={getCell}
        onSave={onSave}
        storageKey={`siklus.target-bulanan/${place.unit}/${place.year}/${data.plan?.revision ?? 0}/${viewer.username}`}
        rowHeight={50}
        legend={legend}
      />
      <section aria-label="Temuan target bulanan" aria-live="polite">
        {findings.length === 0 ? (
          <p className="soft">Tidak ada temuan pada {data.rows.length} baris.</p>
        ) : (
          <FindingList findings={findings} />
        )}
      </section>
      {parametersOf === null ? null : (
        <ParametersDrawer
          place={place}
          indicatorId={parametersOf}
          name={data.rows.find(({ indicatorId }) => indicatorId === parametersOf)?.code ?? ''}
          mayEdit={data.can.edit}
          onClose={() => setParametersOf(null)}
        />
      )}
    </>
  )
}
