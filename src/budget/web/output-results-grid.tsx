import { useCallback } from 'react'
import { decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { call } from '#ui/call.ts'
import { EntryGrid } from '#ui/entry-grid/entry-grid.tsx'
import type { CellChange, EntryColumn, SaveCells } from '#ui/entry-grid/types.ts'
import { useGridSave } from '#ui/entry-grid/use-grid-save.ts'
import type { Place } from '#ui/place.ts'
import { endpointKey } from '#ui/queries.ts'
import { EmptyState } from '#ui/states.tsx'
import { useViewer } from '#ui/viewer.ts'
import {
  performanceContract,
  type OutputResultChange,
  type PerformanceShape,
} from '../contract/performance.ts'
import { outputLabel } from '../rules/codes.ts'
import { outputKey } from '../rules/ledger.ts'

type Row = PerformanceShape['outputs'][number]

const columns: readonly EntryColumn<Row>[] = [
  { kind: 'text', key: 'code', name: 'RO', width: 90, frozen: true, text: (row) => outputLabel(row) },
  { kind: 'text', key: 'name', name: 'Nama RO', width: 260, text: ({ name }) => name },
  {
    kind: 'text',
    key: 'target',
    name: 'Volume target',
    width: 150,
    text: ({ target, unitOfMeasure }) =>
      target === null ? '–' : `${formatTrimmed(decimal(target), 10)} ${unitOfMeasure ?? ''}`.trim(),
  },
  { kind: 'entry', key: 'reached', name: 'Volume tercapai', width: 140 },
]

/** A change of the grid as the endpoint takes it; a row is named by the key of its output. */
function toResult({ row, before, value }: CellChange): OutputResultChange {
  const [activityId, classCode = '', outputCode = ''] = row.split('/')
  return { activityId: Number(activityId), classCode, outputCode, before, value }
}

function useSaveResults({ unit, year }: Place): SaveCells {
  return useGridSave({
    toChange: toResult,
    send: (changes) =>
      call(performanceContract.saveOutputResults, { params: { unit, year }, body: { changes } }),
    saved(_answer, client) {
      void client.invalidateQueries({ queryKey: endpointKey(performanceContract.getPerformance) })
    },
  })
}

interface OutputResultsGridProps {
  readonly place: Place
  readonly data: PerformanceShape
}

/** The volume that each output reached in the year. */
export function OutputResultsGrid({ place, data }: OutputResultsGridProps) {
  const viewer = useViewer()
  const { outputs, can } = data
  const onSave = useSaveResults(place)
  const locked = can.edit
    ? null
    : 'Peran Anda hanya membaca; volume tercapai dicatat oleh perencana atau pengelola keuangan.'
  const getCell = useCallback(
    ({ reached }: Row) => ({ value: reached, ...(locked === null ? {} : { locked }) }),
    [locked],
  )
  if (outputs.length === 0)
    return (
      <EmptyState title="Belum ada RO berkode.">
        Volume tercapai dicatat per RO; tambahkan RO pada Rincian.
      </EmptyState>
    )
  return (
    <section aria-labelledby="volume-tercapai">
      <h3 id="volume-tercapai">Volume tercapai per RO</h3>
      <p className="soft">
        {locked ?? 'Volume yang tercapai sampai sekarang. Kosong berarti belum diketahui, bukan nol.'}
      </p>
      <EntryGrid
        label={`Volume tercapai ${place.year}`}
        columns={columns}
        rows={outputs}
        rowKey={outputKey}
        rowName={outputLabel}
        getCell={getCell}
        onSave={onSave}
        storageKey={`siklus.volume-tercapai/${place.unit}/${place.year}/${viewer.username}`}
      />
    </section>
  )
}
