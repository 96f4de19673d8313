import { describe, expect, it } from 'vitest'
import { readCell, type Cell } from './cells.ts'
import { choice, date, money, number, target, text } from './columns.ts'

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

describe('cells by their column', () => {
  const remark = text('remark', 'Keterangan', [], '')
  const kind = choice('kind', 'Jenis', [], '', {
    choices: { technical: 'Teknis', inHouse: 'In house training' },
  })

  it.each<[Cell, string]>([
    ['  Layanan   survei\u00A0pes ', 'Layanan survei pes'],
    ['dua\nbaris', 'dua\nbaris'],
    ["'+62 741", '+62 741'],
    ["'Aisyiyah", "'Aisyiyah"],
    [7, '7'],
    ['-', 'kosong'],
    ['   ', 'kosong'],
    [null, 'kosong'],
    ['x'.repeat(4000), 'x'.repeat(4000)],
    ['x'.repeat(4001), 'salah: Isi "Keterangan" 4001 karakter; paling banyak 4000.'],
    ['  =A1', 'salah: Sel ini berisi rumus atau galat "=A1", bukan nilainya.'],
    ['nilai = 5', 'nilai = 5'],
    ['#1 dari lima', '#1 dari lima'],
  ])('a text %j', (cell, wanted) => {
    expect(said(cell, remark)).toBe(wanted)
  })

  it('a formula that a person reads is cut short', () => {
    expect(said(`=${'A'.repeat(40)}`, remark)).toBe(
      `salah: Sel ini berisi rumus atau galat "=${'A'.repeat(29)}", bukan nilainya.`,
    )
  })

  it.each<[Cell, string]>([
    [5, '5'],
    [0, '0'],
    [1e15, '1000000000000000'],
    [1.5, '1.5'],
    [1e15 + 2, 'salah: "Volume" lebih besar daripada yang masuk akal.'],
    [-0.5, 'salah: "Volume" bernilai negatif.'],
    ['12,50', '12.5'],
    ['-', 'kosong'],
    ['1.000', '1000 atau 1'],
  ])('a figure %j', (cell, wanted) => {
    expect(said(cell, number('n', 'Volume', [], ''))).toBe(wanted)
  })

  it.each<[Cell, string]>([
    [97, '97'],
    ['97,5', '97.5'],
    ['80-90', '80..90'],
    ['-', '-'],
    ['', 'kosong'],
    ['\u00A0', 'kosong'],
    [-1, 'salah: "Target" bernilai negatif.'],
    ['tinggi', 'salah: "Target": "tinggi" bukan angka. Tulis angka saja, misalnya 1.234,5.'],
  ])('a target %j', (cell, wanted) => {
    expect(said(cell, target('t', 'Target', [], '', { dash: 'none' }))).toBe(wanted)
  })

  it('a dash is zero, no target or nothing, as the column says', () => {
    expect(said('-', money('m', 'Alokasi', [], '', { dash: 'zero' }))).toBe('0')
    expect(said('-', number('n', 'Januari', [], '', { dash: 'none' }))).toBe('-')
    expect(said('-', target('t', 'Target', [], ''))).toBe('kosong')
  })

  it.each<[Cell, string]>([
    ['7 Juli 2025', '2025-07-07'],
    ['07/07/2025', '2025-07-07'],
    ['kemarin', 'salah: "Sejak" berisi "kemarin", bukan tanggal.'],
    ['x'.repeat(40), `salah: "Sejak" berisi "${'x'.repeat(30)}", bukan tanggal.`],
  ])('a day %j', (cell, wanted) => {
    expect(said(cell, date('d', 'Sejak', [], ''))).toBe(wanted)
  })

  it.each<[Cell, string]>([
    ['teknis', 'technical'],
    ['TECHNICAL', 'technical'],
    ['In-House Training', 'inHouse'],
    ['lain', 'salah: "Jenis" berisi "lain".'],
    ['x'.repeat(40), `salah: "Jenis" berisi "${'x'.repeat(30)}".`],
  ])('a choice %j', (cell, wanted) => {
    expect(said(cell, kind)).toBe(wanted)
  })

  it('a choice that is none names those there are', () => {
    expect(readCell('lain', kind)).toMatchObject({ next: 'Pilih salah satu: Teknis, In house training.' })
    expect(readCell('lain', choice('k', 'Jenis', [], ''))).toMatchObject({ next: 'Pilih salah satu: .' })
  })

  it('every refusal says what to do', () => {
    expect(readCell('x', number('n', 'Volume', [], ''))).toMatchObject({
      next: 'Tulis angka saja di sel ini.',
    })
    expect(readCell('x', target('t', 'Target', [], ''))).toMatchObject({
      next: 'Tulis angka, rentang seperti 80-90, atau -.',
    })
  })
})
