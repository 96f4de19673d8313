/** A calendar day as `yyyy-mm-dd`, known to exist. Such texts sort in order of time. */
export type IsoDate = string & { readonly isoDate: true }

export const monthNames = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const

/** Older spellings that documents and exports still use. */
const olderMonthNames: Readonly<Record<string, number>> = { pebruari: 2, nopember: 11 }

/** Number of days of a month (1 to 12) in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The day as text, or null when there is no such day. Years 1000 to 9999. */
export function isoDateOf(year: number, month: number, day: number): IsoDate | null {
  const exists =
    year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  if (!exists) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate
}

/** Reads `yyyy-mm-dd`; null for anything else and for days that do not exist. */
export function parseIsoDate(text: string): IsoDate | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return isoDateOf(Number(year), Number(month), Number(day))
}

/** For dates that the program or the database already knows to be right; anything else is a fault of the program. */
export function isoDate(text: string): IsoDate {
  const date = parseIsoDate(text)
  if (date === null) throw new RangeError(`Not a date: ${text}`)
  return date
}

const monthOfName = (name: string): number =>
  olderMonthNames[name.toLowerCase()] ??
  monthNames.findIndex((month) => month.toLowerCase() === name.toLowerCase()) + 1

/** Reads a date as people write it: `7 Juli 2025`, `07-07-2025`, `7/7/2025`, `2025-07-07`. Null for anything else. */
export function parseDate(text: string): IsoDate | null {
  const clean = text.replace(/\s+/g, ' ').trim()
  const worded = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(clean)
  if (worded !== null) return isoDateOf(Number(worded[3]), monthOfName(worded[2] ?? ''), Number(worded[1]))
  const numeric = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/.exec(clean)
  if (numeric !== null) return isoDateOf(Number(numeric[4]), Number(numeric[3]), Number(numeric[1]))
  return parseIsoDate(clean)
}

interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
}
export const datePartsOf = (date: IsoDate): DateParts => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
})

/** `2025-07-07` gives `7 Juli 2025`. Takes the text of the database or the contract; a text that is no date stays as it is. */
export function formatLongDate(date: string): string {
  const known = parseIsoDate(date)
  if (known === null) return date
  const { year, month, day } = datePartsOf(known)
  return `${day} ${monthNames[month - 1]} ${year}`
}

/** Negative when `a` is earlier, zero on the same day, positive when later. Like `isWithin` it takes dates as the database sends them. */
export const compareDates = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The day `days` later, or earlier when negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const { year, month, day } = datePartsOf(date)
  return isoDate(new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10))
}

/** The same day `months` later; where that month is shorter, its last day: 31 January gives 28 February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = datePartsOf(date)
  const counted = year * 12 + month - 1 + months
  const [laterYear, laterMonth] = [Math.floor(counted / 12), (counted % 12) + 1]
  const last = daysInMonth(laterYear, laterMonth)
  return isoDate(
    `${laterYear}-${String(laterMonth).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`,
  )
}

/** Days from one day to another; negative when the other is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  const dayOf = (date: IsoDate): number => {
    const { year, month, day } = datePartsOf(date)
    return Date.UTC(year, month - 1, day) / 86_400_000
  }
  return dayOf(to) - dayOf(from)
}

/** Whether `date` lies in the half-open time from `from` (inclusive; null: always) until `until` (exclusive; null: open). */
export const isWithin = (date: string, from: string | null, until: string | null): boolean =>
  (from === null || date >= from) && (until === null || date < until)

/** Completed years from `from` to `to`; negative when `to` is earlier. */
export function fullYearsBetween(from: IsoDate, to: IsoDate): number {
  const years = datePartsOf(to).year - datePartsOf(from).year
  return to.slice(5) < from.slice(5) ? years - 1 : years
}
