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
  ])('%s is %s', (text, value) => {
    expect(worth(text)).toBe(value)
  })
  it('names the parts that it uses', () => {
    const read = readFormula('p3 + p1 * p3')
    expect(read.kind === 'formula' && read.parts).toEqual([1, 3])
  })
  it('has no value when a part is missing or zero is divided by', () => {
    expect(worth('p1 + p9')).toBeNull()
    expect(worth('p1 / (p1 - 10)')).toBeNull()
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
    '('.repeat(400),
  ])('does not guess at "%s"', (text) => {
    expect(readFormula(text)).toMatchObject({ kind: 'invalid', message: expect.stringContaining('Rumus') })
  })
})
