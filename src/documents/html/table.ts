import { layOutTable } from '../layout.ts'
import type { PlacedCell, PlacedRow, TableGrid } from '../layout.ts'
import { limitSize } from '../measures.ts'
import type { Table } from '../tree.ts'
import type { Context } from './context.ts'
import { writeInline } from './inline.ts'
import { classes, escapeHtml } from './escape.ts'

const HEXADECIMAL = /^[0-9a-fA-F]{6}$/

function writeCell(
  { cell, column, columnSpan, rowSpan }: PlacedCell,
  grid: TableGrid,
  head: boolean,
  to: Context,
) {
  const tag = head ? 'th' : 'td'
  const align = cell.align ?? (head ? 'center' : (grid.columns[column]?.align ?? 'left'))
  const style = [
    `text-align:${align}`,
    !head && cell.bold ? 'font-weight:bold' : '',
    cell.fill && HEXADECIMAL.test(cell.fill) ? `background:#${cell.fill}` : '',
  ]
  const attributes = [
    head ? ` scope="${columnSpan > 1 ? 'colgroup' : 'col'}"` : '',
    columnSpan > 1 ? ` colspan="${columnSpan}"` : '',
    rowSpan > 1 ? ` rowspan="${rowSpan}"` : '',
    classes(to.styles.nameOf(style.filter(Boolean).join(';'))),
  ]
  return `<${tag}${attributes.join('')}>${writeInline(cell.content, to)}</${tag}>`
}

/** A figure with caption, a table that scrolls sideways on narrow screens, and the note below. */
export function writeTable(table: Table, to: Context): string {
  const { anchor, label, title } = to.numbering.entryOf(table)
  const grid = layOutTable(table)
  const rows = (part: readonly PlacedRow[], head: boolean) =>
    part
      .map((row) => `<tr>${row.map((placed) => writeCell(placed, grid, head, to)).join('')}</tr>`)
      .join('\n')
  const columns = grid.columns.map(({ width }) => {
    const name = width === 'fill' ? '' : to.styles.nameOf(`width:${Math.max(width, 1)}mm`)
    return `<col${classes(name)}>`
  })
  const size = table.size === undefined ? '' : to.styles.nameOf(`font-size:${limitSize(table.size, 0)}pt`)
  const caption = label && `<figcaption id="${anchor}-judul">${label}. ${escapeHtml(title)}</figcaption>`
  const named = label && ` aria-labelledby="${anchor}-judul"`
  const note = table.note ? `<p class="note">${escapeHtml(table.note)}</p>` : ''
  const head = grid.head.length > 0 ? `<thead>${rows(grid.head, true)}</thead>` : ''
  const content = `<colgroup>${columns.join('')}</colgroup>${head}<tbody>${rows(grid.body, false)}</tbody>`
  const drawn = `<div class="scroll" tabindex="0"><table${classes(size)}${named}>${content}</table></div>`
  return `<figure id="${anchor}">${caption}${drawn}${note}</figure>`
}
