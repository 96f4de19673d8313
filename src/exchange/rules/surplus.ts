import { formatTrimmed } from '#lib/numerals.ts'
import { decimal } from '#lib/decimal.ts'
import type { Conflict } from './conflict.ts'
import { placeOf, type StagedRow, type StagedTable } from './staged.ts'

/**
 * Which of thirteen month cells is too much. Cells next to each other that hold the same figure are one choice: whichever of them goes,
 * the same twelve remain. Suggested is the last cell where it is empty or the only one that repeats the one before it.
 *
 * @source rows with thirteen month cells in the tables of RKT Jambi 2024 [SEED]; the suggestion is our recommendation [INF]
 */
export function surplusConflict(table: StagedTable, index: number, row: StagedRow): Conflict {
  const months = row.surplus ?? []
  const distinct = months.flatMap((value, at) => (value === months[at + 1] ? [] : [{ value, at }]))
  const last = months.length - 1
  const repeats = months.filter((value, at) => value === months[at + 1]).length
  const doubled =
    months[last] === '0' || distinct.length === 1 || (repeats === 1 && months[last] === months[last - 1])
  const shown = (value: string): string => (value === '-' ? value : formatTrimmed(decimal(value), 6))
  return {
    id: `surplus/${index}/${row.row}`,
    topic: 'surplus',
    subject: `${table.sheet}, baris ${row.row}`,
    label: 'Bulan',
    question: `Baris "${row.values['name'] ?? row.values['indicator'] ?? ''}" memuat ${months.length} angka untuk 12 bulan: ${months.map(shown).join(', ')}. Angka mana yang berlebih?`,
    options: distinct.map(({ value, at }) => ({
      value: String(at),
      label: `Angka ke-${at + 1}: ${shown(value)}`,
      places: [placeOf(table, row, `month.${Math.min(at + 1, 12)}`)],
      inDatabase: false,
    })),
    suggestion: doubled ? { value: String(last), reason: 'Angka terakhir mengulang atau kosong.' } : null,
  }
}
