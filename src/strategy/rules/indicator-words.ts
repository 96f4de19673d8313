import type { MeasuringPeriod } from '#core/period.ts'
import type { Aggregation } from '#core/polarity.ts'

export const aggregationWords: Readonly<Record<Aggregation, string>> = {
  sum: 'Dijumlahkan sepanjang tahun',
  last: 'Angka terakhir yang berlaku',
  mean: 'Dirata-ratakan',
  cumulative: 'Sudah kumulatif sejak Januari',
}

export const measuredEvery: Readonly<Record<MeasuringPeriod, string>> = {
  month: 'setiap bulan',
  quarter: 'setiap triwulan',
  semester: 'setiap semester',
  year: 'pada akhir tahun',
}
