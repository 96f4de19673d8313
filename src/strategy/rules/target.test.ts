import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { parseTarget } from '#lib/numerals.ts'
import { formatTarget, type Target } from '#core/target.ts'
import { checkTarget } from './target.ts'

const target = (text: string): Target | null => {
  const parsed = parseTarget(text)
  if (parsed.kind === 'invalid') throw new Error(parsed.message)
  return parsed.target
}
const rulesFound = (text: string, card = {}): readonly string[] =>
  checkTarget(target(text), card).map((finding) => finding.rule)

describe('checking a target', () => {
  it.each([
    ['25.945', { decimals: 0, unitOfMeasure: 'Sertifikat' }, []],
    ['97%', { decimals: 0, unitOfMeasure: '%' }, []],
    ['0,99', { decimals: 2, unitOfMeasure: 'Indeks' }, []],
    ['0', {}, []],
    ['-', { decimals: 0 }, []],
    ['', { decimals: 0 }, []],
    ['80-90', {}, []],
    ['-5', {}, ['target.negative']],
    ['90-80', {}, ['target.order']],
    ['8,25', { decimals: 0 }, ['target.decimals']],
    ['105', { unitOfMeasure: 'Persen' }, ['target.percent']],
    ['105', { unitOfMeasure: 'Dokumen' }, []],
    [
      '110,5-100,5',
      { decimals: 0, unitOfMeasure: '%' },
      ['target.order', 'target.decimals', 'target.percent', 'target.decimals', 'target.percent'],
    ],
  ])('PLN-29: %s on %o', (text, card, rules) => {
    expect(rulesFound(text, card)).toEqual(rules)
  })

  it('VAL-22: shows zero, the dash and nothing differently', () => {
    expect(['0', '-', '', '80-90', '25945'].map((text) => formatTarget(target(text)))).toEqual([
      '0',
      '-',
      '',
      '80–90',
      '25.945',
    ])
    expect(formatTarget({ kind: 'value', value: decimal('0.990') }, 2)).toBe('0,99')
  })
})
