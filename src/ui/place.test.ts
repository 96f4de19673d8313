import { describe, expect, it } from 'vitest'
import { findQuarter, placeAddress } from './place.ts'

describe('placeAddress', () => {
  it('says unit, year and period', () => {
    expect(placeAddress({ unit: 'bkhit-kalbar', year: 2025, quarter: 2 }, 'pengukuran')).toBe(
      '/bkhit-kalbar/2025/pengukuran/tw-2',
    )
    expect(placeAddress({ unit: 'bkhit-kalbar', year: 2025, quarter: null }, 'rkt')).toBe(
      '/bkhit-kalbar/2025/rkt',
    )
  })
})

describe('findQuarter', () => {
  it('reads the four quarters and nothing else', () => {
    expect(findQuarter('tw-4')).toBe(4)
    expect(findQuarter('tw-5')).toBeUndefined()
    expect(findQuarter('2')).toBeUndefined()
  })
})
