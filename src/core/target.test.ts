import { expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { formatMeasured, formatTarget, type Target } from './target.ts'

const value = (figure: string): Target => ({ kind: 'value', value: decimal(figure) })
const range: Target = { kind: 'range', lower: decimal(80), upper: decimal('90.5') }

it.each([
  [value('25945'), '25.945', '25.945 sertifikat', '25.945%'],
  [value('0'), '0', '0 sertifikat', '0%'],
  [value('97.500'), '97,5', '97,5 sertifikat', '97,5%'],
  [range, '80–90,5', '80–90,5 sertifikat', '80–90,5%'],
  [{ kind: 'none' } as const, '-', '-', '-'],
  [null, '', null, null],
])('VAL-22: a target reads %j', (target, alone, counted, percent) => {
  expect(formatTarget(target)).toBe(alone)
  expect(formatMeasured(target, 'sertifikat')).toBe(counted)
  expect(formatMeasured(target, '%')).toBe(percent)
})

it('shows as many decimals as asked for', () => {
  expect(formatTarget(value('97.256'), 2)).toBe('97,26')
  expect(formatMeasured(value('97.256'), '%', 1)).toBe('97,3%')
})
