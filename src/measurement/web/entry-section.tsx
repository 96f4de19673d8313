import { Checkbox } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { quarterPeriod, shortQuarter, type EntryPeriod, type Quarter } from '#core/period.ts'
import { EntryGrid } from '#ui/entry-grid/entry-grid.tsx'
import type { Place } from '#ui/place.ts'
import type { Tone } from '#ui/status-word.tsx'
import { useViewer } from '#ui/viewer.ts'
import type { GridRowShape } from '../contract.ts'
import { cellOf, lockOf, type GridShape } from './cells.ts'
import { entryColumns } from './entry-columns.tsx'
import { useSaveActuals } from './use-save-actuals.ts'

const HowToEnter = ({ quarter }: { readonly quarter: Quarter }) => (
  <>
    Isi per bulan, atau langsung pada kolom {shortQuarter(quarter)} bila angkanya hanya ada per triwulan. Sel
    kosong berarti belum ada data; tulis 0 bila memang tidak ada realisasi.
  </>
)

interface EntrySectionProps {
  readonly place: Place
  readonly quarter: Quarter
  readonly grid: GridShape
}

const legend: readonly { readonly word: string; readonly tone: Tone }[] = [
  { word: 'Belum tersimpan', tone: 'warn' },
  { word: 'Ditolak', tone: 'bad' },
  { word: 'Terkunci', tone: 'neutral' },
]
const rowKey = (row: GridRowShape): string => String(row.indicatorId)
const rowName = (row: GridRowShape): string => row.code

/** The grid in which figures of months or of the quarter are entered; it saves as one goes. */
export function EntrySection({ place, quarter, grid }: EntrySectionProps) {
  const viewer = useViewer()
  const [wholeYear, setWholeYear] = useState(false)
  const locked = lockOf(grid, quarterPeriod(quarter))
  const onSave = useSaveActuals(place)
  const columns = useMemo(() => entryColumns(quarter, wholeYear), [quarter, wholeYear])
  const getCell = useCallback(
    (row: GridRowShape, column: string) => cellOf(grid, row, column as EntryPeriod),
    [grid],
  )
  return (
    <section aria-labelledby="isian" className="measurement-entry">
      <div className="row spread">
        <h2 id="isian">Isian realisasi</h2>
        <Checkbox
          className="no-print"
          label="Setahun penuh"
          checked={wholeYear}
          onChange={(event) => setWholeYear(event.currentTarget.checked)}
        />
      </div>
      <p className="soft">{locked === undefined ? <HowToEnter quarter={quarter} /> : locked}</p>
      <EntryGrid
        label={`Isian realisasi ${place.year}`}
        columns={columns}
        rows={grid.rows}
        rowKey={rowKey}
        rowName={rowName}
        getCell={getCell}
        onSave={onSave}
        storageKey={`siklus.isian/${place.unit}/${place.year}/tw-${quarter}/${viewer.username}`}
        rowHeight={50}
        legend={legend}
      />
    </section>
  )
}
