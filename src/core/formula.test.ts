import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { readFormula } from './formula.ts'

const parts = [10, 20, 30]
function worth(text: string): string | null {
  const read = readFormula(text)
  if (read.kind === 'invalid') throw new Error(read.message)
  return (
    read
      .evaluate((part) => {
        const value = parts[part - 1]
        return value === undefined ? null : decimal(value)
      })
      ?.toFixed() ?? null
  )
}

describe('a formula over parts', () => {
  it.each([
    ['p1 + p2', '30'],
    ['p3 - p2 - p1', '0'],
    ['p1 + p2 * 2', '50'],
    ['(p1 + p2) * 2', '60'],
    ['0,97 * (p1 + p2)', '29.1'],
    ['0.97×(P1+P2)', '29.1'],
    ['p3 ÷ p2', '1.5'],
    ['-p1 + p2', '10'],
    ['p2 * -1', '-20'],
    ['100', '100'],
    ['  p1 + p2  ', '30'],
    ['2 - -p1', '12'],
    ['-(p1 + p2)', '-30'],
    [`${'('.repeat(50)}p1${')'.repeat(50)}`, '10'],
    [`${' '.repeat(498)}p1`, '10'],
  ])('%s is %s', (text, value) => {
    expect(worth(text)).toBe(value)
  })
  it('names the parts that it uses', () => {
    const read = readFormula('p3 + p1 * p3')
    expect(read.kind === 'formula' && read.parts).toEqual([1, 3])
  })
  it('has no value when a part is missing or zero is divided by', () => {
    expect(worth('p1 + p9')).toBeNull()
    expect(worth('p9 + p1')).toBeNull()
    expect(worth('-p9')).toBeNull()
    expect(worth('p1 / (p1 - 10)')).toBeNull()
    const tenth = readFormula('p10 + 1')
    expect(tenth.kind === 'formula' && tenth.parts).toEqual([10])
  })
  it.each([
    '',
    '   ',
    'p1 +',
    '(p1',
    'p1)',
    'p1 p2',
    '* p1',
    'sum(p1)',
    'p1; drop',
    '1,2,3',
    'p',
    'x1',
    'p1 + )',
    '-)',
    '-',
    '('.repeat(400),
    `${'('.repeat(51)}p1${')'.repeat(51)}`,
    `${'-'.repeat(51)}p1`,
  ])('does not guess at "%s"', (text) => {
    expect(readFormula(text)).toMatchObject({ kind: 'invalid', message: expect.stringContaining('Rumus') })
  })
  it('says what is wrong: nothing written, too long, a strange sign, an order that cannot be read', () => {
    const say = (text: string) => {
      const read = readFormula(text)
      return read.kind === 'invalid' ? read.message : ''
    }
    expect(say('   ')).toContain('masih kosong')
    expect(say(`${' '.repeat(499)}p1`)).toContain('lebih dari 500 huruf')
    expect(say('p1 & p2')).toContain('tanda yang tidak dikenal')
    expect(say('p1 +')).toContain('tidak dapat dibaca')
  })
})
