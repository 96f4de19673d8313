import type { DocumentTree } from '#documents/tree.ts'
import { openDatabase } from '#platform/database/open-database.ts'
import { composeQuarterlyReport } from '#report/documents/lkj-triwulan/compose.ts'
import { loadQuarterlyReport } from '#report/load/quarterly.ts'
import { loadSamples } from '../../samples/load.ts'

/** The quarterly report of the sample office: eleven indicators, quarter II of 2025. */
export async function sampleReport(): Promise<DocumentTree> {
  const db = await openDatabase({})
  await loadSamples(db, '2025-07-07')
  const report = await db.inScope('/', async (tx) => {
    const unit = await tx
      .selectFrom('organisation.unit')
      .select(['id', 'path', 'slug', 'kind'])
      .where('slug', '=', 'bkhit-kalbar')
      .executeTakeFirstOrThrow()
    return loadQuarterlyReport({ tx, unit }, 2025, 2)
  })
  await db.close()
  if (report.data === undefined) throw new Error('the sample office has no plan')
  return composeQuarterlyReport(report.data)
}
