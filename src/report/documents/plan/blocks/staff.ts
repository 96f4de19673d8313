import { formatPercent } from '#lib/numerals.ts'
import { decimal } from '#lib/decimal.ts'
import { staffCharts, staffTables } from '#organisation/index.ts'
import type { StaffTable } from '#organisation/index.ts'
import { barFigure, donutFigure } from '#documents/figures/charts.ts'
import type { Drawing } from '#documents/figures/svg.ts'
import type { Block, Cell, Column, FigureKind } from '#documents/tree.ts'
import { cell, list } from '../../blocks.ts'
import type { PlanData } from '../data.ts'
import { middle, tableOf } from './parts.ts'

type Key = StaffTable['key']

const ids: Readonly<Partial<Record<Key, string>>> = {
  jobTitle: 'pegawai-jabatan',
  family: 'pegawai-kelompok',
  rank: 'pegawai-golongan',
  education: 'pegawai-pendidikan',
  educationTeam: 'pegawai-bagian',
}
const idOf = (key: Key): string => ids[key] ?? `pegawai-${key}`

const captionOf = ({ title }: StaffTable, { unit, year }: PlanData): string =>
  `${title.replace(/^Pegawai/, `Pegawai ${unit.shortName}`)} Tahun ${year}`

const shown = (value: number): string => (value === 0 ? '-' : String(value))

/** The head of a table of counts: groups over their columns where it has groups, else one row. */
function headOf(table: StaffTable): readonly (readonly Cell[])[] {
  const { columns, heading } = table
  const names = columns.map(({ name }) => cell(name, { align: 'center' }))
  if (columns.every(({ group }) => group === null))
    return [
      [cell('No.'), cell(heading), ...names, ...(columns.some(({ isSum }) => isSum) ? [] : [cell('Jumlah')])],
    ]
  const first: Cell[] = [cell('No.', { rowSpan: 2 }), cell(heading, { rowSpan: 2 })]
  const second: Cell[] = []
  for (const [index, { group, name }] of columns.entries()) {
    if (group === null) first.push(cell(name, { rowSpan: 2 }))
    else {
      const begins = columns[index - 1]?.group !== group
      const count = columns.slice(index).findIndex((column) => column.group !== group)
      if (begins) first.push(cell(group, { columnSpan: count === -1 ? columns.length - index : count }))
      second.push(cell(name, { align: 'center' }))
    }
  }
  if (!columns.some(({ isSum }) => isSum)) first.push(cell('Jumlah', { rowSpan: 2 }))
  return [first, second]
}

/** Millimetres that the counts of a wide table share. */
const ROOM_FOR_COUNTS = 104

/** A table of the staff list with its totals. */
function countTable(key: Key) {
  return (data: PlanData): readonly Block[] => {
    const table = staffTables(data.staff).find((one) => one.key === key)
    if (table === undefined || table.rows.length === 0) return []
    const { columns, rows, total } = table
    const withTotal = !columns.some(({ isSum }) => isSum)
    const counts = (values: readonly number[], sum: number, bold = false): readonly Cell[] => [
      ...values.map((value) => middle(shown(value), { bold })),
      ...(withTotal ? [middle(String(sum), { bold })] : []),
    ]
    const isWide = columns.length > 6
    // The qualifications keep room for their words, whatever number of teams there is.
    const width = isWide ? Math.min(12, ROOM_FOR_COUNTS / columns.length) : 19
    const narrow: readonly Column[] = columns.map(({ group }) => ({
      width: isWide && group === null ? 14 : width,
    }))
    return tableOf({
      id: `tabel-${idOf(key)}`,
      caption: captionOf(table, data),
      columns: [{ width: 10 }, { width: 'fill' }, ...narrow, ...(withTotal ? [{ width: 19 }] : [])],
      head: headOf(table),
      body: [
        ...rows.map((row, index) => [
          middle(String(index + 1)),
          cell(row.label),
          ...counts(row.cells, row.total),
        ]),
        [
          cell('Jumlah', { columnSpan: 2, align: 'center', bold: true }),
          ...counts(total.cells, total.total, true),
        ],
      ],
      ...(isWide ? { size: 7 } : {}),
    })
  }
}

