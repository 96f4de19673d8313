import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate } from './allocation.ts'
import { decimal, sum } from './decimal.ts'

const one = decimal(1)
const even = [one, one, one, one]
const partsOf = (total: string, weights = even, places = 0): readonly string[] | undefined =>
  allocate(decimal(total), weights, places)?.parts.map((part) => part.toFixed())

describe('splitting without residue (rules 1.5)', () => {
  it.each([
    ['25945', ['6486', '6486', '6486', '6487']],
    ['9865', ['2466', '2466', '2466', '2467']],
    ['33', ['8', '8', '8', '9']],
    ['36', ['9', '9', '9', '9']],
    ['3', ['0', '1', '1', '1']],
    ['0', ['0', '0', '0', '0']],
    ['-5', ['-1', '-1', '-1', '-2']],
  ])('MEA-09: %s in four, the residue at the end', (total, parts) => {
    expect(partsOf(total)).toEqual(parts)
  })

  it('gives the unit to the largest remainder first', () => {
    const weights = [20, 30, 25, 25].map((weight) => decimal(weight))
    const split = allocate(decimal(25945), weights, 0)
    expect(split?.parts.map(String)).toEqual(['5189', '7784', '6486', '6486'])
    expect(split?.extras).toEqual([1])
  })

  it('splits at the decimals of the figure', () => {
    expect(partsOf('0.99', even, 2)).toEqual(['0.24', '0.25', '0.25', '0.25'])
    expect(partsOf('10.5', even, 0)).toEqual(['2.6', '2.6', '2.6', '2.7'])
  })

  it('has no answer without weights', () => {
    for (const weights of [[], [decimal(0)], [one, decimal(-1)]])
      expect(allocate(decimal(5), weights, 0)).toBeNull()
  })

  it('adds up exactly, stays within one unit of the share, and gives nothing to a weight of zero', () => {
    const anyWeights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        anyWeights,
        fc.integer({ min: 0, max: 4 }),
        (units, weightNumbers, places) => {
          const total = decimal(units).div(decimal(10).pow(places))
          const weights = weightNumbers.map((weight) => decimal(weight))
          const split = allocate(total, weights, places)
          fc.pre(split !== null)
          expect(sum(split.parts).eq(total)).toBe(true)
          split.parts.forEach((part, index) => {
            const weight = weights[index] ?? decimal(0)
            const exact = total.times(weight).div(sum(weights))
            expect(part.minus(exact).abs().lt(split.unit)).toBe(true)
            if (weight.eq(0)) expect(part.eq(0)).toBe(true)
          })
        },
      ),
    )
  })
})
