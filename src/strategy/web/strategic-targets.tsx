import { useCallback } from 'react'
import { decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { formatTarget } from '#core/target.ts'
import { fromTargetText, toTargetCell } from '#core/wire.ts'
import { call } from '#ui/call.ts'
import { DataTable, type TableColumn, textColumn } from '#ui/data-table.tsx'
import { EntryGrid } from '#ui/entry-grid/entry-grid.tsx'
import type { CellChange, EntryCell, EntryColumn, SaveCells } from '#ui/entry-grid/types.ts'
import { useGridSave } from '#ui/entry-grid/use-grid-save.ts'
import { FindingList } from '#ui/finding-list.tsx'
import { endpointKey, useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { StatusWord, type Tone } from '#ui/status-word.tsx'
import { useViewer } from '#ui/viewer.ts'
import {
  strategyContract,
  strategyInPlansContract,
  type StrategicTargetChange,
  type StrategicTargetsShape,
} from '../contract/strategy.ts'

type Row = StrategicTargetsShape['rows'][number]

const states: Readonly<Record<Row['state'], { readonly word: string; readonly tone: Tone }>> = {
  complete: { word: 'Tuntas', tone: 'good' },
  short: { word: 'Belum tuntas', tone: 'bad' },
  open: { word: 'Belum lengkap', tone: 'warn' },
  unset: { word: 'Target Renstra kosong', tone: 'neutral' },
}
const show = (text: string): string => formatTrimmed(decimal(text), 6)
const sayTarget = (target: Row['cells'][number]['annual']): string => formatTarget(fromTargetText(target))
const cellOf = (row: Row, year: number) => row.cells.find((cell) => cell.year === year)

/** Yearly targets of a strategic plan beside those of the annual plans, and whether these complete it. */
export function StrategicTargets({ unit, planId }: { readonly unit: string; readonly planId: number }) {
  const query = useEndpoint(strategyInPlansContract.getStrategicTargets, { params: { unit, plan: planId } })
  return (
    <Loaded query={query} what="target Renstra">
      {(data) => (
        <section className="stack" aria-labelledby="target-renstra">
          <h2 id="target-renstra">Target {data.plan.title}</h2>
          {data.yearsWithoutPlan.length === 0 ? null : (
            <p className="summary">Belum ada RKT untuk tahun {data.yearsWithoutPlan.join(', ')}.</p>
          )}
          {data.can.edit && data.rows.length > 0 ? <TargetGrid unit={unit} data={data} /> : null}
          <Completion data={data} asOf={query.dataUpdatedAt} />
        </section>
      )}
    </Loaded>
  )
}

const toStrategicChange = ({ row, column, before, value }: CellChange): StrategicTargetChange => ({
  indicatorId: Number(row),
  year: Number(column),
  before,
  value,
})

function useSaveTargets(unit: string, plan: number): SaveCells {
  const { getStrategicTargets } = strategyInPlansContract
  const { saveStrategicTargets } = strategyContract
  return useGridSave({
    toChange: toStrategicChange,
    send: (changes) => call(saveStrategicTargets, { params: { unit, plan }, body: { changes } }),
    saved(_answer, client) {
      void client.invalidateQueries({ queryKey: endpointKey(getStrategicTargets) })
    },
  })
}

interface TargetGridProps {
  readonly unit: string
  readonly data: StrategicTargetsShape
}

function TargetGrid({ unit, data }: TargetGridProps) {
  const viewer = useViewer()
  const onSave = useSaveTargets(unit, data.plan.id)
  const getCell = useCallback((row: Row, column: string): EntryCell => {
    const cell = cellOf(row, Number(column))
    if (cell === undefined)
      return { value: null, locked: 'Kartu indikator ini tidak berlaku pada tahun itu.' }
    const { strategic } = cell
    return strategic?.kind === 'range'
      ? { value: null, locked: `Target berupa rentang: ${sayTarget(strategic)}.` }
      : { value: toTargetCell(fromTargetText(strategic)) }
  }, [])
  const columns: readonly EntryColumn<Row>[] = [
    { kind: 'text', key: 'code', name: 'Kode', frozen: true, width: 80, text: ({ code }) => code },
    { kind: 'text', key: 'name', name: 'Indikator', width: 260, text: ({ name }) => name },
    { kind: 'text', key: 'unit', name: 'Satuan', width: 90, text: ({ unitOfMeasure }) => unitOfMeasure },
    ...data.years.map((year): EntryColumn<Row> => ({
      kind: 'entry',
      key: String(year),
      name: String(year),
      allowDash: true,
      width: 100,
    })),
  ]
  return (
    <EntryGrid
      label={`Target ${data.plan.title} per tahun`}
      columns={columns}
      rows={data.rows}
      rowKey={({ indicatorId }) => String(indicatorId)}
      rowName={({ code }) => code}
      getCell={getCell}
      onSave={onSave}
      storageKey={`siklus.target-renstra/${unit}/${data.plan.id}/${viewer.username}`}
    />
  )
}

const columnsOf = (data: StrategicTargetsShape): readonly TableColumn<Row>[] => [
  {
    key: 'code',
    name: 'Kode',
    text: ({ code }) => code,
    render: ({ code }) => <span className="record-code">{code}</span>,
  },
  textColumn('name', 'Indikator', ({ name }) => name, { width: '14rem' }),
  ...data.years.map((year): TableColumn<Row> => ({
    key: String(year),
    name: String(year),
    numeric: true,
    width: '5.5rem',
    render: (row) => <YearCell row={row} year={year} inherited={data.plan.inherited} />,
  })),
  ...(data.plan.inherited ? [] : verdict),
]

const verdict: readonly TableColumn<Row>[] = [
  {
    key: 'state',
    name: 'Dituntaskan RKT?',
    width: '9rem',
    text: ({ state }) => states[state].word,
    render: ({ state, totals }) => (
      <>
        <StatusWord tone={states[state].tone}>{states[state].word}</StatusWord>
        {totals === null ? null : (
          <p className="strategy-total">
            RKT {show(totals.annual)} dari {show(totals.strategic)}
          </p>
        )}
      </>
    ),
  },
  {
    key: 'findings',
    name: 'Catatan',
    width: '15rem',
    render: ({ findings }) => <FindingList findings={findings} />,
  },
]

interface YearCellProps {
  readonly row: Row
  readonly year: number
  /** The annual plans of the unit above are its own; here only its targets are read. */
  readonly inherited: boolean
}

/** The target of the strategic plan above that of the annual plan. */
function YearCell({ row, year, inherited }: YearCellProps) {
  const cell = cellOf(row, year)
  if (cell === undefined) return <span className="soft">tidak berlaku</span>
  return (
    <div className="strategy-year">
      <span>{sayTarget(cell.strategic) || <span className="soft">kosong</span>}</span>
      {inherited ? null : (
        <span className="soft">
          RKT {cell.hasAnnualPlan ? sayTarget(cell.annual) || 'kosong' : 'belum ada'}
        </span>
      )}
    </div>
  )
}

function Completion({ data, asOf }: { readonly data: StrategicTargetsShape; readonly asOf: number }) {
  return (
    <DataTable
      caption={data.plan.inherited ? 'Target Renstra' : 'Target Renstra di atas, target RKT di bawahnya'}
      columns={columnsOf(data)}
      rows={data.rows}
      rowKey={({ indicatorId }) => indicatorId}
      group={{
        key: ({ objective }) => String(objective.objectiveId),
        heading: ({ objective }) => `${objective.code} · ${objective.statement}`,
      }}
      noun="indikator"
      asOf={asOf}
      empty={
        <EmptyState title="Katalog belum memuat indikator untuk periode ini.">
          Tambahkan kartu indikator pada halaman Kartu indikator.
        </EmptyState>
      }
    />
  )
}
