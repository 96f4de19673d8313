import { benchDocuments, benchPlanDocument } from './documents.ts'
import { samplePlanDocument } from './support/plan-tree.ts'
import { sampleReport } from './support/report-tree.ts'

await benchDocuments(await sampleReport())
await benchPlanDocument(samplePlanDocument())
