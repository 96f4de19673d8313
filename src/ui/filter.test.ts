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

it('words in quotation marks are found as they stand', () => {
  const finds = (text: string) => matchesFilter('"IKSP 1"', [text])
  expect(['IKSP 1 Jumlah 1', 'iksp 10', 'IKSP 2 dan 1', 'x (IKSP 1)'].map(finds)).toEqual([
    true,
    false,
    false,
    true,
  ])
})
