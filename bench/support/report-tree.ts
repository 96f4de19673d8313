import type { DocumentTree } from '#documents/tree.ts'
import { findUnit } from '#organisation/store/units.ts'
import type { Database } from '#platform/database/database.ts'
import { composeQuarterlyReport } from '#report/documents/lkj-triwulan/compose.ts'
import { loadQuarterlyReport } from '#report/load/quarterly.ts'

/** The quarterly report of the sample office: eleven indicators, quarter II of 2025. */
export async function sampleReport(db: Database): Promise<DocumentTree> {
  const report = await db.inScope('/', async (tx) => {
    const unit = await findUnit(tx, 'bkhit-kalbar')
    if (unit === undefined) throw new Error('the samples hold no Kalimantan Barat')
    return loadQuarterlyReport({ tx, unit }, 2025, 2)
  })
  if (report.data === undefined) throw new Error('the sample office has no plan')
  return composeQuarterlyReport(report.data)
}
