import type { StaffTable } from './staff-tables.ts'

/** Bars, one a row with a value for each series; drawn on screen and in documents from the same data. */
export interface StaffChart {
  readonly key: StaffTable['key']
  readonly title: string
  readonly series: readonly string[]
  readonly rows: readonly { readonly label: string; readonly values: readonly number[] }[]
}

/** Tables that are read more easily as bars. */
const charted: ReadonlySet<StaffTable['key']> = new Set(['family', 'rank', 'education'])

/** The charts of the staffing tables: the columns of a table are the series, sums left out; without columns the total is. */
export function staffCharts(tables: readonly StaffTable[]): readonly StaffChart[] {
  return tables
    .filter(({ key, rows }) => charted.has(key) && rows.length > 0)
    .map(({ key, title, columns, rows }) => {
      const shown = columns.flatMap(({ isSum }, index) => (isSum ? [] : [index]))
      return {
        key,
        title,
        series: shown.length === 0 ? ['Jumlah'] : shown.map((index) => columns[index]?.name ?? ''),
        rows: rows.map(({ label, cells, total }) => ({
          label,
          values: shown.length === 0 ? [total] : shown.map((index) => cells[index] ?? 0),
        })),
      }
    })
}
