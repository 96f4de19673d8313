import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { decimal } from '#lib/decimal.ts'
import type { Target } from './target.ts'
import {
  decimalText,
  findingShape,
  fromDecimalText,
  fromTargetText,
  idNumber,
  quarterNumber,
  longReasonText,
  reasonText,
  removalQuery,
  removalWithReason,
  savedShape,
  slugText,
  targetShape,
  toDecimalText,
  toTargetText,
  unitQuarterParams,
  yearNumber,
} from './wire.ts'

const accepts = (shape: z.ZodType, values: readonly unknown[]): unknown[] =>
  values.filter((value) => shape.safeParse(value).success)

describe('what may travel', () => {
  it.each<[string, z.ZodType, readonly unknown[], readonly unknown[]]>([
    [
      'decimals as text',
      decimalText,
      ['0', '-1', '25945', '237.93', '1'.repeat(30), '0.1234567890'],
      ['', '1,5', '.5', '5.', '1e5', 'x1', '1x', 5, '1'.repeat(31), '0.12345678901', '1.a'],
    ],
    [
      'short names of units',
      slugText,
      ['bkk', 'bkhit-kalbar', 'unit-2-a'],
      ['', 'BKK', '-a', 'a-', 'a--b', 'a b'],
    ],
    ['years', yearNumber, [2000, '2025', 2100], [1999, 2101, 2025.5]],
    ['quarters', quarterNumber, [1, '4'], [0, 5, 1.5]],
    ['numbers of records', idNumber, [1, '2147483647'], [0, -1, 2_147_483_648, 1.5]],
    ['long reasons', longReasonText, ['x'.repeat(10), ' x'.repeat(1000)], ['x'.repeat(9), 'x'.repeat(2001)]],
    ['reasons', reasonText, [' keliru ', 'x'.repeat(2000)], ['', '   ', 'x'.repeat(2001)]],
    ['versions in an address', removalQuery, [{ version: '3' }], [{}, { version: 0 }, { version: '1.5' }]],
    [
      'removals that want a reason',
      removalWithReason,
      [{ version: '3', reason: 'ganda' }],
      [{ version: '3' }, { version: '3', reason: ' ' }],
    ],
    ['severities', findingShape.shape.severity, ['error', 'warning', 'note'], ['fatal']],
  ])('%s', (_, shape, good, bad) => {
    expect(accepts(shape, good)).toEqual(good)
    expect(accepts(shape, bad)).toEqual([])
  })

  it('a unit, year and quarter of an address arrive as name and numbers', () => {
    const address = { unit: 'bkk-jambi', year: '2025', quarter: '2' }
    expect(unitQuarterParams.parse(address)).toEqual({ unit: 'bkk-jambi', year: 2025, quarter: 2 })
    for (const missing of ['unit', 'year', 'quarter'] as const)
      expect(unitQuarterParams.safeParse({ ...address, [missing]: undefined }).success).toBe(false)
  })

  it('an answer to saving names the record, its version and every finding whole', () => {
    const one = { rule: 'r', severity: 'note', place: 'p', message: 'm', next: 'n' } as const
    expect(savedShape.parse({ id: 7, version: 1, findings: [one] }).findings).toEqual([one])
    expect(savedShape.safeParse({ id: 7, findings: [] }).success).toBe(false)
  })
})

describe('there and back', () => {
  it.each<[Target | null, unknown]>([
    [null, null],
    [{ kind: 'none' }, { kind: 'none' }],
    [
      { kind: 'value', value: decimal('237.93') },
      { kind: 'value', value: '237.93' },
    ],
    [
      { kind: 'range', lower: decimal(80), upper: decimal('90.5') },
      { kind: 'range', lower: '80', upper: '90.5' },
    ],
  ])('VAL-22: the target %j', (target, text) => {
    expect(toTargetText(target)).toEqual(text)
    expect(fromTargetText(toTargetText(target))).toEqual(target)
    if (text !== null) expect(targetShape.parse(text)).toEqual(text)
  })

  it('no figure stays no figure, zero stays zero', () => {
    expect([toDecimalText(null), toDecimalText(decimal('0')), toDecimalText(decimal('1e-7'))]).toEqual([
      null,
      '0',
      '0.0000001',
    ])
    expect([fromDecimalText(null), fromDecimalText('0')?.toFixed()]).toEqual([null, '0'])
  })
})
