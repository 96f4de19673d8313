import type { Quarter } from '#core/period.ts'
import { Refusal } from '#core/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import { findUnit } from '#organisation/store/units.ts'
import type { ReportFormat } from '#report/contract/formats.ts'
import { composeQuarterlyReport } from '#report/documents/lkj-triwulan/compose.ts'
import { loadQuarterlyReport } from '#report/load/quarterly.ts'
import { closeReportWriters, writeReport } from '#report/write.ts'

export interface Wanted {
  readonly unit: string
  readonly year: number
  readonly quarter: number
  readonly format: ReportFormat
}

/** The quarterly report of a unit as a file. Refuses a unit that is unknown and a year without an annual plan. */
export async function writeQuarterlyReport(db: Database, wanted: Wanted): Promise<Uint8Array | string> {
  const { data } = await db.inScope('/', async (tx) => {
    const unit = await findUnit(tx, wanted.unit)
    if (unit === undefined) throw new Refusal('notFound', `Unit ${wanted.unit} tidak ada. Periksa --unit.`)
    return loadQuarterlyReport({ tx, unit }, wanted.year, wanted.quarter as Quarter)
  })
  if (data === undefined) {
    throw new Refusal('notFound', `RKT ${wanted.year} belum ada, sehingga laporannya belum dapat disusun.`)
  }
  try {
    return await writeReport(composeQuarterlyReport(data), wanted.format)
  } finally {
    await closeReportWriters()
  }
}
