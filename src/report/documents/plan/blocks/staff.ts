import { formatPercent } from '#lib/numerals.ts'
import { decimal } from '#lib/decimal.ts'
import { barFigure, donutFigure } from '#documents/figures/charts.ts'
import type { Drawing } from '#documents/figures/svg.ts'
import type { Block, Cell } from '#documents/tree.ts'
import { cell, list } from '../../blocks.ts'
import type { PlanData } from '../data.ts'
import { headRow, middle, tableOf } from './parts.ts'
import { countEducation, countGrades, countPlacements, countPositions, familyNames } from './staff-counts.ts'
import type { CountTable } from './staff-counts.ts'

const shown = (value: number): string => (value === 0 ? '-' : String(value))

interface Named {
  readonly id: string
  readonly caption: string
  readonly first: string
}

/** A table of counts with row and column totals. */
function countTable(counts: CountTable, { id, caption, first }: Named): readonly Block[] {
  const numbered = counts.rows.map(({ name, counts: values, total }, index): readonly Cell[] => [
    middle(String(index + 1)),
    cell(name),
    ...values.map((value) => middle(shown(value))),
    middle(String(total)),
  ])
  const last = [
    cell('Jumlah', { columnSpan: 2, align: 'center', bold: true }),
    ...counts.totals.map((value) => middle(shown(value), { bold: true })),
    middle(String(counts.total), { bold: true }),
  ]
  return tableOf({
    id,
    caption,
    columns: [{ width: 10 }, { width: 'fill' }, ...counts.columns.map(() => ({ width: 20 })), { width: 20 }],
    head: [headRow('No.', first, ...counts.columns, 'Jumlah')],
    body: counts.rows.length === 0 ? [] : [...numbered, last],
  })
}

function staffByPosition({ staff, unit, year }: PlanData): readonly Block[] {
  const counts = countPositions(staff)
  const body = counts.rows.map(({ name, total }, index) => [
    middle(String(index + 1)),
    cell(name),
    middle(String(total)),
  ])
  const last = [
    cell('Jumlah', { columnSpan: 2, align: 'center', bold: true }),
    middle(String(counts.total), { bold: true }),
  ]
  return tableOf({
    id: 'tabel-pegawai-jabatan',
    caption: `Pegawai ${unit.shortName} menurut jabatan Tahun ${year}`,
    columns: [{ width: 12 }, { width: 'fill' }, { width: 25 }],
    head: [headRow('No.', 'Jabatan', 'Jumlah')],
    body: body.length === 0 ? [] : [...body, last],
  })
}

interface Drawn {
  readonly id: string
  readonly caption: string
  readonly alternative: string
}
const WIDTH = 130

/** A drawing at most as wide as the text and as high as most of a page. */
export function figureOf(
  drawn: Drawing,
  { id, caption, alternative }: Drawn,
  width = WIDTH,
  highest = 190,
): Block {
  const scale = Math.min(width / drawn.width, highest / drawn.height)
  return {
    kind: 'figure',
    id,
    caption,
    alternative,
    svg: drawn.svg,
    width: drawn.width * scale,
    height: drawn.height * scale,
  }
}

const said = (counts: CountTable): string =>
  counts.rows.map(({ name, total }) => `${name} ${total}`).join(', ')

function familyCounts({ staff }: PlanData) {
  return Object.entries(familyNames)
    .map(([family, label]) => ({ label, value: staff.filter((person) => person.family === family).length }))
    .concat([{ label: 'Lainnya', value: staff.filter(({ family }) => family === null).length }])
    .filter(({ value }) => value > 0)
}

function staffFamilyChart(data: PlanData): readonly Block[] {
  const slices = familyCounts(data)
  if (slices.length === 0) return []
  const drawn = donutFigure(
    slices,
    ({ label, value }, share) => `${label}: ${value} orang (${formatPercent(decimal(share * 100), 1)})`,
    `${data.staff.length} orang`,
  )
  return [
    figureOf(drawn, {
      id: 'gambar-pegawai-kelompok',
      caption: `Pegawai ${data.unit.shortName} menurut kelompok jabatan Tahun ${data.year}`,
      alternative: slices.map(({ label, value }) => `${label} ${value} orang`).join(', '),
    }),
  ]
}

interface ChartNames {
  readonly id: string
  readonly by: string
}

/** Bars of a table of counts, its columns as the parts of each bar. */
function chartOf(
  counts: CountTable,
  data: PlanData,
  { id, by }: ChartNames,
  names = counts.columns,
): readonly Block[] {
  if (counts.rows.length === 0) return []
  const rows = counts.rows.map(({ name, counts: values }) => ({ label: name, values }))
  const caption = `Pegawai ${data.unit.shortName} menurut ${by} Tahun ${data.year}`
  return [figureOf(barFigure(rows, names), { id, caption, alternative: said(counts) })]
}

const gradesOf = ({ staff }: PlanData) => countGrades(staff)
const placementsOf = ({ staff, unit }: PlanData) => countPlacements(staff, unit.shortName)

export const staffBlocks = {
  staffFamilies: (data: PlanData): readonly Block[] => {
    const counts = familyCounts(data)
    return counts.length === 0
      ? []
      : [
          list(
            '1)',
            counts.map(({ label, value }) => `${label}: ${value} orang`),
          ),
        ]
  },
  staffByPosition,
  staffByGrade: (data: PlanData) =>
    countTable(gradesOf(data), {
      id: 'tabel-pegawai-golongan',
      caption: `Pegawai ${data.unit.shortName} menurut golongan dan ruang Tahun ${data.year}`,
      first: 'Golongan',
    }),
  staffByEducation: (data: PlanData) =>
    countTable(countEducation(data.staff), {
      id: 'tabel-pegawai-pendidikan',
      caption: `Pegawai ${data.unit.shortName} menurut tingkat pendidikan Tahun ${data.year}`,
      first: 'Pendidikan',
    }),
  staffByPlacement: (data: PlanData) =>
    countTable(placementsOf(data), {
      id: 'tabel-pegawai-bagian',
      caption: `Pegawai ${data.unit.shortName} menurut bagian Tahun ${data.year}`,
      first: 'Bagian',
    }),
  staffFamilyChart,
  staffGradeChart: (data: PlanData) => {
    const counts = gradesOf(data)
    const names = counts.columns.map((column) => (column === '–' ? 'tanpa ruang' : `ruang ${column}`))
    return chartOf(counts, data, { id: 'gambar-pegawai-golongan', by: 'golongan dan ruang' }, names)
  },
  staffEducationChart: (data: PlanData) =>
    chartOf(countEducation(data.staff), data, { id: 'gambar-pegawai-pendidikan', by: 'tingkat pendidikan' }),
  staffPlacementChart: (data: PlanData) =>
    chartOf(placementsOf(data), data, { id: 'gambar-pegawai-bagian', by: 'bagian' }),
} as const
