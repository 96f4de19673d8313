import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal } from './decimal.ts'
import {
  formatDecimal,
  formatPercent,
  formatRupiah,
  formatTrimmed,
  parseIndonesian,
  parseTarget,
} from './numerals.ts'

const anyFigure = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 8 }))
  .map(([units, places]) => ({ places, value: decimal(units.toString()).times(decimal(10).pow(-places)) }))

describe('writing figures', () => {
  it.each([
    ['25945', 0, '25.945'],
    ['237.92784', 2, '237,93'],
    ['1037.5', 2, '1.037,50'],
    ['2.345', 2, '2,35'],
    ['-2.345', 2, '-2,35'],
    ['-0.001', 2, '0,00'],
    ['1152699', 0, '1.152.699'],
    ['999.995', 2, '1.000,00'],
    ['0', 0, '0'],
    ['-123', 0, '-123'],
    ['-1234', 0, '-1.234'],
  ])('MEA-03: %s with %i decimals is %s', (value, places, text) => {
    expect(formatDecimal(decimal(value), places)).toBe(text)
  })

  it.each([
    ['1037.50', 2, '1.037,5'],
    ['100', 2, '100'],
    ['1000', 0, '1.000'],
    ['0.99', 6, '0,99'],
    ['0.001', 2, '0'],
  ])('%s trimmed to %i decimals is %s', (value, places, text) => {
    expect(formatTrimmed(decimal(value), places)).toBe(text)
  })

  it('percent and rupiah', () => {
    expect(formatPercent(decimal('237.928'))).toBe('237,93%')
    expect(formatRupiah(decimal('11199117000'))).toBe('Rp11.199.117.000')
    expect(formatRupiah(decimal('-1500.5'), 2)).toBe('-Rp1.500,50')
  })
})

