import { openDatabase } from '#platform/database/open-database.ts'
import { loadSamples } from '../samples/load.ts'
import { benchDocuments, benchPlanDocument } from './documents.ts'
import { samplePlanDocument } from './support/plan-tree.ts'
import { sampleReport } from './support/report-tree.ts'

const db = await openDatabase({})
await loadSamples(db, '2025-07-07')
const report = await sampleReport(db)
const plan = await samplePlanDocument(db)
await db.close()
await benchDocuments(report)
await benchPlanDocument(plan)
