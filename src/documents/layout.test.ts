import { describe, expect, it } from 'vitest'
import { computeWidths, headsRows, layOutTable } from './layout.ts'
import type { Cell, Table } from './tree.ts'

const cell = (text: string, more: Omit<Cell, 'content'> = {}): Cell => ({ content: [text], ...more })
const table = (body: Table['body'], columns: Table['columns']): Table => ({
  kind: 'table',
  id: 't',
  columns,
  head: [],
  body,
})
const FILL = { width: 'fill' } as const

describe('layOutTable', () => {
  it('puts cells beside those that hang down from the row above', () => {
    const { body } = layOutTable(table([[cell('a', { rowSpan: 2 }), cell('b')], [cell('c')]], [FILL, FILL]))
    expect(body[1]?.map(({ column, cell: { content } }) => [column, content[0]])).toEqual([[1, 'c']])
  })

  it('ends spans at the edge, fills missing cells and loses none', () => {
    const rows = [[cell('a', { columnSpan: 9, rowSpan: 9 })], [cell('b')], [cell('c'), cell('d'), cell('e')]]
    const { columns, body } = layOutTable(table(rows, [FILL, FILL]))
    const texts = body.flat().flatMap((placed) => placed.cell.content)
    expect(texts).toEqual(['a', 'b', 'c', 'd', 'e'])
    for (const row of body)
      for (const { column, columnSpan } of row)
        expect(column + columnSpan).toBeLessThanOrEqual(columns.length)
  })
})

describe('headsRows', () => {
  it('PRN-14: a cell over all columns heads the rows below it; a sum beside its name does not', () => {
    const rows = [[cell('IKK 1', { columnSpan: 2 })], [cell('Jumlah'), cell('5')], [cell('a')]]
    const { columns, body } = layOutTable(table(rows, [FILL, FILL]))
    expect(body.map((row) => headsRows(row, columns.length))).toEqual([true, false, false])
  })
})

describe('computeWidths', () => {
  it('gives the rest to the columns that fill', () => {
    expect(computeWidths([{ width: 15 }, FILL, FILL], 155)).toEqual([15, 70, 70])
  })

  it('shrinks a table that is too wide for the paper', () => {
    const widths = computeWidths([{ width: 200 }, { width: 100 }], 150)
    expect(widths).toEqual([100, 50])
  })
})
