import { monthName, months } from '#core/period.ts'
import type { Block, Cell, Column, Table } from '#documents/tree.ts'
import { cell } from '../../blocks.ts'

/** A cell whose words stand in the middle or at the right. */
export const middle = (text: string, rest: Omit<Cell, 'content' | 'align'> = {}): Cell =>
  cell(text, { align: 'center', ...rest })
export const right = (text: string, rest: Omit<Cell, 'content' | 'align'> = {}): Cell =>
  cell(text, { align: 'right', ...rest })

/** A row that heads those below it: bold words over all columns, lightly shaded. */
export const groupRow = (text: string, columns: number): readonly Cell[] => [
  cell(text, { columnSpan: columns, bold: true, fill: 'F1F4F8' }),
]

/** `Jan` ... `Des`. */
export const monthHeads: readonly string[] = months.map((month) => monthName(month).slice(0, 3))

interface WideTable {
  readonly id: string
  readonly caption: string
  readonly columns: readonly Column[]
  readonly head: readonly (readonly Cell[])[]
  readonly body: readonly (readonly Cell[])[]
  readonly size?: number
  readonly note?: string | null
}

/** A table with a head of several rows; nothing where it has no rows. */
export function tableOf({ id, caption, columns, head, body, size, note }: WideTable): readonly Block[] {
  if (body.length === 0) return []
  const drawn: Table = {
    kind: 'table',
    id,
    caption,
    columns,
    head,
    body,
    ...(size === undefined ? {} : { size }),
    ...(note ? { note } : {}),
  }
  return [drawn]
}

export const headRow = (...texts: readonly string[]): readonly Cell[] =>
  texts.map((text) => cell(text, { align: 'center' }))
