import { quarterName, shortQuarter, type Quarter } from '#core/period.ts'
import { formatTarget } from '#core/target.ts'
import { fromTargetText } from '#core/wire.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { Figure } from '#ui/figure.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import { ProvenanceButton } from '#ui/provenance.tsx'
import type { ResultShape } from '../contract.ts'
import { statusWords } from '../rules/status-word.ts'
import { AchievementStatus, RawAchievement, ReportedAchievement } from './achievement-text.tsx'
import { Origin } from './origin.tsx'
import { Sparkline } from './sparkline.tsx'
import { figureText, percentText } from './words.ts'

interface AchievementTableProps {
  readonly unit: string
  readonly year: number
  readonly quarter: Quarter
  readonly rows: readonly ResultShape[]
  /** The figures of the four quarters of an indicator, for the small bars. */
  readonly yearOf: (indicatorId: number) => readonly (string | null)[]
  readonly asOf: number
  /** Whether explanations can be written now. */
  readonly mayExplain: boolean
  readonly onExplain: (row: ResultShape) => void
}

type Column = TableColumn<ResultShape>

/** Where the table shows an indicator; findings lead there. */
export const rowAnchor = (code: string): string => `capaian-${code.replaceAll(' ', '-')}`

const targetText = (target: ResultShape['target']): string | null =>
  target === null ? null : formatTarget(fromTargetText(target), 10)

function Name({ row }: { readonly row: ResultShape }) {
  return (
    <>
      {row.name} <span className="figure-unit">({row.unitOfMeasure})</span>
    </>
  )
}

/** Why it came to this and what follows, in the words of the office; and the button to write it. */
interface ExplanationProps extends Pick<AchievementTableProps, 'mayExplain' | 'onExplain'> {
  readonly row: ResultShape
}

function Explanation({ row, mayExplain, onExplain }: ExplanationProps) {
  const { cause, followUp } = row.explanation
  const empty = cause === null && followUp === null
  return (
    <div className="measurement-explanation">
      {cause === null ? null : <p>{cause}</p>}
      {followUp === null ? null : (
        <p>
          <span className="soft">Tindak lanjut:</span> {followUp}
        </p>
      )}
      <button type="button" className="link-button no-print" onClick={() => onExplain(row)}>
        {mayExplain ? (empty ? 'Tulis penjelasan' : 'Ubah penjelasan') : 'Lihat penjelasan'}
        <span className="visually-hidden"> {row.code}</span>
      </button>
    </div>
  )
}

/** The figure from January on, and how much of the target of the year that is. */
function ToDate({ row }: { readonly row: ResultShape }) {
  const target = targetText(row.annualTarget)
  return (
    <>
      <Figure value={figureText(row.actualToDate, row.decimals)} missing="belum ada angka tahun ini" />
      {row.annual.raw === null ? null : (
        <div className="soft measurement-of-year">
          <Figure value={percentText(row.annual.raw)} />
        </div>
      )}
      <div className="soft measurement-of-year">
        {target === null ? 'target tahun belum ditetapkan' : `dari ${target}`}
      </div>
    </>
  )
}

const toDateColumn = (quarter: Quarter): Column => ({
  key: 'toDate',
  name: `s.d. ${shortQuarter(quarter)} dan target tahun`,
  numeric: true,
  render: (row) => <ToDate row={row} />,
})

/** Remarks that need no action stay folded, so that what does is seen. */
function Remarks({ findings }: { readonly findings: ResultShape['findings'] }) {
  if (findings.length === 0) return null
  return (
    <details className="measurement-history">
      <summary>{findings.length} catatan</summary>
      <FindingList findings={findings} />
    </details>
  )
}

const figureColumns = (props: AchievementTableProps): readonly Column[] => [
  {
    key: 'target',
    name: 'Target',
    numeric: true,
    render: (row) => <Figure value={targetText(row.target)} missing="tanpa target triwulan ini" />,
  },
  {
    key: 'actual',
    name: 'Realisasi',
    numeric: true,
    render: (row) => (
      <>
        <Sparkline values={props.yearOf(row.indicatorId)} current={props.quarter} />
        <Figure value={figureText(row.actual, row.decimals)} missing="belum diisi" />
      </>
    ),
  },
  {
    key: 'raw',
    name: 'Capaian',
    numeric: true,
    render: (row) => (
      <ProvenanceButton
        label={`Capaian ${row.code}`}
        answer={() => (
          <Origin unit={props.unit} year={props.year} quarter={props.quarter} indicatorId={row.indicatorId} />
        )}
      >
        <RawAchievement achievement={row.achievement} />
      </ProvenanceButton>
    ),
  },
  {
    key: 'reported',
    name: 'Dilaporkan',
    numeric: true,
    render: (row) => <ReportedAchievement achievement={row.achievement} />,
  },
  {
    key: 'word',
    name: 'Status',
    text: (row) => statusWords[row.achievement.word],
    render: (row) => <AchievementStatus achievement={row.achievement} />,
  },
]

function columnsOf(props: AchievementTableProps): readonly Column[] {
  return [
    {
      key: 'code',
      name: 'Kode',
      text: (row) => row.code,
      render: (row) => (
        <span id={rowAnchor(row.code)} tabIndex={-1} className="measurement-code">
          {row.code}
        </span>
      ),
    },
    {
      key: 'name',
      name: 'Indikator',
      width: '10rem',
      text: (row) => row.name,
      render: (row) => <Name row={row} />,
    },
    ...figureColumns(props),
    toDateColumn(props.quarter),
    {
      key: 'notes',
      name: 'Temuan dan penjelasan',
      width: '14rem',
      text: (row) => row.findings.map(({ message }) => message).join(' '),
      render: (row) => (
        <div className="measurement-notes">
          <FindingList findings={row.findings.filter(({ severity }) => severity !== 'note')} />
          <Remarks findings={row.findings.filter(({ severity }) => severity === 'note')} />
          <Explanation row={row} mayExplain={props.mayExplain} onExplain={props.onExplain} />
        </div>
      ),
    },
  ]
}

/** Target, figure and achievement of every indicator, raw and reported side by side, against the quarter and the year. */
export function AchievementTable(props: AchievementTableProps) {
  return (
    <DataTable
      caption={`Capaian ${quarterName(props.quarter)} ${props.year}`}
      hideCaption
      columns={columnsOf(props)}
      rows={props.rows}
      rowKey={(row) => row.indicatorId}
      noun="indikator"
      asOf={props.asOf}
      empty={<p className="soft">RKT {props.year} tidak memuat indikator.</p>}
    />
  )
}
