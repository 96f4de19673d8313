import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBlock, planPaste, writeBlock, type PasteTarget } from './paste.ts'

describe('parseBlock', () => {
  it('reads rows and columns and drops the break at the end', () => {
    expect(parseBlock('1\t2\r\n3\t\r\n')).toEqual([
      ['1', '2'],
      ['3', ''],
    ])
  })
  it('keeps breaks and tabs inside quotes', () => {
    expect(parseBlock('"a\nb"\t"x ""y"""\n1\t2')).toEqual([
      ['a\nb', 'x "y"'],
      ['1', '2'],
    ])
  })
  it('keeps a quote that belongs to the text', () => {
    expect(parseBlock('5" pipa\t1')).toEqual([['5" pipa', '1']])
  })
  it('reads back what writeBlock wrote', () => {
    const cell = fc.string().map((text) => text.replace(/\r/g, ''))
    const block = fc
      .array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 })
      .filter((rows) => rows.at(-1)?.some((text) => text !== '') === true)
      .filter((rows) => rows.flat().every((text) => !text.startsWith('"') || /[\t\n"]/.test(text)))
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseBlock(writeBlock(rows))).toEqual(rows)
      }),
    )
  })
})

/** Three rows of: label, month, month (locked in row 1), total. */
const targetAt = (row: number, column: number): PasteTarget => {
  if (row > 2 || column > 3) return { kind: 'outside' }
  if (column === 0 || column === 3) return { kind: 'fixed' }
  if (row === 1 && column === 2) return { kind: 'locked', reason: 'Terkunci.' }
  return { kind: 'entry', allowDash: false }
}
const plan = (block: string[][], point: 'ask' | 'thousands' | 'decimal' = 'ask', row = 0, column = 1) =>
  planPaste({ block, row, column, point, targetAt })

describe('planPaste', () => {
  it('puts figures where they belong and leaves computed cells alone', () => {
    const { cells, unused } = plan([['1.234,5', '2', '3']])
    expect(cells).toEqual([
      { row: 0, column: 1, content: { kind: 'value', value: '1234.5' } },
      { row: 0, column: 2, content: { kind: 'value', value: '2' } },
    ])
    expect(unused).toBe(1)
  })
  it('asks once for the block, then reads every cell by the answer', () => {
    const block = [['25.945'], ['12.500'], ['7']]
    expect(plan(block).ambiguous).toEqual(['25.945', '12.500'])
    const values = (point: 'thousands' | 'decimal') =>
      plan(block, point).cells.map(({ content }) => (content.kind === 'value' ? content.value : content.text))
    expect(values('thousands')).toEqual(['25945', '12500', '7'])
    expect(values('decimal')).toEqual(['25.945', '12.5', '7'])
  })
  it('keeps texts that are no figures in their cells and lists those without a cell', () => {
    const { cells, problems } = plan([
      ['tiga', '1'],
      ['2', '9'],
      ['3', '4', '', '88'],
    ])
    expect(cells[0]?.content).toMatchObject({ kind: 'invalid', text: 'tiga' })
    expect(problems).toEqual([
      { row: 1, column: 2, text: '9', message: 'Terkunci.' },
      { row: 2, column: 4, text: '88', message: expect.stringContaining('Di luar tabel') },
    ])
  })
  it('loses no text: each is in a cell, a problem, ambiguous or counted as unused', () => {
    const block = fc.array(fc.array(fc.stringMatching(/^[0-9.,x-]{1,6}$/), { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(block, (rows) => {
        const { cells, problems, ambiguous, unused } = plan(rows)
        expect(cells.length + problems.length + ambiguous.length + unused).toBe(rows.flat().length)
      }),
    )
  })
})
