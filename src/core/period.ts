import { monthNames } from '#lib/dates.ts'

/** A calendar year of the budget, e.g. 2025. */
export type Year = number
export const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
export type Month = (typeof months)[number]
export const quarters = [1, 2, 3, 4] as const
export type Quarter = (typeof quarters)[number]

/** The period a figure was entered for: a month (`M04`) or a whole quarter (`Q2`). */
export type EntryPeriod = `M${string}` | `Q${Quarter}`
/** How often an indicator is measured; it is due in the last quarter of each of its periods. */
export const measuringPeriods = ['month', 'quarter', 'semester', 'year'] as const
export type MeasuringPeriod = (typeof measuringPeriods)[number]

const roman = ['I', 'II', 'III', 'IV'] as const

export const romanQuarter = (quarter: Quarter): string => roman[quarter - 1] as string
/** `TW II` */
export const shortQuarter = (quarter: Quarter): string => `TW ${romanQuarter(quarter)}`
/** `Triwulan II` */
export const quarterName = (quarter: Quarter): string => `Triwulan ${romanQuarter(quarter)}`
export const quarterOf = (month: Month): Quarter => Math.ceil(month / 3) as Quarter
export const monthsOf = (quarter: Quarter): readonly [Month, Month, Month] => {
  const first = quarter * 3 - 2
  return [first, first + 1, first + 2] as [Month, Month, Month]
}
export const monthPeriod = (month: Month): EntryPeriod => `M${String(month).padStart(2, '0')}`
export const quarterPeriod = (quarter: Quarter): EntryPeriod => `Q${quarter}`

/** The quarter a period falls in: `M05` and `Q2` both give 2. */
export const quarterOfPeriod = (period: EntryPeriod): Quarter =>
  period.startsWith('Q') ? (Number(period.slice(1)) as Quarter) : quarterOf(Number(period.slice(1)) as Month)

export const monthName = (month: Month): string => monthNames[month - 1] as string

/** `Mei` or `Triwulan II` */
export const periodName = (period: EntryPeriod): string =>
  period.startsWith('Q')
    ? quarterName(Number(period.slice(1)) as Quarter)
    : monthName(Number(period.slice(1)) as Month)

/** Whether an indicator measured every `measuringPeriod` has a figure due at the end of `quarter`. */
export function isDue(measuringPeriod: MeasuringPeriod, quarter: Quarter): boolean {
  if (measuringPeriod === 'year') return quarter === 4
  if (measuringPeriod === 'semester') return quarter % 2 === 0
  return true
}
