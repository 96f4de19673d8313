import { composePlanTable, exactScale } from '#budget/index.ts'
import type { LedgerEntry, PlanTable, PlanTableKey, PlanTableRow } from '#budget/index.ts'
import type { Block, Cell, Column } from '#documents/tree.ts'
import { cell } from '../../blocks.ts'
import type { PlanData } from '../data.ts'
import { targetWords } from '../fields.ts'
import { groupRow, middle, right, tableOf } from './parts.ts'

/** How a table of the ledger looks on paper; its words and figures are composed with the budget. */
interface Look {
  readonly size?: number
  /** Widths in millimetres by column, without the year in its key; `figure` for the others. */
  readonly widths: Readonly<Record<string, Column['width']>> & { readonly figure: Column['width'] }
}
/** By which each table is known in a document. */
export const budgetTableIds: Readonly<Record<PlanTableKey, string>> = {
  allocation: 'tabel-indikator-output',
  need: 'tabel-pendanaan',
  sources: 'tabel-sumber-dana',
  schedule: 'tabel-jadwal',
}
const looks: Readonly<Record<PlanTableKey, Look>> = {
  allocation: { widths: { code: 22, name: 'fill', figure: 30 } },
  need: {
    size: 8,
    widths: { code: 18, name: 'fill', volume: 16, unit: 19, figure: 20 },
  },
  sources: { size: 8, widths: { code: 18, name: 'fill', figure: 20, location: 19 } },
  schedule: {
    size: 6.5,
    widths: { code: 15, name: 40, figure: 'fill', sum: 18, charge: 24 },
  },
}

/** The table of needs with three years ahead, which upright paper holds in small print only. */
const crowded: Look = {
  size: 6.5,
  widths: { code: 14, name: 'fill', volume: 11, unit: 14, figure: 16 },
}
const lookOf = ({ key, columns }: PlanTable): Look =>
  key === 'need' && columns.length > 9 ? crowded : looks[key]

const amountsOf = ({ amount, funding, forward, months }: LedgerEntry) => [
  amount,
  ...funding.map((part) => part.amount),
  ...forward.map((year) => year.amount),
  ...months.map((month) => month.amount),
]

/** Columns of the same group stand below one head; the others are as high as both rows. */
function headOf({ columns }: PlanTable): readonly (readonly Cell[])[] {
  if (columns.every(({ group }) => group === null)) return [columns.map(({ name }) => middle(name))]
  const top = columns.flatMap(({ name, group }, index): readonly Cell[] => {
    if (group === null) return [middle(name, { rowSpan: 2 })]
    if (columns[index - 1]?.group === group) return []
    const end = columns.findIndex((other, place) => place > index && other.group !== group)
    return [middle(group, { columnSpan: (end === -1 ? columns.length : end) - index })]
  })
  return [top, columns.filter(({ group }) => group !== null).map(({ name }) => middle(name))]
}

const cellMakers = { code: middle, words: cell, figure: right } as const

const rowOf = (columns: PlanTable['columns'], { cells }: PlanTableRow): readonly Cell[] =>
  columns.map(({ kind }, index) => cellMakers[kind](cells[index] ?? ''))

const classRow = (text: string, columns: number): readonly Cell[] => [
  cell([{ kind: 'emphasis', children: [text] }], { columnSpan: columns }),
]

/** The name of a sum spans all columns before its first figure. */
function totalRow({ columns }: PlanTable, { name, cells }: PlanTable['totals'][number]): readonly Cell[] {
  const looksLike = { bold: true, fill: 'E3EAF3' }
  const first = columns.findIndex(({ key }) => cells[key] !== undefined)
  return [
    cell(name, { columnSpan: first, ...looksLike }),
    ...columns.slice(first).map(({ key }) => right(cells[key] ?? '', looksLike)),
  ]
}

function bodyOf(table: PlanTable): readonly (readonly Cell[])[] {
  const { columns, sections, totals } = table
  const rows = sections.flatMap(({ title, groups }) => [
    groupRow(title, columns.length),
    ...groups.flatMap((group) => [
      ...(group.title === '' ? [] : [classRow(group.title, columns.length)]),
      ...group.rows.map((row) => rowOf(columns, row)),
    ]),
  ])
  return [...rows, ...totals.map((total) => totalRow(table, total))]
}

const blocksFor =
  (key: PlanTableKey) =>
  ({ year, objectives, budget }: PlanData): readonly Block[] => {
    const entries = budget?.outputs ?? []
    if (entries.length === 0) return []
    const indicators = objectives.flatMap((objective) =>
      objective.indicators.map((one) => ({
        id: one.id,
        code: one.code,
        name: one.name,
        target: targetWords(one),
      })),
    )
    const scale = exactScale(entries.flatMap(amountsOf))
    const table = composePlanTable(key, { year, entries, indicators }, scale)
    const { widths, size } = lookOf(table)
    return tableOf({
      id: budgetTableIds[key],
      caption: table.caption,
      columns: table.columns.map((column) => ({
        width: widths[column.key.replace(/-\d+$/, '')] ?? widths.figure,
      })),
      head: headOf(table),
      body: bodyOf(table),
      note: table.note,
      ...(size === undefined ? {} : { size }),
    })
  }

/** The tables of the budget, as screens show them too. */
export const budgetBlocks = {
  indicatorOutputs: blocksFor('allocation'),
  fundingNeed: blocksFor('need'),
  fundingSources: blocksFor('sources'),
  schedule: blocksFor('schedule'),
} as const
