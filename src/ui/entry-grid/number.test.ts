import { describe, expect, it } from 'vitest'
import { readCell, showValue, type PointMeans } from './number.ts'

const read = (text: string, point: PointMeans = 'thousands', allowDash = false) =>
  readCell(text, { point, allowDash })

describe('readCell', () => {
  it.each([
    ['1.234,5', '1234.5'],
    ['25.945', '25945'],
    [' 81,5 % ', '81.5'],
    ['', null],
    ['0', '0'],
  ])('MEA-01: typed %j is %j', (text, value) => {
    expect(read(text)).toEqual({ kind: 'value', value })
  })
  it('asks about a single point only when told to', () => {
    expect(read('25.945', 'ask')).toEqual({ kind: 'ambiguous' })
    expect(read('25.945', 'decimal')).toEqual({ kind: 'value', value: '25.945' })
  })
  it('reads the whole block with points as decimals once that is answered', () => {
    expect(read('81.5', 'decimal')).toEqual({ kind: 'value', value: '81.5' })
    expect(read('1,234.5', 'decimal')).toEqual({ kind: 'value', value: '1234.5' })
    expect(read('81,5', 'decimal')).toEqual({ kind: 'value', value: '81.5' })
  })
  it('takes the dash only where there may be none', () => {
    expect(read('-', 'thousands', true)).toEqual({ kind: 'value', value: '-' })
    expect(read('-').kind).toBe('invalid')
  })
  it('refuses what no column can hold', () => {
    expect(read('0,12345678901').kind).toBe('invalid')
    expect(read('dua belas').kind).toBe('invalid')
  })
})

describe('showValue', () => {
  it('writes numerals the Indonesian way; no data is empty, not zero', () => {
    expect(['25945', '81.5', '0', '-', null].map(showValue)).toEqual(['25.945', '81,5', '0', '-', ''])
  })
})