interface Drawn {
  readonly id: string
  readonly called?: FigureKind
  readonly caption: string
  readonly alternative: string
}
const WIDTH = 130

/** A drawing at most as wide as the text and as high as most of a page. */
export function figureOf(
  drawn: Drawing,
  { alternative, ...named }: Drawn,
  width = WIDTH,
  highest = 190,
): Block {
  const scale = Math.min(width / drawn.width, highest / drawn.height)
  return {
    kind: 'figure',
    ...named,
    alternative,
    svg: drawn.svg,
    width: drawn.width * scale,
    height: drawn.height * scale,
  }
}

const familyTable = (data: PlanData): StaffTable | undefined =>
  staffTables(data.staff).find(({ key, rows }) => key === 'family' && rows.length > 0)

function familyChart(data: PlanData): readonly Block[] {
  const table = familyTable(data)
  if (table === undefined) return []
  const slices = table.rows.map(({ label, total }) => ({ label, value: total }))
  const drawn = donutFigure(
    slices,
    ({ label, value }, share) => `${label}: ${value} orang (${formatPercent(decimal(share * 100), 1)})`,
    `${table.total.total} orang`,
  )
  return [
    figureOf(drawn, {
      id: 'gambar-pegawai-kelompok',
      called: 'Grafik',
      caption: captionOf(table, data),
      alternative: slices.map(({ label, value }) => `${label} ${value} orang`).join(', '),
    }),
  ]
}

/** Bars of a table of the staff list; `key` names the table. */
function barChart(key: Key) {
  return (data: PlanData): readonly Block[] => {
    const tables = staffTables(data.staff)
    const table = tables.find((one) => one.key === key)
    const chart = staffCharts(tables).find((one) => one.key === key)
    if (table === undefined || chart === undefined) return []
    const alternative = table.rows.map(({ label, total }) => `${label} ${total}`).join(', ')
    const drawn = barFigure(chart.rows, chart.series)
    const caption = captionOf(table, data)
    return [figureOf(drawn, { id: `gambar-${idOf(key)}`, called: 'Grafik', caption, alternative })]
  }
}

/** Where people work, by family: the columns of the table of teams turned into bars. */
function placementChart(data: PlanData): readonly Block[] {
  const table = staffTables(data.staff).find(({ key }) => key === 'educationTeam')
  if (table === undefined || table.rows.length === 0) return []
  const counted = table.columns.flatMap(({ group, name, isSum }, index) =>
    isSum
      ? []
      : [
          {
            place: group ?? 'Pimpinan',
            family: name,
            count: table.total.cells[index] ?? 0,
          },
        ],
  )
  const places = [...new Set(counted.map(({ place }) => place))]
  const series = [...new Set(counted.map(({ family }) => family))]
  const rows = places.map((label) => ({
    label,
    values: series.map(
      (family) => counted.find((one) => one.place === label && one.family === family)?.count ?? 0,
    ),
  }))
  return [
    figureOf(barFigure(rows, series), {
      id: 'gambar-pegawai-bagian',
      called: 'Grafik',
      caption: `Pegawai ${data.unit.shortName} menurut tim kerja dan jabatan Tahun ${data.year}`,
      alternative: rows
        .map(({ label, values }) => `${label} ${values.reduce((sum, value) => sum + value, 0)}`)
        .join(', '),
    }),
  ]
}

export const staffBlocks = {
  staffFamilies: (data: PlanData): readonly Block[] => {
    const table = familyTable(data)
    return table === undefined
      ? []
      : [
          list(
            '1)',
            table.rows.map(({ label, total }) => `${label}: ${total} orang`),
          ),
        ]
  },
  staffByPosition: countTable('jobTitle'),
  staffByGrade: countTable('rank'),
  staffByEducation: countTable('education'),
  staffByPlacement: countTable('educationTeam'),
  staffFamilyChart: familyChart,
  staffGradeChart: barChart('rank'),
  staffEducationChart: barChart('education'),
  staffPlacementChart: placementChart,
} as const
