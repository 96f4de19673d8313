import { expect, it } from 'vitest'
import { covers, overlap, yearsOf } from './validity.ts'

const years = (yearFrom: number, yearUntil: number | null) => ({ yearFrom, yearUntil })

it.each([
  ['one after the other', years(2020, 2025), years(2025, 2030), false],
  ['the other way round', years(2025, 2030), years(2020, 2025), false],
  ['one common year', years(2020, 2025), years(2024, 2030), true],
  ['without an end', years(2020, null), years(2029, 2030), true],
  ['ended before the open one', years(2020, 2024), years(2024, null), false],
])('overlap: %s', (_, a, b, is) => {
  expect(overlap(a, b)).toBe(is)
})

it.each([
  ['the same years', years(2020, 2025), years(2020, 2025), true],
  ['within', years(2020, 2025), years(2021, 2022), true],
  ['begins earlier', years(2020, 2025), years(2019, 2022), false],
  ['ends later', years(2020, 2025), years(2021, 2026), false],
  ['holds on', years(2020, 2025), years(2021, null), false],
  ['both hold on', years(2020, null), years(2021, null), true],
])('covers: %s', (_, outer, inner, is) => {
  expect(covers(outer, inner)).toBe(is)
})

it('the years are named one by one; an open end stops before the year that is given', () => {
  expect(yearsOf(years(2023, 2026), 2030)).toEqual([2023, 2024, 2025])
  expect(yearsOf(years(2028, null), 2030)).toEqual([2028, 2029])
  expect(yearsOf(years(2031, null), 2030)).toEqual([])
})
