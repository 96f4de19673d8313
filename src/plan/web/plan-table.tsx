import { decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { quarters, shortQuarter, type Quarter } from '#core/period.ts'
import { polarityNames, shortPolarity } from '#core/polarity.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { Figure } from '#ui/figure.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import type { PlannedIndicatorShape, PlanShape } from '../contract/annual-plan.ts'
import { objectiveLevelNames, type Objective } from '#strategy/index.ts'
import { AnnualTarget } from './annual-target.tsx'
import type { PanelKind } from './target-panel.tsx'
import { splitWords } from './words.ts'

interface Row {
  readonly objective: Objective
  readonly planned: PlannedIndicatorShape
}
type OnOpen = (kind: PanelKind, planned: PlannedIndicatorShape) => void

const mostPlaces = 10

function QuarterTarget({ planned, quarter }: { planned: PlannedIndicatorShape; quarter: Quarter }) {
  const value = planned.quarters[quarter - 1] ?? null
  const missing = planned.target?.kind === 'range' ? 'rentang tahun berlaku' : 'tanpa target triwulan ini'
  return (
    <Figure value={value === null ? null : formatTrimmed(decimal(value), mostPlaces)} missing={missing} />
  )
}

const executorsOf = ({ planned }: Row): string => planned.executors.map(({ name }) => name).join(', ')

function Absolute({ planned: { absolute, absoluteUnit } }: { readonly planned: PlannedIndicatorShape }) {
  if (absolute === null) return null
  return (
    <div className="figure-unit">
      absolut {formatTrimmed(decimal(absolute), mostPlaces)} {absoluteUnit}
    </div>
  )
}

/** Long remarks open on demand, so that the rows stay of one height. */
function Remark({ text }: { readonly text: string | null }) {
  if (text === null) return <Figure value={null} missing="belum diisi" />
  if (text.length <= 80) return text
  return (
    <details>
      <summary>{text.slice(0, 60)} …</summary>
      {text}
    </details>
  )
}

function Notes({ planned }: { readonly planned: PlannedIndicatorShape }) {
  return (
    <div className="plan-notes">
      <p className="soft">
        {splitWords[planned.split]}. {planned.explanation}
      </p>
      <FindingList findings={planned.findings} />
      {planned.background === null ? null : (
        <details>
          <summary>Latar belakang angka</summary>
          {planned.background}
        </details>
      )}
    </div>
  )
}

const quarterColumn = (quarter: Quarter): TableColumn<Row> => ({
  key: `Q${quarter}`,
  name: shortQuarter(quarter),
  numeric: true,
  render: ({ planned }) => <QuarterTarget planned={planned} quarter={quarter} />,
})

function columnsOf(data: PlanShape, mayReadHistory: boolean, onOpen: OnOpen): readonly TableColumn<Row>[] {
  return [
    {
      key: 'code',
      name: 'Kode',
      text: ({ planned }) => planned.code,
      render: ({ planned }) => <span className="record-code">{planned.code}</span>,
    },
    {
      key: 'name',
      name: 'Indikator',
      width: '14rem',
      text: ({ planned }) => `${planned.name} ${polarityNames[planned.polarity]}`,
      render: ({ planned }) => (
        <Name planned={planned} mayEdit={data.can.edit} mayReadHistory={mayReadHistory} onOpen={onOpen} />
      ),
    },
    ...figureColumns(data.year),
    ...formColumns,
  ]
}

const figureColumns = (year: number): readonly TableColumn<Row>[] => [
  {
    key: 'target',
    name: `Target ${year}`,
    numeric: true,
    text: ({ planned }) => planned.unitOfMeasure,
    render: ({ planned }) => (
      <>
        <AnnualTarget planned={planned} />
        <div className="figure-unit">{planned.unitOfMeasure}</div>
        <Absolute planned={planned} />
      </>
    ),
  },
  ...quarters.map(quarterColumn),
]

/** What the form of the plan says beside the figures. */
const formColumns: readonly TableColumn<Row>[] = [
  {
    key: 'executors',
    name: 'Unit pelaksana',
    text: executorsOf,
    render: (row) => <Figure value={executorsOf(row) || null} missing="belum dipilih" />,
  },
  {
    key: 'remark',
    name: 'Keterangan dan catatan',
    width: '18rem',
    text: ({ planned }) =>
      [planned.remark, splitWords[planned.split], ...planned.findings.map(({ message }) => message)].join(
        ' ',
      ),
    render: ({ planned }) => (
      <>
        <Remark text={planned.remark} />
        <Notes planned={planned} />
      </>
    ),
  },
]

interface NameProps {
  readonly planned: PlannedIndicatorShape
  readonly mayEdit: boolean
  readonly mayReadHistory: boolean
  readonly onOpen: OnOpen
}

/** The name leads to the card; below it stands what can be done with the target. */
function Name({ planned, mayEdit, mayReadHistory, onOpen }: NameProps) {
  const { code, name, polarity } = planned
  return (
    <>
      <button type="button" className="text-button" onClick={() => onOpen('card', planned)}>
        {name}
        <span className="visually-hidden">: buka kartu indikator</span>
      </button>
      <div className="figure-unit" title={polarityNames[polarity]}>
        {shortPolarity[polarity]}
      </div>
      <div className="row no-print">
        {mayEdit ? (
          <button type="button" className="link-button" onClick={() => onOpen('edit', planned)}>
            Ubah target<span className="visually-hidden"> {code}</span>
          </button>
        ) : null}
        {mayReadHistory ? (
          <button type="button" className="link-button" onClick={() => onOpen('history', planned)}>
            Riwayat<span className="visually-hidden"> target {code}</span>
          </button>
        ) : null}
      </div>
    </>
  )
}

function ObjectiveHeading({ objective }: { readonly objective: Objective }) {
  return (
    <>
      {objective.code} · {objective.statement}{' '}
      <span className="figure-unit">({objectiveLevelNames[objective.level]})</span>
    </>
  )
}

const byObjective = {
  key: ({ objective }: Row) => String(objective.objectiveId),
  heading: ({ objective }: Row) => <ObjectiveHeading objective={objective} />,
}

interface PlanTableProps {
  readonly data: PlanShape
  readonly asOf: number
  readonly mayReadHistory: boolean
  readonly onOpen: OnOpen
}

/** All indicators of the plan under their objectives, with the targets of the year and the quarters. */
export function PlanTable({ data, asOf, mayReadHistory, onOpen }: PlanTableProps) {
  const rows = data.objectives.flatMap(({ indicators, ...objective }) =>
    indicators.map((planned) => ({ objective, planned })),
  )
  return (
    <DataTable
      caption={`Target kinerja ${data.year}`}
      hideCaption
      columns={columnsOf(data, mayReadHistory, onOpen)}
      rows={rows}
      rowKey={({ planned }) => planned.indicatorId}
      group={byObjective}
      noun="indikator"
      asOf={asOf}
      empty={<p className="soft">Rencana ini tidak memuat indikator.</p>}
    />
  )
}
