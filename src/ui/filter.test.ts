import { describe, expect, it } from 'vitest'
import { matchesFilter } from './filter.ts'

describe('matchesFilter', () => {
  it.each([
    ['', ['Apa saja'], true],
    ['pontianak bandara', ['Bandara Supadio', 'Pontianak'], true],
    ['KLINIK', ['klinik karantina'], true],
    ['cafe', ['Café'], true],
    ['entikong', ['Bandara Supadio', 'Pontianak'], false],
    ['  ', ['Apa saja'], true],
  ])('%j in %j: %s', (filter, texts, matches) => {
    expect(matchesFilter(filter, texts)).toBe(matches)
  })
})