describe('reading figures (rules 10)', () => {
  it.each([
    ['1.234,5', '1234.5'],
    ['25.945', '25945'],
    ['25945', '25945'],
    ['1,234', '1.234'],
    ['0,99', '0.99'],
    ['97%', '97'],
    ['96,5 %', '96.5'],
    [' 6.486\u00A0', '6486'],
    ['-5', '-5'],
    ['5-', '-5'],
    ['−1.000,25', '-1000.25'],
    ['-0', '0'],
    ['1.152.699', '1152699'],
    ['007', '7'],
  ])('%s is %s', (text, value) => {
    const parsed = parseIndonesian(text)
    expect(parsed.kind === 'number' && parsed.value.toFixed()).toBe(value)
  })

  it('VAL-22: nothing and the dash are neither a number nor each other', () => {
    expect(parseIndonesian(' \u00A0 ')).toEqual({ kind: 'empty' })
    expect(parseIndonesian('-')).toEqual({ kind: 'dash' })
    expect(parseIndonesian(' – ')).toEqual({ kind: 'dash' })
    expect(parseIndonesian('0')).toEqual({ kind: 'number', value: decimal(0) })
  })

  it.each([
    ['1,234.56', 'Tulis 1.234,56'],
    ['1,234,567', 'Tulis 1.234.567'],
    ['25.94', 'koma: 25,94'],
    ['0.123', 'koma: 0,123'],
    ['1.23.456', 'tidak beraturan'],
    ['1.234,5,6', 'tidak beraturan'],
    ['12,', 'tidak beraturan'],
    ['1e5', 'notasi ilmiah'],
    ['1,5E+3', 'notasi ilmiah'],
    ['(500)', 'bukan angka'],
    ['Infinity', 'bukan angka'],
    ['12 34', 'bukan angka'],
    ['-5-', 'dua tanda minus'],
    ['6.486 sertifikat', 'bukan angka'],
    ['x1e5', 'bukan angka'],
    ['1e5x', 'bukan angka'],
    ['12e15', 'notasi ilmiah'],
    ['1,25e-3', 'notasi ilmiah'],
    ['x1,234.5', 'bukan angka'],
    ['1,234.5x', 'bukan angka'],
    ['12,345,678', 'Tulis 12.345.678'],
    ['1,234,567.89', 'Tulis 1.234.567,89'],
    ['x1,234,567', 'bukan angka'],
    ['1,234,567x', 'bukan angka'],
    ['1234,567,890', 'tidak beraturan'],
    ['5%%', 'bukan angka'],
    ['5% lebih', 'bukan angka'],
    ['a'.repeat(30), `"${'a'.repeat(30)}"`],
    ['a'.repeat(31), `"${'a'.repeat(30)}…"`],
    ['1'.repeat(41), 'lebih panjang'],
    ['9'.repeat(100_000), 'terlalu panjang'],
  ])('%s is refused', (text, sentence) => {
    const parsed = parseIndonesian(text)
    expect(parsed.kind === 'invalid' && parsed.message).toContain(sentence)
  })

  it('forty digits are read, and a hundred characters', () => {
    expect(parseIndonesian('1'.repeat(40)).kind).toBe('number')
    expect(parseIndonesian('5'.padStart(100)).kind).toBe('number')
    expect(parseIndonesian('5'.padStart(101)).kind).toBe('invalid')
    expect(parseTarget('5'.padStart(100)).kind).toBe('target')
    expect(parseTarget('5'.padStart(101))).toMatchObject({ message: expect.stringContaining('satu target') })
  })

  it('asks only when pasting and only when two readings exist', () => {
    const ask = { askAmbiguous: true }
    expect(parseIndonesian('-25.945', ask)).toEqual({
      kind: 'ambiguous',
      asThousands: decimal(-25945),
      asDecimal: decimal('-25.945'),
    })
    for (const text of ['25945', '1.234.567', '25.945,0', '1,234'])
      expect(parseIndonesian(text, ask).kind).toBe('number')
  })

  it('reads back whatever it writes, digit for digit', () => {
    fc.assert(
      fc.property(anyFigure, ({ value, places }) => {
        const parsed = parseIndonesian(formatDecimal(value, places))
        expect(parsed.kind === 'number' && parsed.value.eq(value)).toBe(true)
      }),
    )
  })

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-\d.,% e]{0,20}$/)), (text) => {
        parseIndonesian(text, { askAmbiguous: true })
        parseTarget(text)
      }),
    )
  })
})

describe('reading targets', () => {
  it.each(['80-90', '80 - 90', '80–90', '80%-90%', '80 % – 90 %'])('%s is a range', (text) => {
    expect(parseTarget(text)).toEqual({
      kind: 'target',
      target: { kind: 'range', lower: decimal(80), upper: decimal(90) },
    })
  })

  it('PLN-29: a target is a count or a percentage', () => {
    expect(parseTarget('25.945')).toEqual({
      kind: 'target',
      target: { kind: 'value', value: decimal(25945) },
    })
    expect(parseTarget('97%')).toEqual({ kind: 'target', target: { kind: 'value', value: decimal(97) } })
  })

  it('VAL-22: the dash is no target, nothing is not set yet, zero is zero', () => {
    expect(parseTarget('-')).toEqual({ kind: 'target', target: { kind: 'none' } })
    expect(parseTarget('')).toEqual({ kind: 'target', target: null })
    expect(parseTarget('0')).toEqual({ kind: 'target', target: { kind: 'value', value: decimal(0) } })
  })

  it('a minus belongs to the figure and is left to the check of the target', () => {
    expect(parseTarget('-5')).toEqual({ kind: 'target', target: { kind: 'value', value: decimal(-5) } })
  })

  it.each([
    ['80-90-100', 'bukan angka'],
    ['1.23-90', '"1.23"'],
    ['80-1.23', '"1.23"'],
    ['tinggi', '"tinggi" bukan angka'],
    ['80 s.d. 90', 'bukan angka'],
  ])('%s is refused', (text, sentence) => {
    expect(parseTarget(text)).toMatchObject({ kind: 'invalid', message: expect.stringContaining(sentence) })
  })
})
