import { useCallback } from 'react'
import { decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { formatTarget } from '#core/target.ts'
import { fromTargetText } from '#core/wire.ts'
import { call } from '#ui/call.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { EntryGrid } from '#ui/entry-grid/entry-grid.tsx'
import type { CellChange, CellResult, EntryCell, EntryColumn } from '#ui/entry-grid/types.ts'
import { FindingList } from '#ui/finding-list.tsx'
import { problemOf } from '#ui/problem.ts'
import { useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { StatusWord, type Tone } from '#ui/status-word.tsx'
import {
  strategyContract,
  strategyInPlansContract,
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
          {data.can.edit && data.rows.length > 0 ? (
            <TargetGrid unit={unit} data={data} onSaved={() => void query.refetch()} />
          ) : null}
          <Completion data={data} asOf={query.dataUpdatedAt} />
        </section>
      )}
    </Loaded>
  )
}

interface TargetGridProps {
  readonly unit: string
  readonly data: StrategicTargetsShape
  readonly onSaved: () => void
}

function TargetGrid({ unit, data, onSaved }: TargetGridProps) {
  const getCell = useCallback((row: Row, column: string): EntryCell => {
    const cell = cellOf(row, Number(column))
    if (cell === undefined)
      return { value: null, locked: 'Kartu indikator ini tidak berlaku pada tahun itu.' }
    const { strategic, version } = cell
    if (strategic?.kind === 'range')
      return { value: null, version, locked: `Target berupa rentang: ${sayTarget(strategic)}.` }
    return { value: strategic === null ? null : strategic.kind === 'none' ? '-' : strategic.value, version }
  }, [])
  const save = useCallback(
    async (changes: readonly CellChange[]): Promise<readonly CellResult[]> => {
      const results: CellResult[] = []
      for (const change of changes) results.push(await saveCell(unit, data.plan.id, change))
      onSaved()
      return results
    },
    [unit, data.plan.id, onSaved],
  )
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
      onSave={save}
      storageKey={`renstra/${data.plan.id}`}
    />
  )
}

async function saveCell(unit: string, plan: number, change: CellChange): Promise<CellResult> {
  const { value } = change
  const target =
    value === null ? null : value === '-' ? ({ kind: 'none' } as const) : ({ kind: 'value', value } as const)
  const params = { unit, plan, indicator: Number(change.row), year: Number(change.column) }
  try {
    const { version } = await call(strategyContract.saveStrategicTarget, {
      params,
      body: { target, version: change.version ?? 0 },
    })
    return { saved: true, value, version: target === null ? 0 : version }
  } catch (error) {
    const problem = problemOf(error)
    if (problem.status === 0 || problem.status >= 500) throw error
    return {
      saved: false,
      message: [problem.detail, ...problem.findings.map(({ message }) => message)].join(' '),
    }
  }
}

const columnsOf = (data: StrategicTargetsShape): readonly TableColumn<Row>[] => [
  {
    key: 'code',
    name: 'Kode',
    text: ({ code }) => code,
    render: ({ code }) => <span className="record-code">{code}</span>,
  },
  { key: 'name', name: 'Indikator', width: '14rem', text: ({ name }) => name, render: ({ name }) => name },
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
