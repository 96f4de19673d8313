/** The years of a form: the last year is written as people say it, and sent as the first year in which the record holds no more. */
export interface YearTexts {
  readonly yearFrom: string
  readonly lastYear: string
}
export const yearFields = [
  { name: 'yearFrom', label: 'Berlaku mulai tahun', required: true, maxLength: 4 },
  { name: 'lastYear', label: 'Tahun terakhir', description: 'Kosongkan bila masih berlaku.', maxLength: 4 },
] as const

export const yearsToForm = (record: { yearFrom: number; yearUntil: number | null }): YearTexts => ({
  yearFrom: String(record.yearFrom),
  lastYear: record.yearUntil === null ? '' : String(record.yearUntil - 1),
})
export const yearsFromForm = (values: YearTexts): { yearFrom: number; yearUntil: number | null } => ({
  yearFrom: Number(values.yearFrom),
  yearUntil: values.lastYear.trim() === '' ? null : Number(values.lastYear) + 1,
})
