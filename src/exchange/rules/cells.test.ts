import { describe, expect, it } from 'vitest'
import { readCell, type Cell } from './cells.ts'
import { date, money, number, target } from './columns.ts'

const said = (cell: Cell, column = money('amount', 'Alokasi', [], '')): string => {
  const read = readCell(cell, column)
  if (read.kind === 'ambiguous') return `${read.thousands} atau ${read.decimals}`
  if (read.kind === 'fault') return `salah: ${read.message}`
  return read.kind === 'value' ? read.value : 'kosong'
}

describe('VAL-06: figures as people write them', () => {
  it.each<[Cell, string]>([
    ['1.234,5', '1234.5'],
    ['Rp 1.000', '1000 atau 1'],
    ['Rp1.000.000', '1000000'],
    ['Rp. 2.500.000,-', '2500000'],
    ['1 000 000', 'salah'],
    ['1.5M', 'salah'],
    ['1,5 juta', 'salah'],
    ['1,234.50', 'salah'],
    ['1e9', 'salah'],
    ['(1.000)', 'salah'],
    ['-5', 'salah'],
    [-5, 'salah'],
    [9e15, 'salah'],
    [1e300, 'salah'],
    [true, 'salah'],
    ['12.5.6', 'salah'],
    ['', 'kosong'],
    ['=SUM(A1:A2)', 'salah'],
    ['+1+1', 'salah'],
    ['#DIV/0!', 'salah'],
    ['#NUM!', 'salah'],
  ])('%s', (cell, wanted) => {
    expect(said(cell).split(':')[0]).toBe(wanted)
  })

  it('every refusal names the column and says how to write it', () => {
    expect(said('1.5M')).toBe('salah: "Alokasi": "1.5M" bukan angka. Tulis angka saja, misalnya 1.234,5.')
    expect(said('1,234.50')).toContain('cara Inggris. Tulis 1.234,50.')
    expect(said(-5)).toBe('salah: "Alokasi" bernilai negatif.')
    expect(said('31 Februari 2025', date('on', 'Sejak', [], ''))).toContain('bukan tanggal')
    expect(said('80-90', target('t', 'Target', [], ''))).toBe('80..90')
    expect(said('delapan', number('n', 'Volume', [], ''))).toContain('"delapan" bukan angka')
  })
})
