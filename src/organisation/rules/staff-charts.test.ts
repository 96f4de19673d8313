import { expect, it } from 'vitest'
import { staffCharts } from './staff-charts.ts'
import type { StaffTable } from './staff-tables.ts'

const table = (key: StaffTable['key'], more: Partial<StaffTable> = {}): StaffTable => ({
  key,
  title: 'Pegawai',
  heading: 'Baris',
  columns: [],
  rows: [{ label: 'S1', cells: [], total: 7 }],
  total: { label: 'Jumlah', cells: [], total: 7 },
  ...more,
})
const column = (name: string, isSum = false) => ({ key: name, group: null, name, isSum })

it('columns are series, sums left out; without columns the total is the series', () => {
  const columns = [column('JFU'), column('JFT'), column('Jumlah', true)]
  const rows = [
    { label: 'S2', cells: [1, 2, 3], total: 3 },
    { label: 'S1', cells: [4, 0, 4], total: 4 },
  ]
  expect(staffCharts([table('education', { columns, rows }), table('family')])).toEqual([
    {
      key: 'education',
      title: 'Pegawai',
      series: ['JFU', 'JFT'],
      rows: [
        { label: 'S2', values: [1, 2] },
        { label: 'S1', values: [4, 0] },
      ],
    },
    { key: 'family', title: 'Pegawai', series: ['Jumlah'], rows: [{ label: 'S1', values: [7] }] },
  ])
})

it('family, rank and education are drawn when they hold somebody; other tables are not', () => {
  const tables = (
    ['jobTitle', 'family', 'rank', 'education', 'educationTeam', 'positionClass', 'quarantine'] as const
  ).map((key) => table(key))
  expect(staffCharts(tables).map(({ key }) => key)).toEqual(['family', 'rank', 'education'])
  expect(staffCharts([table('family', { rows: [] })])).toEqual([])
})
