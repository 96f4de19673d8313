import { useCallback } from 'react'
import type { Output } from '#lib/endpoint.ts'
import { sum } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { monthName, months, quarters, shortQuarter } from '#core/period.ts'
import { EntryGrid } from '#ui/entry-grid/entry-grid.tsx'
import type { EntryCell, EntryColumn, ValueOf } from '#ui/entry-grid/types.ts'
import type { Place } from '#ui/place.ts'
import { useViewer } from '#ui/viewer.ts'
import type { monthlyTargetContract, MonthRowShape } from '../contract/monthly-targets.ts'
import { rowKeyOf, useSaveMonths } from './use-save-months.ts'

type GridShape = Output<typeof monthlyTargetContract.getMonths>

const rowName = ({ code, name }: MonthRowShape): string => (code === '' ? name : code)

const natureWords: Readonly<Record<MonthRowShape['nature'], string>> = {
  cumulative: 'kumulatif',
  period: 'per bulan',
  standing: 'nilai',
  mean: 'rata-rata',
}

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
    kind: 'entry' as const,
    key: `Q${quarter}`,
    name: shortQuarter(quarter),
    width: 84,
    allowDash: true,
  })),
]

const readerOnly = 'Peran Anda hanya membaca target; yang mengubahnya Perencana.'

function valueIn(row: MonthRowShape, column: string): string | null {
  if (column === 'annual') return row.annual
  if (column.startsWith('Q')) return row.quarters[Number(column.slice(1)) - 1] ?? null
  return row.months[Number(column) - 1] ?? null
}

const closedIn = (row: MonthRowShape, column: string): string | null =>
  column === 'annual' ? row.annualClosed : column.startsWith('Q') ? row.quartersClosed : null

function cellOf(data: GridShape, row: MonthRowShape, column: string): EntryCell {
  const locked = data.plan?.closed ?? (data.can.edit ? closedIn(row, column) : readerOnly)
  return { value: valueIn(row, column), ...(locked === null ? {} : { locked }) }
}

const legend = [
  { word: 'Belum tersimpan', tone: 'warn' },
  { word: 'Ditolak', tone: 'bad' },
  { word: 'Terkunci', tone: 'neutral' },
] as const

interface TargetGridProps {
  readonly place: Place
  readonly data: GridShape
  /** All rows, or those of one indicator. */
  readonly rows: readonly MonthRowShape[]
  readonly label: string
}

/** Targets of the year, its months and quarters in a spreadsheet: typed or pasted, saved as you go. */
export function TargetGrid({ place, data, rows, label }: TargetGridProps) {
  const viewer = useViewer()
  const onSave = useSaveMonths(place)
  const getCell = useCallback((row: MonthRowShape, column: string) => cellOf(data, row, column), [data])
  return (
    <EntryGrid
      label={label}
      columns={columns}
      rows={rows}
      rowKey={rowKeyOf}
      rowName={rowName}
      getCell={getCell}
      onSave={onSave}
      storageKey={`siklus.target-bulanan/${place.unit}/${place.year}/${data.plan?.revision ?? 0}/${viewer.username}/${label}`}
      rowHeight={50}
      legend={legend}
    />
  )
}
