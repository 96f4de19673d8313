import {
  monthName,
  monthPeriod,
  monthsOf,
  quarterName,
  quarterPeriod,
  quarters,
  shortQuarter,
  type Quarter,
} from '#core/period.ts'
import { formatTarget } from '#core/target.ts'
import { fromTargetText } from '#core/wire.ts'
import type { ComputedColumn, EntryColumn, NumberColumn, TextColumn } from '#ui/entry-grid/types.ts'
import type { GridRowShape } from '../contract.ts'
import { figureText, percentText, wordsForNoRatio } from './words.ts'

type QuarterFigures = GridRowShape['quarters'][number]

const figuresOf = (row: GridRowShape, quarter: Quarter): QuarterFigures | undefined =>
  row.quarters.find((one) => one.quarter === quarter)

const label = (key: string, name: string, width: number, text: (row: GridRowShape) => string) =>
  ({ kind: 'text', frozen: true, key, name, width, text }) satisfies TextColumn<GridRowShape>

function labels(quarter: Quarter, wholeYear: boolean): readonly TextColumn<GridRowShape>[] {
  const target = (row: GridRowShape) =>
    formatTarget(fromTargetText(figuresOf(row, quarter)?.target ?? null), 10)
  return [
    label('code', 'Kode', 72, (row) => row.code),
    {
      ...label('name', 'Indikator', 160, (row) => row.name),
      render: (row) => (
        <span className="entry-name" title={row.name}>
          {row.name}
        </span>
      ),
    },
    label('unit', 'Satuan', 82, (row) => row.unitOfMeasure),
    {
      ...label(
        'target',
        wholeYear ? `Target ${shortQuarter(quarter)}` : 'Target',
        wholeYear ? 112 : 78,
        target,
      ),
      render: (row) => <span className="entry-target">{target(row) || '–'}</span>,
    },
  ]
}

/** The three months and the quarter itself; a figure stands in one or the other. */
const entriesOf = (quarter: Quarter): readonly NumberColumn[] => [
  ...monthsOf(quarter).map((month): NumberColumn => ({
    kind: 'entry',
    key: monthPeriod(month),
    name: monthName(month),
    group: quarterName(quarter),
    width: 76,
  })),
  {
    kind: 'entry',
    key: quarterPeriod(quarter),
    name: shortQuarter(quarter),
    group: quarterName(quarter),
    width: 80,
  },
]

const computed = (
  key: string,
  name: string,
  quarter: Quarter,
  width: number,
  say: (figures: QuarterFigures, row: GridRowShape) => string,
): ComputedColumn<GridRowShape> => {
  const text = (row: GridRowShape): string => {
    const figures = figuresOf(row, quarter)
    return figures === undefined ? '' : say(figures, row)
  }
  const render = (row: GridRowShape) => {
    const achievement = figuresOf(row, quarter)?.achievement
    const printed = key === 'reported' && achievement?.status === 'byPolicy'
    return (
      <span className="entry-result" title={achievement?.reason}>
        {text(row)}
        {printed ? <small> menurut kebijakan</small> : null}
      </span>
    )
  }
  return { kind: 'computed', key, name, group: `Hasil ${shortQuarter(quarter)}`, width, text, render }
}

/** What the figures of the quarter come to, as the server computed it with the last save. */
const resultsOf = (quarter: Quarter): readonly ComputedColumn<GridRowShape>[] => [
  computed(
    'actual',
    'Realisasi',
    quarter,
    84,
    ({ actual }, { decimals }) => figureText(actual, decimals) ?? '–',
  ),
  computed(
    'raw',
    'Capaian',
    quarter,
    100,
    ({ achievement }) => percentText(achievement.raw) ?? wordsForNoRatio(achievement) ?? '–',
  ),
  computed(
    'reported',
    'Dilaporkan',
    quarter,
    102,
    ({ achievement }) => percentText(achievement.reported) ?? '–',
  ),
]

/** The columns of the grid: frozen labels, then the months of the quarter or of the whole year, then the results. */
export function entryColumns(quarter: Quarter, wholeYear: boolean): readonly EntryColumn<GridRowShape>[] {
  const entered = wholeYear ? quarters : [quarter]
  return [...labels(quarter, wholeYear), ...entered.flatMap(entriesOf), ...resultsOf(quarter)]
}
