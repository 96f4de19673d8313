import { expect, it } from 'vitest'
import { decimal, toRounded } from './decimal.ts'
import { geometricMean } from './geometric-mean.ts'

const meanOf = (...values: readonly (string | number)[]) => geometricMean(values.map(decimal))

it('the geometric mean is the root of the product, to 30 decimals', () => {
  expect(meanOf(4, 9)?.toFixed()).toBe('6')
  expect(meanOf(2, 1)?.toFixed()).toBe('1.41421356237309504880168872421')
  expect(toRounded(meanOf('1.22', '0.80', '1.42') ?? decimal(0), 6)).toBe('1.114926')
  expect(meanOf('0.7')?.toFixed()).toBe('0.7')
})

it('no figures have no mean; a zero makes it zero; many figures and very small ones are exact', () => {
  expect(meanOf()).toBeNull()
  expect(meanOf(5, 0)?.toFixed()).toBe('0')
  expect(meanOf(...Array.from({ length: 40 }, () => '0.001'))?.toFixed()).toBe('0.001')
})
