import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  daysInMonth,
  formatLongDate,
  fullYearsBetween,
  isWithin,
  isoDate,
  isoDateOf,
  parseDate,
  parseIsoDate,
} from './dates.ts'

const anyDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => isoDate(date.toISOString().slice(0, 10)))

describe('reading dates (rules 10)', () => {
  it.each([
    ['7 Juli 2025', '2025-07-07'],
    ['31  januari 2024', '2024-01-31'],
    ['4 NOPEMBER 2024', '2024-11-04'],
    ['07-07-2025', '2025-07-07'],
    ['7/12/2025', '2025-12-07'],
    ['2025-07-07', '2025-07-07'],
    ['29 Februari 2024', '2024-02-29'],
    [' 2 Pebruari 2024 ', '2024-02-02'],
    ['1000-01-01', '1000-01-01'],
    ['9999-12-31', '9999-12-31'],
    ['30/11/2025', '2025-11-30'],
  ])('%s is %s', (text, date) => {
    expect(parseDate(text)).toBe(date)
  })

  it.each([
    '29 Februari 2025',
    '31-04-2025',
    '7 July 2025',
    '7-7/2025',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '0999-01-01',
    '12025-01-01',
    '2025-01-011',
    'Senin 7 Juli 2025',
    '7 Juli 2025 pagi',
    '7 Juli 20255',
    'tanggal 7/7/2025',
    '7/7/2025 pagi',
    '',
  ])('%s is no date', (text) => {
    expect(parseDate(text)).toBeNull()
  })

  it('a date that the program holds for sure and is none is a fault', () => {
    expect(() => isoDate('2025-02-30')).toThrow(RangeError)
    expect(parseIsoDate('2025-02-30')).toBeNull()
  })

  it('a text that is no date is shown as it stands', () => {
    expect(formatLongDate('2025-07-07')).toBe('7 Juli 2025')
    expect(formatLongDate('belum ada')).toBe('belum ada')
  })

  it('a year after 9999 is none', () => {
    expect(isoDateOf(10_000, 1, 1)).toBeNull()
  })

  it('reads back what it writes', () => {
    fc.assert(fc.property(anyDate, (date) => parseDate(formatLongDate(date)) === date))
  })
})

describe('counting with dates', () => {
  it('leap years', () => {
    expect([2023, 2024, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29])
  })

  it('adding days goes there and back, and keeps the order', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 5000 }), (date, days) => {
        const later = addDays(date, days)
        expect(addDays(later, -days)).toBe(date)
        expect(compareDates(date, later)).toBeLessThan(0)
      }),
    )
  })

  it('the order of days', () => {
    expect(compareDates('2025-01-02', '2025-01-01')).toBe(1)
    expect(compareDates('2025-01-01', '2025-01-01')).toBe(0)
    expect(compareDates('2024-12-31', '2025-01-01')).toBe(-1)
  })

  it.each([
    ['2025-02-28', '2025-03-01', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-01-01', '2025-12-31', 364],
    ['2025-07-07', '2025-07-07', 0],
    ['2025-01-01', '2024-12-31', -1],
  ])('from %s to %s are %i days', (from, to, days) => {
    expect(daysBetween(isoDate(from), isoDate(to))).toBe(days)
  })

  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-12-10', 1, '2025-01-10'],
    ['2025-03-15', -3, '2024-12-15'],
  ])('%s and %i months are %s', (from, months, later) => {
    expect(addMonths(isoDate(from), months)).toBe(later)
  })

  it('a time holds its first day and not its last', () => {
    const from = isoDate('2024-01-01')
    const until = isoDate('2025-01-01')
    expect(isWithin(from, from, until)).toBe(true)
    expect(isWithin(until, from, until)).toBe(false)
    expect(isWithin(addDays(until, -1), from, until)).toBe(true)
    expect(isWithin(until, null, null)).toBe(true)
  })

  it('completed years', () => {
    expect(fullYearsBetween(isoDate('1976-09-15'), isoDate('2002-09-14'))).toBe(25)
    expect(fullYearsBetween(isoDate('1976-09-15'), isoDate('2002-09-15'))).toBe(26)
  })
})
