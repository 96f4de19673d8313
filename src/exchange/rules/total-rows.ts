import { decimal, sum, type Decimal } from '#lib/decimal.ts'
import type { Column } from './columns.ts'
import type { Head } from './head.ts'
import { isAmbiguous, readAmbiguous, type StagedRow } from './staged.ts'

interface Table {
  readonly head: Pick<Head, 'kind'>
  readonly columns: readonly { readonly field: string; readonly column: Pick<Column, 'type'> }[]
}

const totalWord = /^(sub ?)?(jumlah|total)\b/i
const aloneWord =
  /^(sub ?)?(jumlah|total)( (anggaran|pagu|alokasi|dana|biaya|belanja|kebutuhan|keseluruhan|seluruh\w*|semua|total))*( ?\(.*\))?[:.]?$/i

/**
 * A row sums up those above when its word stands alone, or when it is called a total, bears no code of its own and says the sum of the
 * rows, of all or of those since the last total. What is only called so, such as an indicator "Jumlah temuan", is a row like others.
 */
export function isTotalRow(
  { values }: StagedRow,
  { head, columns }: Table,
  above: readonly StagedRow[],
  sinceTotal: number,
): boolean {
  const text = (values['name'] ?? values['indicator'] ?? '').trim()
  if (!totalWord.test(text) || values['code'] !== undefined) return false
  if (aloneWord.test(text)) return true
  if (head.kind.entity !== 'output') return false
  const figures = columns.flatMap(({ field, column }) => {
    const value = values[field]
    return value === undefined || (column.type !== 'money' && column.type !== 'number') ? [] : [field]
  })
  const says = (rows: readonly StagedRow[]): boolean =>
    figures.length > 0 &&
    figures.every((field) => figureIn(values, field).eq(sum(rows.map((row) => figureIn(row.values, field)))))
  return says(above) || says(above.slice(sinceTotal))
}

const figureIn = (values: StagedRow['values'], field: string): Decimal => {
  const value = values[field] ?? '0'
  return decimal(isAmbiguous(value) ? readAmbiguous(value, 'thousands') : value || '0')
}
